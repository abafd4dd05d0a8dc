import { useIntl } from 'react-intl';
import type { SmallConsent } from '../../../shared/consents/small-consent.ts';
import { withdrawnPurposes } from '../../../shared/consents/photo-answer.ts';
import { consentStateWords } from './consent-state-words.ts';

/** How one of the smaller consents stands, in a word or two. */
export const useSmallConsentState = (): ((consent: SmallConsent) => string) => {
  const intl = useIntl();
  return (consent) => {
    const { kind, outcome, withdrawnAt } = consent;
    if (withdrawnAt !== null) return intl.formatMessage(consentStateWords.withdrawn.short);
    if (kind === 'refusal' && outcome === 'declined')
      return intl.formatMessage({
        id: 'small-consent.unsigned',
        defaultMessage: 'Not signed by the patient',
      });
    if (outcome === 'declined') return intl.formatMessage(consentStateWords.declined.short);
    return intl.formatMessage(
      consentStateWords[withdrawnPurposes(consent).length > 0 ? 'withdrawn-in-part' : 'signed'].short,
    );
  };
};
