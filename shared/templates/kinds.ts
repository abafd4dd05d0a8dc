/** What a template makes; ids are permanent. */
export const templateKinds = [
  'consent',
  'photo-consent',
  'anaesthetic-consent',
  'guardian-consent',
  'refusal',
  'withdrawal',
  'aftercare',
  'leaflet',
  'plan',
  'referral-letter',
  'adverse-event-letter',
  'exposure-letter',
  'visit-letter',
] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** The kinds that a patient signs with ticks of their own. */
export const consentKinds = ['consent', 'photo-consent', 'anaesthetic-consent', 'guardian-consent'] as const;
export const isConsentKind = (kind: TemplateKind): boolean =>
  (consentKinds as readonly TemplateKind[]).includes(kind);

/** Signed by hand on paper: the consents besides that of the treatment, and the records of a no and of a withdrawal. */
export const isFormKind = (kind: TemplateKind): boolean =>
  kind === 'refusal' || kind === 'withdrawal' || (kind !== 'consent' && isConsentKind(kind));

/** Kinds that can be printed with lines to write on. */
export const hasBlankForm = (kind: TemplateKind): boolean =>
  kind === 'consent' || isFormKind(kind) || kind === 'leaflet' || kind === 'plan';

/** Languages in which the program has its own words of a document. */
export const templateLanguages = ['en', 'de'] as const;
export type TemplateLanguage = (typeof templateLanguages)[number];
