import { CalendarCheck, UserRound } from 'lucide-react';
import { memo, useEffect, type KeyboardEvent, type MouseEvent, type ReactNode, type UIEvent } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { PatientRow } from '../../../shared/ipc/views.ts';
import { Button } from '../../ui/button.tsx';
import { RowStretch } from '../../ui/row-stretch.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from './patient-list.module.css';
import { PatientLines } from './patient-lines.tsx';
import { underlineHits } from './underline-hits.ts';
import { useLocalDates } from './use-local-day.ts';
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
/** Rows in one stretch of the list, by their places from its very beginning, so that a row never moves to another. */
const rowsOfStretch = 50;
/** How far from what is in sight rows stay, px: some sixty of them on each side. */
const near = 4000;

/** The patients found, with what was searched for underlined. */
export const PatientList = ({ id, search, chosen, onChoose, onKeyDown }: PatientListProps) => {
  const intl = useIntl();
  const { rows, before, query, total, loaded, hasMore, showMore, showBefore } = search;
  const chosenId = chosen?.id;
  useEffect(() => {
    if (chosenId) document.getElementById(optionId(chosenId))?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const onScroll = (event: UIEvent<HTMLElement>): void => {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
    if (before > 0 && scrollTop < nearEndPx) {
      // What stands in sight keeps its place when rows come before it, except at the very top.
      if (scrollTop === 0) event.currentTarget.scrollTop = 1;
      void showBefore();
    }
    if (hasMore && scrollHeight - scrollTop - clientHeight < nearEndPx) void showMore();
  };
  const onClick = ({ target }: MouseEvent<HTMLElement>): void => {
    const row = target instanceof Element ? target.closest('[role="option"]') : null;
    const pressed = rows.find(({ id: patient }) => optionId(patient) === row?.id);
    if (pressed) onChoose(pressed.id);
  };
  const found = before + rows.length;
  const all = query.trim() === '' ? total : hasMore ? -1 : found;
  const stretches = Map.groupBy(
    rows.map((row, index) => ({ row, place: before + index + 1 })),
    ({ place }) => Math.floor((place - 1) / rowsOfStretch),
  );
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
          onClick={onClick}
          className={styles.list}
        >
          {[...stretches].map(([number, own]) => (
            <RowStretch
              key={number}
              className={styles.stretch}
              near={near}
              keep={own.some(({ row }) => row.id === chosenId)}
            >
              {own.map(({ row, place }) => (
                <Row
                  key={row.id}
                  row={row}
                  query={query}
                  chosen={row.id === chosenId}
                  place={place}
                  all={all}
                />
              ))}
            </RowStretch>
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
                { found, more: hasMore ? 'yes' : 'no', total },
              )}
        </p>
      )}
    </section>
  );
};

interface RowProps {
  readonly row: PatientRow;
  readonly query: string;
  readonly chosen: boolean;
  /** Its place in the list, from 1. */
  readonly place: number;
  /** How many there are; -1 while that is not known. */
  readonly all: number;
}

/** Drawn again only when something of this row has changed: a list may have grown long by scrolling. */
const Row = memo(function Row({ row, query, chosen, place, all }: RowProps) {
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
  return (
    <div
      id={optionId(row.id)}
      role="option"
      aria-selected={chosen}
      aria-posinset={place}
      aria-setsize={all}
      className={styles.row}
    >
      <PatientLines row={row} draw={draw} />
      <LastSeen at={row.lastSeen} />
    </div>
  );
});

const LastSeen = ({ at }: { readonly at: number | null }) => {
  const intl = useIntl();
  const { dateOf, today } = useLocalDates();
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
