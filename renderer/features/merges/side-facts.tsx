import { Scale } from 'lucide-react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { MergeSide } from '../../../shared/merges/merge.ts';
import { Tag } from '../../ui/tag.tsx';
import { PatientLines } from '../patients/patient-lines.tsx';
import { useHome } from '../vault/home-context.tsx';
import styles from './merges.module.css';

interface SideFactsProps {
  readonly side: MergeSide;
  readonly stays: boolean;
}

/** One of the two charts: who, how much is in it, and whether it stays. */
export const SideFacts = ({ side, stays }: SideFactsProps) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const { patient, lastSeen, sessions, consents, attachments, adverseEvents, held } = side;
  return (
    <section className={styles.side}>
      <h2 className="heading">
        {stays
          ? intl.formatMessage({ id: 'merge.stays', defaultMessage: 'This chart stays' })
          : intl.formatMessage({ id: 'merge.goes', defaultMessage: 'This chart is read in it' })}
      </h2>
      <PatientLines row={patient} />
      <p>
        {intl.formatMessage(
          {
            id: 'merge.counts',
            defaultMessage:
              '{sessions, plural, =0 {No session} one {# session} other {# sessions}}, {consents, plural, =0 {no consent} one {# consent} other {# consents}}, {attachments, plural, =0 {no attachment} one {# attachment} other {# attachments}}, {events, plural, =0 {no adverse event} one {# adverse event} other {# adverse events}}',
          },
          { sessions, consents, attachments, events: adverseEvents },
        )}
      </p>
      <p className="caption">
        {lastSeen === null
          ? ''
          : intl.formatMessage(
              { id: 'merge.last-seen', defaultMessage: 'Last seen {on}' },
              { on: formatDate(dateOfInstant(lastSeen, timeZone)) },
            )}
      </p>
      {held && (
        <Tag icon={Scale} tone="caution">
          {intl.formatMessage({ id: 'hold.tag', defaultMessage: 'Legal hold' })}
        </Tag>
      )}
    </section>
  );
};
