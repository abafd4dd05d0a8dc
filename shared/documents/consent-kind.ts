import type { Consent } from '../consents/consent.ts';

/** What a signed consent is of. */
export type ConsentDocumentKind = 'treatment' | 'photo' | 'anaesthetic' | 'guardian' | 'refusal';

/** What a consent is of: to the treatment, or that the patient said no to it. */
export const consentKindOf = ({ outcome }: Pick<Consent, 'outcome'>): ConsentDocumentKind =>
  outcome === 'declined' ? 'refusal' : 'treatment';
