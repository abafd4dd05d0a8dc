import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Course } from '../../../shared/courses/course.ts';
import type { Device } from '../../../shared/devices/device.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Failure, FieldProblem } from '../../../shared/errors.ts';
import type { Home } from '../../../shared/ipc/vault-views.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { passReasons, type Passes } from '../../../shared/passes/pass.ts';
import type { Product } from '../../../shared/products/product.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { standingStops } from '../../../shared/rules/gates.ts';
import { reasonsNeeded } from '../../../shared/rules/reasons.ts';
import { rules } from '../../../shared/rules/rules.ts';
import { hasOpen, withoutOpen } from '../../../shared/sessions/carry.ts';
import { withPaperTimes } from '../../../shared/sessions/paper-times.ts';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import type { ReactionTime } from '../../../shared/sessions/values.ts';
import { useAnswer } from '../../api.ts';
import { useAreaNames, usePlaceNames } from '../../use-area-names.ts';
import { useSame } from '../../use-same.ts';
import { useSteady } from '../../use-steady.ts';
import { firstStep, nextMove } from './flow.ts';
import type { SessionForm } from './form-context.ts';
import { speaking } from './quiet-findings.ts';
import { areasOf, type Place, type Step } from './steps.ts';
import type { Parked } from './session-tabs.ts';
import { useFieldStates } from './use-field-states.ts';
import { useNow } from './use-now.ts';
import { usePaperFacts } from './use-paper-facts.ts';
import { useSelection } from './use-selection.ts';
import { useSessionDraft } from './use-session-draft.ts';
import { recordOf, useSessionRecord } from './use-session-record.ts';
import { useSteps } from './use-steps.ts';

/** While they are not read yet; sealing reads them itself. */
const noCourses: readonly Course[] = [];

/** What a session form starts from. */
export interface SessionFormStart {
  readonly id: string;
  readonly patient: string;
  readonly chart: Chart;
  readonly home: Home;
  readonly devices: readonly Device[];
  readonly products: readonly Product[];
  readonly passes: Passes;
  readonly start: SessionDraft;
  /** When the restored draft was kept; null for a new form. */
  readonly savedAt: number | null;
  /** Where the work stood when the form was left for another session; null where it starts anew. */
  readonly parked: Parked | null;
  /** The sealed session that is being amended. */
  readonly amending?: Session;
}

