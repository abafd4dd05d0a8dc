import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useIntl } from 'react-intl';
import { eventGroupLabels } from '../../../shared/labels/timeline-labels.ts';
import { ENGLISH_MONTHS } from '../../../shared/dates/month-names.ts';
import { eventGroupNames, type EventGroup } from '../../../shared/timelines/event-kinds.ts';
import type { TimelineOverview } from '../../../shared/timelines/timeline.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import styles from './timelines.module.css';
import { monthsOf, resizeZoom, stepZoom, yearsOf, type Jump, type Zoom } from './zoom.ts';

interface TimelineSideProps {
  readonly overview: TimelineOverview;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly groups: readonly EventGroup[];
  readonly onGroups: (groups: readonly EventGroup[]) => void;
}

/** "March 2026" of 'YYYY-MM'. */
export const monthName = (month: string): string => {
  const [year = '', number = '1'] = month.split('-');
  return `${ENGLISH_MONTHS.long[Number(number) - 1] ?? ''} ${year}`;
};

/** How much is shown: the size of the span, a year or month to jump to, and which kinds of events. */
export const TimelineSide = ({ overview, zoom, onZoom, groups, onGroups }: TimelineSideProps) => {
  const intl = useIntl();
  const { months } = overview;
  const year = zoom.of === 'year' ? zoom.year : zoom.of === 'month' ? zoom.month.slice(0, 4) : null;
  const [earlier, later] = [stepZoom(zoom, months, -1), stepZoom(zoom, months, 1)];
  return (
    <>
      <Segmented
        label={intl.formatMessage({ id: 'timelines.zoom', defaultMessage: 'Zoom' })}
        full
        value={zoom.of}
        options={[
          { value: 'all', label: intl.formatMessage({ id: 'timelines.zoom.all', defaultMessage: 'All' }) },
          { value: 'year', label: intl.formatMessage({ id: 'timelines.zoom.year', defaultMessage: 'Year' }) },
          {
            value: 'month',
            label: intl.formatMessage({ id: 'timelines.zoom.month', defaultMessage: 'Month' }),
          },
          { value: 'days', label: intl.formatMessage({ id: 'timelines.zoom.days', defaultMessage: 'Days' }) },
        ]}
        onChange={(of) => onZoom(resizeZoom(zoom, of, months))}
      />
      {zoom.of === 'days' && <DaysFields zoom={zoom} onZoom={onZoom} />}
      {(zoom.of === 'year' || zoom.of === 'month') && (
        <div className={styles.steps}>
          <Button
            icon={ChevronLeft}
            label={intl.formatMessage({ id: 'timelines.earlier', defaultMessage: 'Earlier' })}
            notYet={
              earlier
                ? undefined
                : intl.formatMessage({ id: 'timelines.earliest', defaultMessage: 'Nothing before it.' })
            }
            onPress={() => earlier && onZoom(earlier)}
          />
          <span className="strong">{zoom.of === 'year' ? zoom.year : monthName(zoom.month)}</span>
          <Button
            icon={ChevronRight}
            label={intl.formatMessage({ id: 'timelines.later', defaultMessage: 'Later' })}
            notYet={
              later
                ? undefined
                : intl.formatMessage({ id: 'timelines.latest', defaultMessage: 'Nothing after it.' })
            }
            onPress={() => later && onZoom(later)}
          />
        </div>
      )}
      <ChipGroup
        label={intl.formatMessage({ id: 'timelines.kinds', defaultMessage: 'Only' })}
        values={groups}
        options={eventGroupNames.map((value) => ({
          value,
          label: intl.formatMessage(eventGroupLabels[value]),
        }))}
        onChange={onGroups}
      />
      <Jumps
        label={intl.formatMessage({ id: 'timelines.years', defaultMessage: 'Years' })}
        jumps={yearsOf(months, groups)}
        nameOf={(key) => key}
        current={year}
        onJump={(key) => onZoom({ of: 'year', year: key })}
      />
      {year !== null && (
        <Jumps
          label={intl.formatMessage({ id: 'timelines.months', defaultMessage: 'Months of {year}' }, { year })}
          jumps={monthsOf(months, year, groups)}
          nameOf={monthName}
          current={zoom.of === 'month' ? zoom.month : null}
          onJump={(month) => onZoom({ of: 'month', month })}
        />
      )}
    </>
  );
};

interface DaysFieldsProps {
  readonly zoom: Extract<Zoom, { readonly of: 'days' }>;
  readonly onZoom: (zoom: Zoom) => void;
}

/** The first and the last day of a span; a field left empty leaves that end open. */
const DaysFields = ({ zoom, onZoom }: DaysFieldsProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const { from, until } = zoom;
  return (
    <>
      <DateInput
        label={intl.formatMessage({ id: 'entries.from', defaultMessage: 'From' })}
        reserveLine={false}
        today={today}
        value={from}
        onChange={(next) => onZoom({ ...zoom, from: next })}
      />
      <DateInput
        label={intl.formatMessage({ id: 'entries.until', defaultMessage: 'Until' })}
        reserveLine={false}
        today={today}
        value={until}
        error={
          from !== null && until !== null && from > until
            ? intl.formatMessage({
                id: 'searches.dates-reversed',
                defaultMessage: 'The last day lies before the first.',
              })
            : undefined
        }
        onChange={(next) => onZoom({ ...zoom, until: next })}
      />
    </>
  );
};

interface JumpsProps {
  readonly label: string;
  readonly jumps: readonly Jump[];
  readonly nameOf: (key: string) => string;
  readonly current: string | null;
  readonly onJump: (key: string) => void;
}

const Jumps = ({ label, jumps, nameOf, current, onJump }: JumpsProps) => {
  const intl = useIntl();
  if (jumps.length === 0) return null;
  return (
    <nav aria-label={label}>
      <h2 className="label">{label}</h2>
      <ul className={styles.jumps}>
        {jumps.map(({ key, count }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.jump}
              aria-current={key === current ? 'true' : undefined}
              onClick={() => onJump(key)}
            >
              <span>{nameOf(key)}</span>
              <span className="caption tabular">
                {intl.formatMessage(
                  {
                    id: 'timelines.count',
                    defaultMessage: '{count, plural, one {# event} other {# events}}',
                  },
                  { count },
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};
