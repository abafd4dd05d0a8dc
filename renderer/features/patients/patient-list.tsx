import { CalendarCheck, UserRound } from 'lucide-react';
import { useEffect, type KeyboardEvent, type ReactNode, type UIEvent } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { PatientRow } from '../../../shared/ipc/views.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from './patient-list.module.css';
import { PatientLines } from './patient-lines.tsx';
import { underlineHits } from './underline-hits.ts';
import { useLocalDay } from './use-local-day.ts';
import type { PatientSearch } from './use-patient-search.ts';

interface PatientListProps {
  readonly id: string;
  readonly search: PatientSearch;
  readonly chosen: PatientRow | null;
  readonly onChoose: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The element that a row of the list is, for the search line's active descendant. */
export const optionId = (patient: string): string => `patient-${patient}`;

const nearEndPx = 200;

/** The patients found, with what was searched for underlined. */
export const PatientList = ({ id, search, chosen, onChoose, onKeyDown }: PatientListProps) => {
  const intl = useIntl();
  const { rows, query, total, loaded, hasMore, showMore } = search;
  const chosenId = chosen?.id;
  useEffect(() => {
    if (chosenId) document.getElementById(optionId(chosenId))?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const draw = (text: string): ReactNode =>
    underlineHits(text, query).map(({ text: part, hit }, index) =>
      hit ? (
        <mark key={index} className={styles.hit}>
          {part}
        </mark>
      ) : (
        part
      ),
    );
  const onScroll = (event: UIEvent<HTMLElement>): void => {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
    if (hasMore && scrollHeight - scrollTop - clientHeight < nearEndPx) void showMore();
  };
  return (
    <section className={styles.sheet} onScroll={onScroll}>
      {rows.length > 0 && (
        <div
          id={id}
          role="listbox"
          tabIndex={0}
          aria-label={intl.formatMessage({ id: 'patients.list', defaultMessage: 'Patients found' })}
          aria-activedescendant={chosenId && optionId(chosenId)}
          onKeyDown={onKeyDown}
          className={styles.list}
        >
          {rows.map((row) => (
            <div
              key={row.id}
              id={optionId(row.id)}
              role="option"
              aria-selected={row.id === chosenId}
              className={styles.row}
              onClick={() => onChoose(row.id)}
            >
              <PatientLines row={row} draw={draw} />
              <LastSeen at={row.lastSeen} />
            </div>
          ))}
        </div>
      )}
      {hasMore && (
        <div className={styles.foot}>
          <Button onPress={showMore}>
            {intl.formatMessage({ id: 'patients.more', defaultMessage: 'Show more' })}
          </Button>
        </div>
      )}
      {loaded && (
        <p className={`caption ${styles.foot}`} role="status">
          {query.trim() === ''
            ? intl.formatMessage(
                { id: 'patients.all', defaultMessage: '{total, plural, one {# patient} other {# patients}}' },
                { total },
              )
            : intl.formatMessage(
                {
                  id: 'patients.found',
                  defaultMessage:
                    '{found, plural, =0 {Nobody found} other {{more, select, yes {More than {found}} other {{found}}}}} of {total, plural, one {# patient} other {# patients}}. Accents do not matter.',
                },
                { found: rows.length, more: hasMore ? 'yes' : 'no', total },
              )}
        </p>
      )}
    </section>
  );
};

const LastSeen = ({ at }: { readonly at: number | null }) => {
  const intl = useIntl();
  const { dateOf, today } = useLocalDay();
  if (at === null) {
    return (
      <Tag icon={UserRound}>
        {intl.formatMessage({ id: 'patients.never-seen', defaultMessage: 'Not treated yet' })}
      </Tag>
    );
  }
  const date = dateOf(at);
  return (
    <Tag icon={CalendarCheck} tone={date === today ? 'accent' : 'plain'}>
      {date === today
        ? intl.formatMessage({ id: 'patients.seen-today', defaultMessage: 'Seen today' })
        : intl.formatMessage(
            { id: 'patients.last-seen', defaultMessage: 'last {date}' },
            { date: formatDate(date) },
          )}
    </Tag>
  );
};