/** The state of the session form: draft, record, findings, selection, and where the work is. */
export const useSessionFormState = (from: SessionFormStart) => {
  const { id, patient, home, devices, products, start, savedAt, amending, passes, parked } = from;
  const intl = useIntl();
  const nameOf = useAreaNames();
  const nameOfPlace = usePlaceNames();
  const now = useNow(60_000, true);
  const [said, say] = useState('');
  const [stops, setStops] = useState<readonly Finding[]>([]);
  const [asked, setAsked] = useState<readonly FieldProblem[]>([]);
  const kind = amending ? 'amendment' : 'session';
  const keeper = useSessionDraft({ id, patient, kind, draft: start, savedAt, steps: parked?.steps ?? [] });
  const [look, setLook] = useState<ReactionTime>(parked?.look ?? 'end');
  const { change } = keeper;
  const today = dateOfInstant(now, home.timeZone);
  const draft = useMemo(
    () => withPaperTimes(keeper.draft, { today, timeZone: home.timeZone }),
    [keeper.draft, today, home.timeZone],
  );
  const { chart, paper } = usePaperFacts({ id, patient, draft, chart: from.chart, today });
  const around = {
    chart,
    paper,
    home,
    devices,
    products,
    courses: useAnswer('courses:list', { patient: chart.patient.id }).data?.courses ?? noCourses,
    now,
    locale: intl.locale,
    asked,
    passes: passes.passes,
  };
  const whole = amending ? { ...around, amended: amending } : around;
  const recorded = useSessionRecord(draft, whole);
  const { record, findings, sections } = recorded;
  /** What would be sealed: nothing that was carried over and that nobody looked at. */
  const sealable = hasOpen(draft) ? recordOf(withoutOpen(draft), whole) : recorded;
  const heard = useMemo(() => speaking(findings, sections), [findings, sections]);
  const fieldStates = useFieldStates(record, savedAt !== null);
  const selection = useSelection({
    draft,
    change,
    speedUnit: devices.find((each) => each.id === draft.device.device)?.speedUnit ?? 'hz',
    labelOf: (area) =>
      intl.formatMessage(
        { id: 'sessions.areas.add-undo', defaultMessage: 'adding {area}' },
        { area: nameOfPlace(area) },
      ),
    start: parked?.selected ?? new Set(),
    goneOf: (areas) =>
      intl.formatMessage(
        {
          id: 'sessions.areas.gone',
          defaultMessage: '{count, plural, one {{area} was taken out} other {# areas were taken out}}',
        },
        { count: areas.length, area: areas[0] ? nameOf(areas[0]) : '' },
      ),
    labelOfMany: (count) =>
      intl.formatMessage(
        {
          id: 'sessions.areas.add-many-undo',
          defaultMessage: 'adding {count, plural, one {# area} other {# areas}}',
        },
        { count },
      ),
  });
  const steps = useSteps(firstStep(sections), parked);
  const go = useSteady((place: Place, paths: readonly string[] = []) => {
    const named = areasOf(paths, draft.areas);
    if (named.size > 0) selection.select(named);
    steps.go(place, paths);
  });
  const onward = useSteady((from: Step) => {
    // Whoever goes on from the treatment has ended it just now.
    const next = nextMove(from, sections, { ...record.fields, endedAt: now });
    if (next.kind === 'go') go(next.step);
  });
  const form = useSame<SessionForm>({
    id,
    chart,
    home,
    devices,
    products,
    draft,
    change,
    record,
    findings: heard,
    passes,
    onStops: amending ? undefined : setStops,
    today,
    timeZone: home.timeZone,
    locale: intl.locale,
    ...fieldStates,
    selected: selection.selected,
    select: selection.select,
    go,
    onward,
    say,
  });
  const { startedAt } = draft;
  const { earlierAreas } = chart;
  const earlier = useMemo(
    () => ({
      areas: Object.fromEntries(Object.entries(earlierAreas).filter(([, { at }]) => at < startedAt)),
      at: startedAt,
    }),
    [earlierAreas, startedAt],
  );
  return {
    form,
    keeper,
    look,
    setLook,
    sections,
    fieldStates,
    selection,
    steps,
    said,
    /** The vault asked for reasons that this page could not know of: they are findings from now on. */
    askFor: ({ reason, fields = [] }: Failure): void => {
      if (reason === 'reason-needed') setAsked(fields);
    },
    sealable: sealable.record.fields,
    unreasoned: reasonsNeeded(sealable.findings, [
      ...sealable.record.fields.reasons,
      ...passReasons(passes.passes, sealable.findings),
    ]),
    /** Stops without a pass and without a reason of the author. */
    standing: standingStops(reasonsNeeded(findings, record.fields.reasons), rules, passes.passes),
    /** The stops that are being passed; empty while the dialog is closed. */
    stops,
    setStops,
    /** What was needled before this treatment, and the time that the days since are counted to. */
    earlier,
    /** Keeps what is typed at once; whether anything of this session is kept. */
    keepNow: async (): Promise<boolean> => {
      await keeper.flush();
      return keeper.draft !== start || savedAt !== null;
    },
    move: amending
      ? ({ kind: 'seal' } as const)
      : nextMove(steps.current, sections, {
          ...record.fields,
          // On paper the end is typed with the other times: nothing is ended now.
          endedAt: draft.paper ? draft.startedAt : record.fields.endedAt,
        }),
  };
};
