import { useIntl } from 'react-intl';
import {
  courseGoals,
  courseKinds,
  courseLimits,
  type CourseFields as Fields,
} from '../../../shared/courses/course.ts';
import { spanOfPlan, usualMonths } from '../../../shared/courses/dates.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { parseDate } from '../../../shared/dates/parse.ts';
import {
  courseFieldLabels,
  courseGoalLabels,
  courseKindLabels,
} from '../../../shared/labels/course-labels.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { useAreaNames } from '../../use-area-names.ts';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { AreaPicker } from '../concerns/area-picker.tsx';
import { FormPart, TwoFields } from '../patients/form-page.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import type { ZonePlace } from '../zones/zone-draft.ts';
import { AmountFields } from './amount-fields.tsx';
import { amountsOf, withKind, type Amounts, type CourseDraft } from './course-draft.ts';
import styles from './courses.module.css';
import { NumberField } from './number-field.tsx';

interface FieldsProps {
  readonly draft: CourseDraft;
  readonly change: (next: Partial<CourseDraft>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

interface CourseFieldsProps extends FieldsProps {
  readonly zones: readonly ZonePlace[];
  /** The plan as far as it can be read; null while something is missing. */
  readonly plan: Fields | null;
}

/** Where, how often, how far apart, and what for. */
export const CourseFields = (props: CourseFieldsProps) => {
  const intl = useIntl();
  const { draft, change, errorOf, zones, plan } = props;
  return (
    <>
      <FormPart title={intl.formatMessage({ id: 'courses.part.where', defaultMessage: 'Areas' })}>
        <AreaPicker
          areas={draft.areas}
          zones={zones}
          onChange={(areas) => change({ areas })}
          error={errorOf('areas')}
        />
      </FormPart>
      <FormPart title={intl.formatMessage({ id: 'courses.part.plan', defaultMessage: 'Plan' })}>
        <Segmented
          label={intl.formatMessage(courseFieldLabels.kind)}
          tick
          value={draft.kind}
          options={courseKinds.map((value) => ({
            value,
            label: intl.formatMessage(courseKindLabels[value]),
          }))}
          onChange={(kind) => change(withKind(draft, kind))}
        />
        <Dates {...props} />
        <HowOften {...props} />
        {plan && <Span plan={plan} />}
      </FormPart>
      <FormPart title={intl.formatMessage({ id: 'courses.part.goal', defaultMessage: 'Goal' })}>
        <ChipGroup
          label={intl.formatMessage(courseFieldLabels.goals)}
          note={intl.formatMessage({ id: 'concerns.causes.note', defaultMessage: 'several can be chosen' })}
          values={draft.goals}
          options={courseGoals.map((value) => ({
            value,
            label: intl.formatMessage(courseGoalLabels[value]),
          }))}
          onChange={(goals) => change({ goals: [...goals] })}
        />
        <TextArea
          label={intl.formatMessage(courseFieldLabels.goal)}
          rows={2}
          value={draft.goal}
          error={errorOf('goal')}
          onChange={(goal) => change({ goal })}
        />
        <TextInput
          label={intl.formatMessage(courseFieldLabels.title)}
          help={intl.formatMessage({
            id: 'courses.name.help',
            defaultMessage: 'Left empty, it is called by its areas.',
          })}
          value={draft.title}
          error={errorOf('title')}
          onChange={(title) => change({ title })}
        />
        <TextArea
          label={intl.formatMessage(courseFieldLabels.note)}
          rows={2}
          value={draft.note}
          error={errorOf('note')}
          onChange={(note) => change({ note })}
        />
      </FormPart>
    </>
  );
};

const Dates = ({ draft, change, errorOf }: FieldsProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const started = parseDate(draft.startedOn, { today });
  const { min, max } = courseLimits[draft.kind];
  return (
    <TwoFields>
      <DateInput
        label={intl.formatMessage(courseFieldLabels.startedOn)}
        help={intl.formatMessage({
          id: 'courses.started-on.help',
          defaultMessage: 'Sealed sessions count from this day on.',
        })}
        today={today}
        value={started.ok ? started.value : null}
        draft={draft.startedOn}
        error={errorOf('startedOn')}
        onChange={(value, typed) => change({ startedOn: value ?? typed.text })}
      />
      <NumberField
        label={intl.formatMessage(courseFieldLabels.interval)}
        note={intl.formatMessage({ id: 'courses.range', defaultMessage: '{min} to {max}' }, { min, max })}
        unit={
          draft.kind === 'maintenance'
            ? intl.formatMessage({ id: 'courses.months', defaultMessage: 'months' })
            : intl.formatMessage({ id: 'courses.weeks', defaultMessage: 'weeks' })
        }
        limits={{ min, max }}
        text={draft.interval}
        error={errorOf('interval')}
        onText={(interval) => change({ interval })}
      />
    </TwoFields>
  );
};

/** The same for all areas, or for each its own. */
const HowOften = ({ draft, change, errorOf }: FieldsProps) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const setOwn = (key: string, amounts: Amounts): void => change({ own: { ...draft.own, [key]: amounts } });
  return (
    <>
      {draft.areas.length > 1 && (
        <Segmented
          label={intl.formatMessage({ id: 'courses.each', defaultMessage: 'Sessions and depth' })}
          value={draft.each ? 'each' : 'all'}
          options={[
            {
              value: 'all',
              label: intl.formatMessage({ id: 'courses.each.all', defaultMessage: 'The same for all areas' }),
            },
            {
              value: 'each',
              label: intl.formatMessage({ id: 'courses.each.own', defaultMessage: 'Each area its own' }),
            },
          ]}
          onChange={(choice) => change({ each: choice === 'each' })}
        />
      )}
      {draft.each && draft.areas.length > 0 ? (
        <div className={styles.each}>
          {draft.areas.map((area) => {
            const key = regionSideKey(area);
            return (
              <div key={key} className={styles.own} role="group" aria-label={nameOf(area)}>
                <p className="strong" aria-hidden>
                  {nameOf(area)}
                </p>
                <AmountFields
                  amounts={amountsOf(draft, area)}
                  errors={{ sessions: errorOf(`sessions.${key}`), depth: errorOf(`depth.${key}`) }}
                  onChange={(amounts) => setOwn(key, amounts)}
                />
              </div>
            );
          })}
        </div>
      ) : (
        <AmountFields
          amounts={draft.all}
          errors={{ sessions: errorOf('sessions'), depth: errorOf('depth') }}
          onChange={(all) => change({ all })}
        />
      )}
    </>
  );
};

/** From when to when the plan goes, and that it is shorter or longer than most. */
const Span = ({ plan }: { readonly plan: Fields }) => {
  const intl = useIntl();
  const { first, last, end, usual } = spanOfPlan(plan);
  return (
    <p className={styles.span} role="status">
      <span className="strong">
        {intl.formatMessage(
          {
            id: 'courses.span',
            defaultMessage:
              '{same, select, true {One session: {first}.} other {First session {first}, last {last}.}}',
          },
          { same: String(first === last), first: formatDate(first), last: formatDate(last) },
        )}
      </span>{' '}
      {plan.kind === 'course' &&
        intl.formatMessage(
          {
            id: 'courses.span.end',
            defaultMessage:
              'With the wait after the last one it ends {end}. {usual, select, true {} other {A usual course takes {from} to {to} months.}}',
          },
          { end: formatDate(end), usual: String(usual), ...usualMonths },
        )}
    </p>
  );
};
