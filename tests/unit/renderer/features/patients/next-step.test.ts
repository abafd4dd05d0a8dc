import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../../../shared/consents/consent.ts';
import type { DraftInfo } from '../../../../../shared/drafts/draft.ts';
import { nextStep } from '../../../../../renderer/features/patients/next-step.ts';
import { nothingKnown } from '../../../../../renderer/features/patients/patient-facts.ts';

const nothing = nothingKnown('2026-11-20', Date.UTC(2026, 10, 20, 12), []);
const screened = (on: string, askedOn = on) => ({ ...nothing, screening: { answers: {}, on, askedOn } });
const today = screened('2026-11-20');
const consent = (over: Partial<Consent>): Consent =>
  ({ outcome: 'agreed', withdrawnAt: null, ...over }) as Consent;
const session = { kind: 'session' } as DraftInfo;

describe('the next step', () => {
  it('is the screening while it is missing, not of today, or asked too long ago', () => {
    expect(nextStep({ consents: [], drafts: [session] }, nothing)).toBe('screening');
    expect(nextStep({ consents: [consent({})], drafts: [] }, screened('2026-11-19'))).toBe('screening');
    expect(nextStep({ consents: [consent({})], drafts: [] }, screened('2026-11-20', '2026-05-01'))).toBe(
      'screening',
    );
  });

  it('is the consent while none stands', () => {
    expect(nextStep({ consents: [], drafts: [session] }, today)).toBe('consent');
    expect(nextStep({ consents: [consent({ outcome: 'declined' })], drafts: [] }, today)).toBe('consent');
    expect(nextStep({ consents: [consent({ withdrawnAt: 1 })], drafts: [] }, today)).toBe('consent');
  });

  it('goes on with an open session, else starts one', () => {
    const consents = [consent({ withdrawnAt: 1 }), consent({})];
    expect(nextStep({ consents, drafts: [session] }, today)).toBe('session-draft');
    expect(nextStep({ consents, drafts: [{ ...session, kind: 'concern' }] }, today)).toBe('session');
  });
});
