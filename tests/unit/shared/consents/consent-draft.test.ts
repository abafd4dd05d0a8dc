import { describe, expect, it } from 'vitest';
import {
  consentDraftSchema,
  emptyConsentDraft,
  scopeFromDraft,
  scopeOnly,
} from '../../../../shared/consents/consent-draft.ts';

const area = { region: 'abdomen-lower', side: 'left' } as const;
const fresh = emptyConsentDraft([{ areas: [area, area] }], '2026-11-20', 'device-1');

describe('a consent being prepared', () => {
  it('begins with the areas of the concerns, each once, and nothing answered', () => {
    expect(fresh.areas).toEqual([area]);
    expect(fresh.outcome).toBeNull();
    expect(Object.values(fresh.photos)).toEqual(['not-asked', 'not-asked', 'not-asked']);
    expect(consentDraftSchema.parse(JSON.parse(JSON.stringify(fresh)))).toEqual(fresh);
  });

  it('covers the sessions still to come of a course, and the usual four without one', () => {
    expect(fresh.sessions).toBe('4');
    expect(emptyConsentDraft([], '2026-11-20', null, 6).sessions).toBe('6');
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
});
