import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { DateInput } from '../../ui/date-input.tsx';
import { type ConsentForm, useConsentForm } from './consent-form.ts';

/** Whether the day of the offer is still to come, so that nothing can be handed over yet. */
export const isOfferToCome = ({ draft, today }: ConsentForm): boolean =>
  draft.offeredOn !== null && draft.offeredOn > today;

/** The day on which the patient was first given the text. */
export const OfferedOn = ({ error }: { readonly error: string | undefined }): ReactNode => {
  const intl = useIntl();
  const form = useConsentForm();
  const { draft, change, today } = form;
  const toCome = intl.formatMessage({
    id: 'consent.offered.to-come',
    defaultMessage: 'This day is still to come. Check the year.',
  });
  return (
    <DateInput
      label={intl.formatMessage({ id: 'consent.offered', defaultMessage: 'First offered on' })}
      value={draft.offeredOn}
      draft={draft.offeredText}
      today={today}
      onChange={(offeredOn, typed) =>
        change({ offeredOn, offeredText: typed.text, offeredAt: offeredOn === today ? Date.now() : null })
      }
      error={isOfferToCome(form) ? toCome : error}
    />
  );
};
