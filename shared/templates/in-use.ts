import type { Consent } from '../consents/consent.ts';
import { consentInForce } from '../rules/chart-facts.ts';
import type { TemplateInfo } from './template.ts';

type Signed = Pick<Consent, 'id' | 'signedAt' | 'outcome' | 'withdrawnAt' | 'template' | 'templateLanguage'>;

/**
 * The version that is in use of the text that the consent in force was signed on, in its language; null when it is not
 * offered any more or nothing was signed.
 */
export const versionSignedOn = <Given extends Parameters<typeof consentInForce>[0][number] & Signed>(
  templates: readonly TemplateInfo[],
  consents: readonly Given[],
  named: string | null,
): number | null => {
  const consent = consentInForce(consents, named);
  const text = templates.find(
    ({ id, language }) => id === consent?.template && language === consent.templateLanguage,
  );
  return text?.version ?? null;
};
