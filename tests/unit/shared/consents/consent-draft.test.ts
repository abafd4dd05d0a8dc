import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addsNothing } from '../../../../shared/consents/addendum.ts';
import { usualConsentHabits } from '../../../../shared/consents/consent-habits.ts';
import { monthsFrom } from '../../../../shared/consents/valid-until.ts';
import { additionFromDraft, scopeFromDraft } from '../../../../shared/consents/scope-from-draft.ts';
import {
  addendumDraft,
  courseCovering,
  emptyConsentDraft,
  scopeOnly,
} from '../../../../shared/consents/fresh-draft.ts';
import { consentDraftSchema } from '../../../../shared/consents/consent-draft.ts';
import { readConsentDraft } from '../../../../shared/consents/read-draft.ts';
import type { Course } from '../../../../shared/courses/course.ts';
import { courseInput } from '../../../support/course-inputs.ts';

const area = { region: 'abdomen-lower', side: 'left' } as const;
const fromTheTop: Parameters<typeof emptyConsentDraft>[0] = {
  concerns: [{ areas: [area, area] }],
  today: '2026-11-20',
  now: 5,
  device: 'device-1',
  habits: usualConsentHabits,
  classes: ['unknown', 'sterile-glide', 'sterile-glide'],
};
const fresh = emptyConsentDraft(fromTheTop);

describe('a consent being prepared', () => {
  it('begins with the areas of the concerns, each once, and nothing answered', () => {
    expect(fresh.areas).toEqual([area]);
    expect(fresh.outcome).toBeNull();
    expect(fresh.statements).toEqual({});
    expect(fresh).toMatchObject({
      productClasses: ['sterile-glide'],
      validUntil: '2027-11-20',
      offeredAt: 5,
    });
    expect(Object.values(fresh.photos)).toEqual(['not-asked', 'not-asked', 'not-asked']);
    expect(consentDraftSchema.parse(JSON.parse(JSON.stringify(fresh)))).toEqual(fresh);
  });

  it('covers the sessions still to come of a course, and the usual four without one', () => {
    expect(fresh.sessions).toBe('4');
    const regions = [{ ...area, sessions: 6, depth: null }];
    const { fields } = courseInput('p', { regions });
    const planned = { ...fields, id: 'k', patient: 'p', revision: 1, at: 1, by: 'T.', ended: null };
    const ask = (courses: readonly Course[]) =>
      emptyConsentDraft({ ...fromTheTop, plans: { courses, sessions: [] } });
    expect(ask([planned])).toMatchObject({ sessions: '6', course: 'k' });
    // Which of two is meant, nobody said; and an area beyond the plan is of no course.
    expect(ask([planned, { ...planned, id: 'l' }]).course).toBeNull();
    expect(courseCovering([planned], [area, { region: 'flank', side: 'left' }])).toBeNull();
    expect(courseCovering([planned], [])).toBeNull();
    const conclusion = {
      outcome: 'finished',
      reason: '',
      conclusion: '',
      at: 2,
      by: 'T.',
      corrected: null,
    } as const;
    expect(courseCovering([{ ...planned, ended: conclusion }], [area])).toBeNull();
  });

  it('is gone on with by another person from its scope: what was read and signed named somebody else', () => {
    const signed = {
      ...fresh,
      step: 'countersign' as const,
      depth: '2',
      price: '£90',
      note: 'Daughter interpreted.',
      outcome: 'agreed' as const,
      statements: { read: true },
      patientTypedName: 'Ada',
      patientSignedAt: 1,
    };
    const { depth, price, note } = signed;
    expect(scopeOnly(signed)).toEqual({ ...fresh, depth, price, note });
  });

  it.each([
    ['2', 2000],
    ['1,75', 1750],
    ['1.5 mm', 1500],
  ])('reads %s as its depth', (depth, maxDepthUm) => {
    expect(scopeFromDraft({ ...fresh, depth }, 'pen-motor').scope).toMatchObject({ maxDepthUm, sessions: 4 });
  });

  it.each(['', 'deep', '1,500', '0.05', '-1'])('asks again for the depth when it is “%s”', (depth) => {
    expect(scopeFromDraft({ ...fresh, depth }, 'pen-motor')).toEqual({ scope: null, problems: ['depth'] });
  });

  it('names everything that is missing at once', () => {
    const empty = { ...fresh, areas: [], sessions: '99', offeredOn: null };
    expect(scopeFromDraft(empty, null).problems).toEqual(['areas', 'depth', 'device', 'sessions', 'offered']);
  });

  it('asks for a last day that can be read and does not lie before the offer', () => {
    const read = (part: Partial<typeof fresh>) =>
      scopeFromDraft({ ...fresh, depth: '2', ...part }, 'pen-motor').problems;
    expect(read({ validUntil: null, validText: 'soon' })).toEqual(['valid']);
    expect(read({ validUntil: '2026-11-19' })).toEqual(['valid']);
    expect(read({ validUntil: '2026-11-20' })).toEqual([]);
    expect(read({ validUntil: null, validText: '' })).toEqual([]);
  });

  it('of the second version is read on whole, as a consent to the treatment', () => {
    const { kind, version, ...rest } = fresh;
    expect([kind, version]).toEqual(['treatment', 3]);
    const second = { ...rest, version: 2, depth: '1.5', patientTypedName: 'Maya Okafor' };
    expect(readConsentDraft(JSON.stringify(second))).toEqual({ ...second, version: 3, kind: 'treatment' });
    expect(readConsentDraft(JSON.stringify({ ...second, kind: 'photo-consent' }))).toBeNull();
  });

  it('of the first version is read on, its scope kept and its reading begun anew; junk is not read', () => {
    const first = {
      version: 1,
      step: 'decide',
      areas: [area],
      depth: '1.5',
      device: 'device-1',
      sessions: '3',
      price: '£90',
      offeredOn: '2026-11-01',
      offeredText: '',
      statements: { read: true },
      photos: { record: 'yes', teaching: 'no', marketing: 'no' },
      note: 'n',
      outcome: null,
      patientStrokes: [],
      patientTypedName: 'A',
      patientSignedAt: null,
      practitionerStrokes: [],
      practitionerTypedName: '',
    };
    expect(readConsentDraft(JSON.stringify(first))).toMatchObject({
      version: 3,
      kind: 'treatment',
      step: 'scope',
      depth: '1.5',
      statements: {},
      patientTypedName: '',
      extends: null,
    });
    expect(readConsentDraft(JSON.stringify(fresh))).toEqual(fresh);
    for (const junk of ['', '{', '{"version":3}', 'null', '[]']) expect(readConsentDraft(junk)).toBeNull();
  });
});

