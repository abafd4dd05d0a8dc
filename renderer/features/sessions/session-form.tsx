import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Mark } from '../../../shared/marks/mark.ts';
import type { AreaPlace } from '../../../shared/regions/area-parts.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { isOpen } from '../../../shared/sessions/carry.ts';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import { sheetOf } from '../../../shared/sheets/sheet.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { useSame } from '../../use-same.ts';
import { useSteady } from '../../use-steady.ts';
import { UndoBar } from '../../ui/undo-bar.tsx';
import { BodyShape } from '../../ui/body-shape.ts';
import { SessionPhotos } from '../photos/session-photos.tsx';
import { PresetsLine } from '../presets/presets-line.tsx';
import { AmendReason, amendReasonId } from './amend-reason.tsx';
import { SessionFormContext } from './form-context.ts';
import { OpenSessions } from './open-sessions.tsx';
import { PaperOffer } from './paper-offer.tsx';
import { PaperPart } from './paper-part.tsx';
import { PassStops } from './pass-stops.tsx';
import { RepeatLast } from './repeat-last.tsx';
import { SessionActions } from './session-actions.tsx';
import { SessionDialogs, type OpenDialog } from './session-dialogs.tsx';
import { RecordedHeading } from './session-heading.tsx';
import { SessionMap } from './session-map.tsx';
import { SessionScans } from './session-scans.tsx';
import { SessionSheet } from './session-sheet.tsx';
import { SessionStrip } from './session-strip.tsx';
import { stepOf } from './steps.ts';
import { useSealing } from './use-sealing.ts';
import { useSessionFormState, type SessionFormStart } from './use-session-form.ts';
import { useSessionTab } from './use-session-tab.ts';
import { useSessionKeys } from './use-session-keys.ts';
import { useTreatmentKeys } from './use-treatment-keys.ts';
import styles from './session-form.module.css';

interface SessionFormProps extends SessionFormStart {
  /** Sends the record; a failure is shown here and everything stays. */
  readonly onSeal: (fields: SessionFields, draft: SessionDraft) => Promise<Failure | null>;
  readonly onLeave?: () => void;
}

