import { useIntl } from 'react-intl';
import { addDays, dateOfInstant, daysBetween, isDate } from '../../../shared/dates/calendar.ts';
import { formatDayMonth } from '../../../shared/dates/format.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { useSessionForm } from './form-context.ts';
import { useCourseProposals } from './course-proposals.ts';
import { TypedDate } from './typed-date.tsx';
import styles from './session-form.module.css';

const weeks = ['4', '6', '8'] as const;

/** When the next session is proposed: by interval, or any date. */
export const NextDateSection = () => {
  const intl = useIntl();
  const { draft, change, timeZone } = useSessionForm();
  const day = dateOfInstant(draft.startedAt, timeZone);
  const label = intl.formatMessage({ id: 'sessions.next-date.label', defaultMessage: 'Next date' });
  const set = (text: string): void =>
    change({ key: 'nextDate', label: label.toLowerCase() }, (before) => ({ ...before, nextDate: text }));
  const days = isDate(draft.nextDate) ? daysBetween(day, draft.nextDate) : null;
  const proposals = useCourseProposals(day);
  const dateIn = (count: string): string => addDays(day, Number(count) * 7);
  return (
    <>
      <SingleChipGroup
        label={intl.formatMessage({ id: 'sessions.next-date.interval', defaultMessage: 'After' })}
        value={
          proposals.find(({ on }) => on === draft.nextDate)?.value ??
          weeks.find((count) => days === Number(count) * 7) ??
          null
        }
        options={[
          ...proposals.map(({ value, label: words }) => ({ value, label: words })),
          ...weeks.map((count) => ({
            value: count as string,
            label: intl.formatMessage(
              { id: 'sessions.next-date.weeks', defaultMessage: '{count} weeks, {date}' },
              { count, date: formatDayMonth(dateIn(count)) },
            ),
          })),
        ]}
        onChange={(value) => set(proposals.find((each) => each.value === value)?.on ?? dateIn(value))}
      />
      <div className={styles.pair}>
        <TypedDate
          label={label}
          note={
            days !== null && days > 0
              ? intl.formatMessage(
                  {
                    id: 'sessions.next-date.days',
                    defaultMessage: '{days, plural, one {# day} other {# days}}',
                  },
                  { days },
                )
              : undefined
          }
          path="nextDate"
          text={draft.nextDate}
          onText={set}
        />
      </div>
    </>
  );
};
