import { CircleSlash, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { type Period, periodKey, periodsIn } from '../../../shared/keeping/period.ts';
import { recordClassLabels } from '../../../shared/labels/keeping-labels.ts';
import { lawPlaceLabels } from '../../../shared/labels/rule-labels.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useOpenPeriod } from '../patients/open-form.ts';
import { useHome } from '../vault/home-context.tsx';
import styles from './keeping.module.css';
import { PeriodDialog } from './period-dialog.tsx';
import { useKeptRow } from './period-draft.ts';

/** The table of periods: those that hold here first, the others behind a button; the owner changes each with a reason. */
export const PeriodsSection = () => {
  const intl = useIntl();
  const { practice } = useHome();
  const { data, error } = useAnswer('keeping:periods', {});
  const [open, setOpen] = useState<Period | 'new' | null>(null);
  const [left, setLeft] = useState(useOpenPeriod());
  const [everywhere, setEverywhere] = useState(false);
  const table = data ?? [];
  const kept = useKeptRow(left, table);
  const row = open === null && data ? kept : open === 'new' ? null : (open ?? undefined);
  const here = periodsIn(table, practice.country);
  const rows = everywhere ? [...here, ...table.filter((row) => !here.includes(row))] : here;
  return (
    <section className={styles.group} aria-labelledby="keeping-periods">
      <div className="between">
        <h2 id="keeping-periods" className="heading">
          {intl.formatMessage({ id: 'periods.title', defaultMessage: 'How long records are kept' })}
        </h2>
        <Button icon={Plus} onPress={() => setOpen('new')}>
          {intl.formatMessage({ id: 'periods.add', defaultMessage: 'Add a period' })}
        </Button>
      </div>
      <p className="caption">
        {intl.formatMessage(
          {
            id: 'periods.lead',
            defaultMessage:
              'What the sources say, for a practice in {country}. The longest period that fits a record counts. Change a row when your insurer, a lawyer or your authority told you otherwise.',
          },
          { country: intl.formatMessage(lawPlaceLabels[practice.country]) },
        )}
      </p>
      {error && <FailureNotice failure={error.failure} />}
      {data && rows.length === 0 && (
        <p>
          {intl.formatMessage({
            id: 'periods.none',
            defaultMessage: 'Nothing was read about this country. Add what holds for you.',
          })}
        </p>
      )}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <PeriodEntry key={periodKey(row)} row={row} onChange={() => setOpen(row)} />
          ))}
        </ul>
      )}
      <div className="row-wrap">
        <Button kind="bare" onPress={() => setEverywhere(!everywhere)}>
          {everywhere
            ? intl.formatMessage({ id: 'periods.here', defaultMessage: 'Show only those that hold here' })
            : intl.formatMessage({ id: 'periods.everywhere', defaultMessage: 'Show every country' })}
        </Button>
      </div>
      {row !== undefined && (
        <PeriodDialog
          row={row}
          table={table}
          place={practice.country}
          onClose={() => {
            setOpen(null);
            setLeft(null);
          }}
        />
      )}
    </section>
  );
};

interface PeriodEntryProps {
  readonly row: Period;
  readonly onChange: () => void;
}

const PeriodEntry = ({ row, onChange }: PeriodEntryProps) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const { place, recordClass, years, untilAge, text, source, on, inUse, by, at, reason } = row;
  const title = `${intl.formatMessage(lawPlaceLabels[place])}: ${intl.formatMessage(recordClassLabels[recordClass])}`;
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <h3 className={`strong ${styles.head}`}>
          {title}
          {!inUse && (
            <Tag icon={CircleSlash} tone="caution">
              {intl.formatMessage({ id: 'periods.unused', defaultMessage: 'Not in use' })}
            </Tag>
          )}
          {by !== null && (
            <Tag icon={Pencil} tone="accent">
              {intl.formatMessage({ id: 'rules.own', defaultMessage: 'Changed here' })}
            </Tag>
          )}
        </h3>
        <p>
          {intl.formatMessage(
            {
              id: 'periods.length',
              defaultMessage:
                '{known, select, no {No period known} other {{years, plural, =0 {} one {# year} other {# years}}{aged, select, yes {, and until the {age, number}th birthday} other {}}}}',
            },
            {
              known: years === null && untilAge === null ? 'no' : 'yes',
              years: years ?? 0,
              aged: untilAge === null ? 'no' : 'yes',
              age: untilAge ?? 0,
            },
          )}
        </p>
        <p>{text}</p>
        <span className="caption">
          {intl.formatMessage(
            {
              id: 'laws.source',
              defaultMessage: 'Source: {source}, {dated, select, yes {{date}} other {date not known}}.',
            },
            { source, dated: on === null ? 'no' : 'yes', date: on === null ? '' : formatDate(on) },
          )}
        </span>
        {by !== null && at !== null && (
          <span className="caption">
            {intl.formatMessage(
              { id: 'periods.changed', defaultMessage: 'Changed by {by}, {date}: {reason}' },
              { by, date: formatDate(dateOfInstant(at, timeZone)), reason },
            )}
          </span>
        )}
      </div>
      <div className={styles.actions}>
        <Button
          label={intl.formatMessage({ id: 'rules.change-of', defaultMessage: 'Change {title}' }, { title })}
          onPress={onChange}
        >
          {intl.formatMessage({ id: 'rules.change', defaultMessage: 'Change' })}
        </Button>
      </div>
    </li>
  );
};
