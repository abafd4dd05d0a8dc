import { Clock4 } from 'lucide-react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import type { EntryLine } from '../../../shared/entries/entry.ts';
import { entrySentence } from '../../../shared/labels/entry-labels.ts';
import { Tag } from '../../ui/tag.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useHome } from '../vault/home-context.tsx';
import { ShowOlder } from '../../ui/show-older.tsx';
import styles from './entries-page.module.css';
import type { Entries } from './use-entries.ts';

/** The lines, newest first, with a way to older ones. */
export const EntryList = ({ entries }: { readonly entries: Entries }) => {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'entries.list', defaultMessage: 'Entries, newest first' });
  return (
    <section className={styles.sheet} aria-label={label} tabIndex={0}>
      <ol aria-label={label}>
        {entries.lines.map((line) => (
          <Line key={line.arrival} line={line} />
        ))}
      </ol>
      {entries.loaded && entries.lines.length === 0 && (
        <p className={`muted ${styles.foot}`}>
          {intl.formatMessage({
            id: 'entries.none',
            defaultMessage: 'Nothing was written that fits this choice.',
          })}
        </p>
      )}
      {entries.more && <ShowOlder className={styles.foot} onPress={entries.showMore} />}
    </section>
  );
};

const Line = ({ line }: { readonly line: EntryLine }) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const go = useGoToPatients();
  const { patient, session } = line;
  const what = intl.formatMessage(entrySentence(line), line.details);
  return (
    <li className={styles.line}>
      <span className={styles.when}>
        <span>{formatDate(dateOfInstant(line.at, timeZone))}</span>{' '}
        <span className="caption tabular">{formatTimeWithSeconds(line.at, timeZone)}</span>
      </span>
      <span className={styles.what}>
        <span>
          <bdi>{what}</bdi>
        </span>
        {patient && (
          <button
            type="button"
            className={`hitarea ${styles.of}`}
            onClick={() => (session ? go.session(patient.id, session) : go.patient(patient.id))}
          >
            <bdi>
              {patient.name === ''
                ? intl.formatMessage({ id: 'entries.no-name', defaultMessage: 'A patient no longer here' })
                : patient.name}
            </bdi>
          </button>
        )}
        {line.clockWentBack && (
          <Tag icon={Clock4} tone="caution">
            {intl.formatMessage({
              id: 'entries.clock',
              defaultMessage: 'The clock stood earlier than at the entry before',
            })}
          </Tag>
        )}
      </span>
      <bdi className={styles.who}>{line.by}</bdi>
      <span className={`caption tabular ${styles.seq}`}>{line.seq}</span>
    </li>
  );
};
