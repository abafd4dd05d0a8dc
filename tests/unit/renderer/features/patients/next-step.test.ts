import { describe, expect, it } from 'vitest';
import type { DraftInfo } from '../../../../../shared/drafts/draft.ts';
import { quiet } from '../../../shared/rules/quiet-facts.ts';
import { nextStep } from '../../../../../renderer/features/patients/next-step.ts';
import { nothingKnown } from '../../../../../shared/rules/nothing-known.ts';

const nothing = nothingKnown('2026-11-20', Date.UTC(2026, 10, 20, 12), []);
const screened = (on: string, askedOn = on) => ({ ...nothing, screening: { answers: {}, on, askedOn } });
const today = screened('2026-11-20');
const signed = { ...today, consent: quiet.consent, consentTemplateVersion: 2 };
const withConsent = (over: Partial<NonNullable<typeof quiet.consent>>) => ({
  ...signed,
  consent: quiet.consent && { ...quiet.consent, ...over },
});
const session = { kind: 'session' } as DraftInfo;

describe('the next step', () => {
  it('is the screening while it is missing, not of today, or asked too long ago', () => {
    expect(nextStep({ drafts: [session] }, nothing)).toBe('screening');
    expect(nextStep({ drafts: [] }, { ...signed, ...screened('2026-11-19') })).toBe('screening');
    expect(nextStep({ drafts: [] }, screened('2026-11-20', '2026-05-01'))).toBe('screening');
  });

  it('is the consent while none stands, it is past its last day, or a newer text was adopted', () => {
    expect(nextStep({ drafts: [session] }, today)).toBe('consent');
    expect(nextStep({ drafts: [] }, withConsent({ outcome: 'declined' }))).toBe('consent');
    expect(nextStep({ drafts: [] }, withConsent({ withdrawnAt: 1 }))).toBe('consent');
    expect(nextStep({ drafts: [] }, { ...signed, consentTemplateVersion: 3 })).toBe('consent');
    const { scope } = quiet.consent ?? {};
    if (!scope) throw new Error('the quiet facts have a consent');
    expect(nextStep({ drafts: [] }, withConsent({ scope: { ...scope, validUntil: '2026-11-19' } }))).toBe(
      'consent',
    );
  });

  it('goes on with an open session, else starts one', () => {
    expect(nextStep({ drafts: [session] }, signed)).toBe('session-draft');
    expect(nextStep({ drafts: [{ ...session, kind: 'concern' }] }, signed)).toBe('session');
  });
});
