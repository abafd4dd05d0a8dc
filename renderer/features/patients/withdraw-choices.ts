import { useIntl } from 'react-intl';
import type { Consent } from '../../../shared/consents/consent.ts';
import { standingAddenda } from '../../../shared/consents/effective-scope.ts';
import { photoAnswer } from '../../../shared/consents/photo-answer.ts';
import { photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import type { SmallConsent } from '../../../shared/consents/small-consent.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { photoPurposeLabels } from '../../../shared/labels/consent-labels.ts';
import { useLocalDay } from './use-local-day.ts';

/** `whole`, a use of photos, or the id of an addendum. */
export type Taken = string;

/** What can be taken back of a consent, and what each of it means. */
export const useWithdrawChoices = (consent: Consent | SmallConsent) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const given = photoPurposes.filter((purpose) => photoAnswer(consent, purpose) === 'yes');
  const addenda = consent.kind === 'treatment' ? standingAddenda(consent.addenda) : [];
  const isPhotos = (what: Taken): boolean => given.some((purpose) => purpose === what);
  const choices: readonly { readonly value: Taken; readonly label: string }[] = [
    {
      value: 'whole',
      label: intl.formatMessage({ id: 'chart.withdraw.whole', defaultMessage: 'The whole consent' }),
    },
    ...addenda.map(({ id, signedAt }) => ({
      value: id,
      label: intl.formatMessage(
        { id: 'chart.withdraw.addendum', defaultMessage: 'Only the addendum of {date}' },
        { date: formatDate(dateOf(signedAt)) },
      ),
    })),
    ...given.map((purpose) => ({
      value: purpose,
      label: intl.formatMessage(
        { id: 'chart.withdraw.photos', defaultMessage: 'Photos: {use}' },
        { use: intl.formatMessage(photoPurposeLabels[purpose]) },
      ),
    })),
  ];
  const whole =
    consent.kind === 'treatment'
      ? intl.formatMessage({
          id: 'chart.withdraw.text',
          defaultMessage:
            'What was done under it stays recorded, and its addenda end with it. The next session needs a new signature.',
        })
      : intl.formatMessage({
          id: 'chart.withdraw.text-small',
          defaultMessage: 'What was done under it stays recorded. From that day it no longer holds.',
        });
  const text = (what: Taken): string => {
    if (what === 'whole') return whole;
    return isPhotos(what)
      ? intl.formatMessage({
          id: 'chart.withdraw.text-photos',
          defaultMessage:
            'From that day the photos are no longer used for it. The consent to treatment goes on holding. What has been published may not all be recalled.',
        })
      : intl.formatMessage({
          id: 'chart.withdraw.text-addendum',
          defaultMessage:
            'What the addendum added is no longer covered. The consent goes on holding as it stood without it.',
        });
  };
  const button = (what: Taken): string => {
    if (what === 'whole')
      return intl.formatMessage({ id: 'chart.withdraw.do', defaultMessage: 'Withdraw consent' });
    return isPhotos(what)
      ? intl.formatMessage({ id: 'chart.withdraw.do-photos', defaultMessage: 'Withdraw this use' })
      : intl.formatMessage({ id: 'chart.withdraw.do-addendum', defaultMessage: 'Withdraw addendum' });
  };
  return { choices, text, button };
};
