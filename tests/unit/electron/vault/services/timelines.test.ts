import { describe, expect, it } from 'vitest';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { eventGroupNames } from '../../../../../shared/timelines/event-kinds.ts';
import type { TimelineItem, TimelineItems } from '../../../../../shared/timelines/timeline.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  addendumInput,
  concernFields,
  consentInput,
  screeningInput,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { zoneInput } from '../../../../support/zone-inputs.ts';
import { failed } from './users-at-work.ts';
import { v7 as newId } from 'uuid';

const day = 86_400_000;

const everyKind = async () => {
  const clock = { at: afternoon - 400 * day };
  const vault = await practiceAtWork(clock);
  const patient = patientInput();
  await vault.get('patients:save', patient);
  const of = patient.id;
  const later = (days: number): number => (clock.at += days * day);
  later(1);
  await vault.get('concerns:save', {
    id: newId(),
    patient: of,
    revision: 0,
    fields: concernFields('Pale'),
    draft: null,
  });
  const zone = zoneInput(of);
  await vault.get('zones:save', zone);
  const course = courseInput(of, { title: 'First course' });
  await vault.get('courses:save', course);
  later(1);
  await vault.get('screenings:save', screeningInput(of));
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const consent = await vault.get('consents:sign', consentInput(of, clock.at));
  const sessions: string[] = [];
  for (const depth of [1000, 1500]) {
    later(30);
    const input = sealInput(of, clock.at, { note: `Depth was ${depth}` });
    const areas = input.fields.areas.map((area) => ({ ...area, depthMinUm: depth, depthMaxUm: depth }));
    sessions.push(
      (await sealWithReasons(vault, { ...input, fields: { ...input.fields, areas } })).sealed.session.id,
    );
  }
  later(300);
  await vault.get('addenda:sign', addendumInput(consent, clock.at));
  await vault.get(
    'consents:withdraw',
    withdrawalInput(consent.id, { purposes: ['record'], reason: 'Changed her mind' }),
  );
  await vault.get('zones:end', { id: zone.id, revision: 1, reason: 'Gone' });
  await vault.get('courses:end', {
    id: course.id,
    revision: 1,
    end: { outcome: 'finished', reason: '', conclusion: 'Softer' },
    draft: null,
  });
  return { vault, patient: of, sessions };
};

const readAll = async (
  vault: VaultAtWork,
  patient: string,
  limit: number,
): Promise<readonly TimelineItem[]> => {
  const items: TimelineItem[] = [];
  for (let after: string | null = null; ;) {
    const page: TimelineItems = await vault.get('timelines:read', {
      patient,
      groups: [],
      from: null,
      until: null,
      after,
      limit,
    });
    items.push(...page.items);
    after = page.next;
    if (after === null) return items;
  }
};

describe('a timeline', () => {
  it('has every kind of event once, newest first, in pages of any size', async () => {
    const { vault, patient } = await everyKind();
    const items = await readAll(vault, patient, 3);
    const kinds = items.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual([
      'addendum',
      'concern',
      'consent',
      'course',
      'course-end',
      'registered',
      'screening',
      'session',
      'session',
      'withdrawal',
      'zone',
      'zone-end',
    ]);
    expect(kinds.at(-1)).toBe('registered');
    expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted((a, b) => b - a));
    expect(await readAll(vault, patient, 100)).toEqual(items);
    const withdrawal = items.find(({ kind }) => kind === 'withdrawal');
    expect(withdrawal?.details).toEqual({ purposes: ['record'], note: 'Changed her mind' });
  });

  it('is narrowed by kind and by days, and tells how much there is in each month', async () => {
    const { vault, patient, sessions } = await everyKind();
    const span = { patient, after: null, limit: 100 };
    const only = await vault.get('timelines:read', {
      ...span,
      groups: ['sessions'],
      from: null,
      until: null,
    });
    expect(only.items.map(({ id }) => id)).toEqual(sessions.toReversed());
    const overview = await vault.get('timelines:overview', { patient });
    expect(overview.sessions.map(({ id, ordinal }) => [id, ordinal])).toEqual(
      sessions.map((id, at) => [id, at + 1]),
    );
    expect(overview.sessions[1]?.areas).toEqual([
      { region: 'abdomen-lower', side: 'right', depthMinUm: 1500, depthMaxUm: 1500 },
    ]);
    const counted = overview.months.flatMap(({ counts }) => eventGroupNames.map((group) => counts[group]));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(12);
    const newest = overview.months[0]?.month ?? '';
    const month = await vault.get('timelines:read', {
      ...span,
      groups: [],
      from: `${newest}-01`,
      until: `${newest}-28`,
    });
    expect(month.items.map(({ kind }) => kind).toSorted()).toEqual([
      'addendum',
      'course-end',
      'withdrawal',
      'zone-end',
    ]);
  });

  it('of nobody is not found; a place that is none shows nothing', async () => {
    const { vault, patient } = await everyKind();
    const span = { groups: [], from: null, until: null, limit: 5 };
    expect(await vault.ask('timelines:read', { ...span, patient: newId(), after: null })).toEqual(
      failed('not-found', 'patient'),
    );
    expect(await vault.ask('timelines:overview', { patient: newId() })).toEqual(
      failed('not-found', 'patient'),
    );
    expect(await vault.get('timelines:read', { ...span, patient, after: 'x' })).toEqual({
      items: [],
      next: null,
    });
  });

  it('prints what is asked, oldest first, with the pictures in words', async () => {
    const { vault, patient } = await everyKind();
    const made = await vault.get('timelines:print', {
      patient,
      groups: ['sessions', 'courses'],
      from: null,
      until: null,
    });
    const served = serveDocument(workOf(vault), made.document?.id ?? '');
    if (!served.ok) throw new Error('Not served.');
    const { html } = served.value;
    expect(html).toContain('4 events, oldest first. Only: sessions, courses.');
    expect(html.indexOf('Depth was 1000')).toBeLessThan(html.indexOf('Depth was 1500'));
    expect(html).toMatch(
      /role="img"\s+aria-label="Session 1, [^"]*1\.00[^"]{1,3}mm[^"]*Reaction not graded"/u,
    );
    expect(html).not.toContain('Changed her mind');
  });
});

