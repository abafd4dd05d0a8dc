import { FileMinus2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Addendum } from '../../../shared/consents/addendum.ts';
import type { Withdrawal } from '../../../shared/consents/withdrawal.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { photoPurposeLabels } from '../../../shared/labels/consent-labels.ts';
import { Button } from '../../ui/button.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import styles from './consent-list.module.css';
import { useLocalDay } from './use-local-day.ts';

interface WithdrawalLineProps {
  readonly withdrawal: Withdrawal;
  /** Of the consent, to say which one was taken back alone. */
  readonly addenda: readonly Pick<Addendum, 'id' | 'signedAt'>[];
  readonly onOpen: () => Promise<void>;
}

/** What was taken back. What was noted before there was a sheet of it has none to open. */
export const WithdrawalLine = ({ withdrawal, addenda, onOpen }: WithdrawalLineProps) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const { addendum, purposes, told, on, at } = withdrawal;
  const taken = addenda.find(({ id }) => id === addendum);
  const date = formatDate(on ?? dateOf(at));
  const words = taken
    ? intl.formatMessage(
        {
          id: 'chart.consent.taken-back.addendum',
          defaultMessage: 'Addendum of {signed} withdrawn {date}',
        },
        { signed: formatDate(dateOf(taken.signedAt)), date },
      )
    : purposes === null
      ? intl.formatMessage({ id: 'chart.consent.taken-back', defaultMessage: 'Withdrawn {date}' }, { date })
      : intl.formatMessage(
          { id: 'chart.consent.taken-back.photos', defaultMessage: 'Photos withdrawn {date}: {uses}' },
          {
            date,
            uses: intl.formatList(purposes.map((each) => intl.formatMessage(photoPurposeLabels[each]))),
          },
        );
  return told === 'not-recorded' ? (
    <p className="caption">{words}</p>
  ) : (
    <Button icon={FileMinus2} kind="bare" className={styles.line} onPress={onOpen}>
      <UnbrokenDates>{words}</UnbrokenDates>
    </Button>
  );
};
