import type { Consent } from '../consents/consent.ts';
import type { SmallConsent } from '../consents/small-consent.ts';

/** What a signed consent is of. */
export type ConsentDocumentKind = 'treatment' | 'photo' | 'anaesthetic' | 'guardian' | 'refusal';

const kinds = {
  treatment: 'treatment',
  'photo-consent': 'photo',
  'anaesthetic-consent': 'anaesthetic',
  'guardian-consent': 'guardian',
  refusal: 'refusal',
} as const satisfies Readonly<Record<Consent['kind'] | SmallConsent['kind'], ConsentDocumentKind>>;

/** What a form is of before it is signed. */
export const consentFormKind = (kind: keyof typeof kinds): ConsentDocumentKind => kinds[kind];

/** What a consent is of, or that the patient said no. */
export const consentKindOf = ({
  kind,
  outcome,
}: Pick<Consent | SmallConsent, 'kind' | 'outcome'>): ConsentDocumentKind =>
  outcome === 'declined' ? 'refusal' : kinds[kind];