describe('two sessions', () => {
  it('stand beside each other value by value, and print', async () => {
    const { vault, sessions } = await everyKind();
    const [left = '', right = ''] = sessions;
    const compared = await vault.get('timelines:compare', { left, right });
    const depth = compared.fields.find(({ label }) => label === 'Lower abdomen, right: Depth used');
    expect(depth).toMatchObject({ differs: true });
    expect(depth?.left).toContain('1.00');
    expect(depth?.right).toContain('1.50');
    expect(compared.fields.find(({ label }) => label === 'Pain at its worst')).toMatchObject({
      differs: false,
    });
    const made = await vault.get('timelines:print-comparison', { left, right });
    const served = serveDocument(workOf(vault), made.id);
    expect(served.ok && served.value.html).toContain('≠ Differs');
    expect(served.ok && served.value.html).toContain('Sessions 1 and 2 compared');
  });

  it('have the same product on one line, wherever it stood among those of its session', async () => {
    const vault = await practiceAtWork();
    const { id: patient } = await vault.get('patients:save', patientInput());
    const product = (name: string, lot: string) => ({
      product: newId(),
      name,
      routeClass: 'sterile-glide' as const,
      lot,
      expiry: null,
      amount: null,
      unit: 'ul' as const,
      timing: null,
      appliedAt: null,
    });
    const [gel, balm] = [product('Gel', 'G1'), product('Balm', 'B1')];
    const seal = async (at: number, products: readonly ReturnType<typeof product>[]): Promise<string> => {
      const { sealed } = await sealWithReasons(vault, sealInput(patient, at, { products: [...products] }));
      return sealed.session.id;
    };
    const left = await seal(afternoon - 60 * day, [gel]);
    const right = await seal(afternoon - 30 * day, [balm, gel, { ...gel, lot: 'G2' }]);
    const { fields } = await vault.get('timelines:compare', { left, right });
    const lots = fields.filter(({ label }) => label.endsWith(': Lot, expiry'));
    expect(
      lots.map(({ label, left: one, right: other }) => [label, one?.slice(0, 6), other?.slice(0, 6)]),
    ).toEqual([
      ['Balm: Lot, expiry', undefined, 'lot B1'],
      ['Gel: Lot, expiry', 'lot G1', 'lot G1'],
      ['Gel (2): Lot, expiry', undefined, 'lot G2'],
    ]);
  });

  it('of two people, or of nobody, are not compared', async () => {
    const { vault, sessions } = await everyKind();
    const other = patientInput({ family: 'Other' });
    await vault.get('patients:save', other);
    const { sealed } = await sealWithReasons(vault, sealInput(other.id, afternoon - 500 * day));
    const left = sessions[0] ?? '';
    for (const right of [sealed.session.id, newId()])
      expect(await vault.ask('timelines:compare', { left, right })).toEqual(failed('not-found', 'session'));
  });
});
