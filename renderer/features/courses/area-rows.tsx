import { CircleCheck, Hourglass, TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { restSince } from '../../../shared/courses/dates.ts';
import type { CourseProgress, RegionProgress } from '../../../shared/courses/progress.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { formatQuantity, withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { Tag } from '../../ui/tag.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { coolDownOf } from '../body-maps/cool-down.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useHome } from '../vault/home-context.tsx';
import { useCourseWords } from './course-words.ts';
import styles from './courses.module.css';
import { ProgressBar } from './progress-bar.tsx';

interface AreaRowsProps {
  readonly progress: CourseProgress;
  /** It ended: nothing waits for the interval of its plan any more. */
  readonly ended: boolean;
  readonly lastNeedled: Chart['lastNeedled'];
}

/** Each planned area: how often it was treated, how long it has rested, and from when which wait is over. */
export const AreaRows = ({ progress, ended, lastNeedled }: AreaRowsProps) => {
  const nameOf = useAreaNames();
  const words = useCourseWords();
  return (
    <ul>
      {progress.regions.map((area) => (
        <li key={regionSideKey(area)} className={styles.region}>
          <div className={styles.rest}>
            <span className="strong">{nameOf(area)}</span>
            <Rested nextFrom={ended ? null : area.nextFrom} last={lastNeedled[regionSideKey(area)]} />
          </div>
          <div>
            <ProgressBar done={area.done.length} planned={area.sessions} />
            {words.done({ done: area.done.length, planned: area.sessions, more: area.more })}
            <Band area={area} />
          </div>
        </li>
      ))}
    </ul>
  );
};

const Band = ({ area: { depth } }: { readonly area: RegionProgress }) => {
  const intl = useIntl();
  if (depth === null) return null;
  const most = withUnit(depth.maxUm, depthSpec, intl.locale);
  const from = formatQuantity(depth.minUm, depthSpec, intl.locale);
  return (
    <p className="caption">
      {intl.formatMessage(
        { id: 'courses.band', defaultMessage: 'planned {band}' },
        { band: depth.minUm === depth.maxUm ? most : `${from}–${most}` },
      )}
    </p>
  );
};

interface RestedProps {
  /** From when the interval of the plan has passed; null where nothing is to come. */
  readonly nextFrom: string | null;
  /** When it was last needled, in this course or before it, UTC ms. */
  readonly last: number | undefined;
}

/** Days since the last needling, in the colours and by the limits of the interval rules. It never says that it may be needled. */
const Rested = ({ nextFrom, last }: RestedProps) => {
  const intl = useIntl();
  const words = useCourseWords();
  const { changes } = useHome();
  const { today, dateOf } = useLocalDay();
  if (last === undefined)
    return (
      <span className="caption">
        {intl.formatMessage({ id: 'courses.rest.never', defaultMessage: 'Not needled so far' })}
      </span>
    );
  const { limits, stageOf } = coolDownOf(changes);
  const on = dateOf(last);
  const rest = restSince(on, today, limits);
  const stage = stageOf(rest.days);
  const [icon, tone] =
    stage >= limits.length
      ? ([CircleCheck, 'plain'] as const)
      : stage === 0
        ? ([TriangleAlert, 'stop'] as const)
        : ([Hourglass, 'caution'] as const);
  return (
    <>
      <Tag icon={icon} tone={tone}>
        <UnbrokenDates>
          {intl.formatMessage(
            { id: 'courses.rest', defaultMessage: 'Last {date}, {rest}' },
            { date: formatDate(on), rest: words.rest(rest) },
          )}
        </UnbrokenDates>
      </Tag>
      {nextFrom !== null && (
        <span className="caption">
          <UnbrokenDates>
            {intl.formatMessage(
              {
                id: 'courses.rest.plan',
                defaultMessage:
                  '{passed, select, true {The wait of the plan is over since {date}} other {The wait of the plan is over from {date}}}',
              },
              { passed: String(nextFrom <= today), date: formatDate(nextFrom) },
            )}
          </UnbrokenDates>
        </span>
      )}
    </>
  );
};