/** The session while it is being recorded: map, sheet in the order of the appointment, completeness. */
export const SessionForm = (props: SessionFormProps) => {
  const { patient, chart, home, amending } = props;
  const intl = useIntl();
  const state = useSessionFormState(props);
  const { form, keeper, sections, fieldStates, selection, steps, unreasoned, move } = state;
  const { draft, change, record, go } = form;
  const ordinal =
    amending?.ordinal ??
    sheetOf(chart.sheets, props.id, record.fields.paper?.sheet)?.ordinal ??
    chart.nextOrdinal;
  const sheet = useSessionTab({ ...props, ordinal }, state);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const { failure, seal } = useSealing({
    flush: keeper.flush,
    stop: keeper.stop,
    send: () => props.onSeal(state.sealable, draft),
    onFailed: (failed) => {
      setDialog(null);
      state.askFor(failed);
    },
  });
  const left = sections.filter((section) => section.state === 'todo').length;

  const askSeal = (): Promise<void> | undefined => {
    fieldStates.showAll();
    if (amending && draft.amendReason.trim() === '') {
      document.getElementById(amendReasonId)?.querySelector('input')?.focus();
      return undefined;
    }
    // What was missing when it was sealed does not have to be said again.
    const complete = left === 0 || amending !== undefined;
    if (complete && record.problems.length === 0 && unreasoned.length === 0) return seal();
    setDialog('seal');
    return undefined;
  };
  const endTreatment = (): void => {
    const label = intl.formatMessage({
      id: 'sessions.treatment.end-undo',
      defaultMessage: 'end of treatment',
    });
    change({ key: 'endedAt', label }, (before) => ({ ...before, endedAt: Date.now() }));
    if (sections.find(({ section }) => section === 'treatment')?.missing.length === 1)
      form.onward('treatment');
  };
  const primary = (): Promise<void> | undefined => {
    if (move.kind === 'seal') return askSeal();
    // Needling has not begun: what stops it comes before it.
    const begins = move.kind === 'go' && move.step === 'treatment' && draft.areas.length === 0;
    if (begins && form.onStops && state.standing.length > 0) form.onStops(state.standing);
    else if (move.kind === 'go') go(move.step);
    else endTreatment();
    return undefined;
  };
  const undo = (): void => {
    if (!keeper.last) return;
    const what = keeper.last.label;
    form.say(intl.formatMessage({ id: 'sessions.undone', defaultMessage: 'Undone: {what}' }, { what }));
    keeper.undo();
  };
  const putBack = (): void => {
    const what = keeper.takenOut?.label ?? '';
    form.say(intl.formatMessage({ id: 'sessions.undone', defaultMessage: 'Undone: {what}' }, { what }));
    keeper.putBack();
  };
  useSessionKeys({ undo, go, ...useTreatmentKeys(form, selection, steps) });
  const title = intl.formatMessage(
    { id: 'sessions.title', defaultMessage: 'Session {ordinal}' },
    { ordinal },
  );
  const { areas, products, reasons } = record.fields;
  const strip = {
    title,
    sections,
    findings: form.findings,
    fields: useSame({ areas, products, reasons }),
    current: steps.current,
    onGo: go,
  };
  const drawMarks = useSteady((marks: readonly Mark[]): void => {
    const label = intl.formatMessage({ id: 'sessions.map.draw-undo', defaultMessage: 'drawing' });
    change({ key: `marks.${marks.length}`, label }, (before) => ({ ...before, marks: [...marks] }));
  });
  const openAreas = useMemo(() => new Set(draft.areas.filter(isOpen).map(regionSideKey)), [draft.areas]);
  const toggleStep = useSteady(steps.toggle);
  const removeSelected = useSteady(selection.removeSelected);
  const showAreas = useSteady(() => setDialog('areas'));
  const showLarge = useSteady(() => setDialog('map'));
  const showZones = useSteady(() => setDialog('zones'));
  const showDavey = useSteady(() => setDialog('davey'));
  const toggleArea = useSteady((area: AreaPlace) => {
    selection.toggle(area);
    if (!steps.open.has('treatment')) steps.show('treatment');
  });
  const frameAreas = useSteady((framed: readonly AreaPlace[]) => {
    selection.add(framed);
    if (framed.length > 0 && !steps.open.has('treatment')) steps.show('treatment');
  });
  const map = (large: boolean) => (
    <BodyShape value={chart.patient.shape}>
      <SessionMap
        onLarge={large ? undefined : showLarge}
        areas={record.fields.areas}
        zones={record.fields.zones}
        marks={draft.marks}
        onMarks={large ? drawMarks : undefined}
        open={openAreas}
        selected={selection.selected}
        earlier={amending ? undefined : state.earlier}
        onToggle={toggleArea}
        onFrame={frameAreas}
      />
    </BodyShape>
  );
  return (
    <SessionFormContext value={form}>
      <WorkFrame
        current="patients"
        banner={
          <>
            <OpenSessions current={props.id} />
            <ChartBanner chart={chart} titled />
            <div className={styles.stripLine}>
              <SessionStrip form="line" {...strip} />
            </div>
          </>
        }
        actions={
          <UndoBar words={keeper.takenOut?.words ?? null} onUndo={putBack}>
            <SessionActions
              patient={patient}
              keeper={keeper}
              timeZone={home.timeZone}
              move={move}
              left={left}
              amending={amending !== undefined}
              onUndo={undo}
              onPrimary={primary}
              onSeal={askSeal}
              onLeave={props.onLeave}
            />
          </UndoBar>
        }
      >
        <div className={styles.workgrid}>
          <RecordedHeading title={title} />
          <p className="visually-hidden" role="status">
            {state.said}
          </p>
          <aside
            className={styles.mapColumn}
            aria-label={intl.formatMessage({ id: 'sessions.map', defaultMessage: 'Areas on the body' })}
          >
            {map(false)}
          </aside>
          <div ref={sheet} className={styles.sheet}>
            {failure && (
              <div className={styles.failure}>
                <FailureNotice failure={failure} />
              </div>
            )}
            {amending && <AmendReason wanted={fieldStates.all} />}
            <PaperPart session={props.id} canLeave={!amending} />
            {!amending && <RepeatLast />}
            <SessionScans beside={!amending && <PresetsLine />} />
            <SessionPhotos chart={chart} session={props.id} at={draft.startedAt} />
            <SessionSheet
              patient={patient}
              sections={sections}
              open={steps.open}
              onToggle={toggleStep}
              look={state.look}
              onLook={state.setLook}
              onAddAreas={showAreas}
              onMap={showLarge}
              onZones={showZones}
              onDavey={showDavey}
              onRemove={removeSelected}
            />
            {!amending && <PaperOffer session={props.id} onKeep={state.keepNow} />}
          </div>
          <div className={styles.stripColumn}>
            <SessionStrip form="column" {...strip} />
          </div>
        </div>
        <SessionDialogs
          open={dialog}
          onClose={() => setDialog(null)}
          title={title}
          sections={sections}
          unreasoned={unreasoned}
          selection={selection}
          onSeal={seal}
          map={map(true)}
        />
        {state.stops.length > 0 && (
          <PassStops
            session={props.id}
            patient={patient}
            stops={state.stops}
            onClose={() => state.setStops([])}
            onRecord={() =>
              go(stepOf(state.stops.length > 1 ? 'areas' : (state.stops[0]?.subject ?? 'areas')))
            }
          />
        )}
      </WorkFrame>
    </SessionFormContext>
  );
};
