import { describe, expect, it } from 'vitest';
import { type Addendum, noAddition } from '../../../../shared/consents/addendum.ts';
import { consentNeed, consentState, needsSignature } from '../../../../shared/consents/consent-state.ts';
import type { Withdrawal } from '../../../../shared/consents/withdrawal.ts';
import { quiet } from '../rules/quiet-facts.ts';

const signed = quiet.consent;
if (!signed) throw new Error('the quiet facts have a consent');
const today = '2026-05-20';
const until = (validUntil: string) => ({ ...signed, scope: { ...signed.scope, validUntil } });
const addendum = (outcome: 'agreed' | 'declined') =>
  ({ addition: noAddition, outcome, withdrawnAt: null }) as Addendum;
const photosBack = { purposes: ['marketing'] } as unknown as Withdrawal;

describe('how a consent stands', () => {
  it.each([
    ['signed', signed, 2],
    ['signed', signed, null],
    ['new-text', signed, 3],
    ['signed', until(today), 2],
    ['expired', until('2026-05-19'), 2],
    ['expired', until('2026-05-19'), 3],
    ['extended', { ...signed, addenda: [addendum('agreed')] }, 2],
    ['signed', { ...signed, addenda: [addendum('declined')] }, 2],
    ['withdrawn-in-part', { ...signed, addenda: [addendum('agreed')], withdrawals: [photosBack] }, 2],
    ['withdrawn-in-part', { ...signed, addenda: [{ ...addendum('agreed'), withdrawnAt: 1 }] }, 2],
    ['declined', { ...signed, outcome: 'declined' as const }, 3],
    ['withdrawn', { ...until('2026-01-01'), withdrawnAt: 1, withdrawals: [photosBack] }, 3],
  ] as const)('%s', (state, consent, adopted) => {
    expect(consentState(consent, today, adopted)).toBe(state);
  });

  it('needs a signature where none holds on today’s text; an open form is an offer', () => {
    const need = (consent: typeof signed | null, offered: boolean, adopted = 2) =>
      consentNeed(consent, offered, today, adopted);
    expect(need(null, false)).toBe('needed');
    expect(need(null, true)).toBe('offered');
    expect(need(signed, true)).toBe('signed');
    expect(need(signed, true, 3)).toBe('offered');
    for (const state of ['needed', 'offered', 'new-text', 'expired', 'declined', 'withdrawn'] as const)
      expect(needsSignature(state)).toBe(true);
    for (const state of ['signed', 'extended', 'withdrawn-in-part'] as const)
      expect(needsSignature(state)).toBe(false);
  });
});
