import type { Consent } from '../consents/consent.ts';
import { consentInForce } from '../rules/chart-facts.ts';
import type { TemplateInfo } from './template.ts';

type Signed = Pick<Consent, 'id' | 'signedAt' | 'outcome' | 'withdrawnAt' | 'template' | 'templateLanguage'>;

/** The version that is in use of the text that a consent was signed on, in its language; null when it is not offered any more. */
export const versionInUse = (
  templates: readonly TemplateInfo[],
  consent: Pick<Consent, 'template' | 'templateLanguage'>,
): number | null =>
  templates.find(({ id, language }) => id === consent.template && language === consent.templateLanguage)
    ?.version ?? null;

/** The same of the consent in force; null too when nothing was signed. */
export const versionSignedOn = <Given extends Parameters<typeof consentInForce>[0][number] & Signed>(
  templates: readonly TemplateInfo[],
  consents: readonly Given[],
  named: string | null,
): number | null => {
  const consent = consentInForce(consents, named);
  return consent && versionInUse(templates, consent);
};