describe('an addendum being prepared', () => {
  const signed = {
    areas: [area],
    maxDepthUm: 2000,
    deviceKinds: ['pen-motor'],
    productClasses: ['sterile-glide'],
    sessions: 4,
    validUntil: null,
  } as const;
  const start = addendumDraft(
    'c',
    {
      from: null,
      areas: [],
      depth: '',
      device: null,
      sessions: '',
      productClasses: [],
      template: { id: 'consent-striae', language: 'de' },
    },
    '2026-11-20',
    1,
  );
  const read = (part: Partial<typeof start>, kind: 'pen-motor' | 'roller' | null = null) =>
    additionFromDraft({ ...start, ...part }, { ...signed, areas: [area] }, kind);

  it('keeps only what goes beyond the signatures, and says when nothing does', () => {
    const flank = { region: 'flank', side: 'left' } as const;
    expect(read({ areas: [area, flank] }).addition?.areas).toEqual([flank]);
    expect(read({ depth: '2.5' }).addition?.maxDepthUm).toBe(2500);
    expect(read({ sessions: '6' }).addition?.sessions).toBe(6);
    expect(read({ device: 'd' }, 'roller').addition).toMatchObject({ device: 'd', deviceKind: 'roller' });
    expect(read({ productClasses: ['sterile-intradermal'] }).addition?.productClasses).toEqual([
      'sterile-intradermal',
    ]);
    for (const part of [{}, { areas: [area] }, { depth: '2' }, { sessions: '4' }, { device: 'd' }])
      expect(read(part, 'pen-motor').problems).toEqual(['nothing']);
    expect(read({ depth: 'deep' }).problems).toEqual(['depth']);
    expect(read({ sessions: '99' }).problems).toEqual(['sessions']);
  });

  it('never gives an addition that adds nothing, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.subarray(['sterile-glide', 'aftercare-only'] as const),
        (...typed) => {
          const [depth, sessions, productClasses] = typed;
          const { addition, problems } = read({ depth, sessions, productClasses: [...productClasses] });
          expect(addition === null).toBe(problems.length > 0);
          if (addition) expect(addsNothing(addition)).toBe(false);
        },
      ),
    );
  });
});

it('counts months to the last day of a shorter one', () => {
  expect(monthsFrom('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsFrom('2027-12-31', 2)).toBe('2028-02-29');
  expect(monthsFrom('2026-11-20', 12)).toBe('2027-11-20');
});
