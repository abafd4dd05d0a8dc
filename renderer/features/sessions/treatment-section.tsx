import { Circle, CircleAlert, CircleCheck, History, type LucideIcon } from 'lucide-react';
import { useIntl } from 'react-intl';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { isOpen, waitsFor } from '../../../shared/sessions/carry.ts';
import { samePlace } from '../../../shared/sessions/session.ts';
import type { DraftArea } from '../../../shared/sessions/session-draft.ts';
import { Ledger, LedgerRow } from '../../ui/ledger-row.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AreaEditor } from './area-editor.tsx';
import { useAreaNames, usePartNames } from '../../use-area-names.ts';
import { depthOf } from './area-words.ts';
import { ConfirmAreas } from './confirm-areas.tsx';
import { FindingsAt } from './findings-at.tsx';
import { useSessionForm } from './form-context.ts';
import { TreatmentTimes } from './treatment-times.tsx';
import { useSessionCourses } from './use-session-courses.ts';
import { MapRecords } from './map-records.tsx';
import { ZonesAtVisit } from './zones-at-visit.tsx';
import styles from './session-form.module.css';

interface TreatmentSectionProps {
  readonly onZones: () => void;
  readonly onDraw: () => void;
  readonly onDavey: () => void;
}

/** The ledger of areas, and the editor that speaks for the selected rows. */
export const TreatmentSection = ({ onZones, onDraw, onDavey }: TreatmentSectionProps) => {
  const intl = useIntl();
  const { draft, selected, select, chart } = useSessionForm();
  const chosen = draft.areas.filter((area) => selected.has(regionSideKey(area)));
  const last = chart.lastSession;

  if (draft.areas.length === 0) {
    return (
      <>
        <ZonesAtVisit onMark={onZones} />
        <p className="muted">
          {intl.formatMessage({
            id: 'sessions.treatment.empty',
            defaultMessage:
              'Tap the treated areas on the body map, or choose them from the list with “Add areas”.',
          })}
        </p>
        <MapRecords onDraw={onDraw} onDavey={onDavey} />
        <FindingsAt subjects={['session']} />
      </>
    );
  }
  const toggle = (key: string): void => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    select(next);
  };
  return (
    <>
      <ZonesAtVisit onMark={onZones} />
      <CoursesOfSession />
      <div className={styles.bleed}>
        <Ledger
          label={intl.formatMessage({ id: 'sessions.treatment.areas', defaultMessage: 'Treated areas' })}
          selectedWords={intl.formatMessage(
            {
              id: 'sessions.treatment.selected',
              defaultMessage: '{selected} of {count, plural, one {# area} other {# areas}} selected',
            },
            { selected: chosen.length, count: draft.areas.length },
          )}
          columns={{
            lastTime: last
              ? intl.formatMessage({ id: 'sessions.treatment.last-time', defaultMessage: 'Last time, mm' })
              : undefined,
            depth: intl.formatMessage({ id: 'sessions.treatment.depth', defaultMessage: 'Depth, mm' }),
            passes: intl.formatMessage({ id: 'sessions.treatment.passes', defaultMessage: 'Passes' }),
            state: intl.formatMessage({ id: 'sessions.treatment.state', defaultMessage: 'State' }),
          }}
        >
          {draft.areas.map((area, index) => (
            <AreaRow
              key={regionSideKey(area)}
              area={area}
              index={index}
              selected={selected.has(regionSideKey(area))}
              onToggle={() => toggle(regionSideKey(area))}
            />
          ))}
        </Ledger>
      </div>
      <ConfirmAreas chosen={chosen} />
      {chosen.length > 0 ? (
        <AreaEditor areas={chosen} />
      ) : (
        <p className="muted">
          {intl.formatMessage({
            id: 'sessions.treatment.none-selected',
            defaultMessage: 'Select one or more areas to set their values.',
          })}
        </p>
      )}
      <TreatmentTimes />
      <MapRecords onDraw={onDraw} onDavey={onDavey} />
      <FindingsAt subjects={['session']} />
    </>
  );
};

/** Which session of a course this is by the areas chosen so far; nothing outside of one. */
const CoursesOfSession = () =>
  useSessionCourses().map(({ course, words }) => (
    <p key={course} className="caption">
      {words}
    </p>
  ));

interface AreaRowProps {
  readonly area: DraftArea;
  readonly index: number;
  readonly selected: boolean;
  readonly onToggle: () => void;
}

const AreaRow = ({ area, index, selected, onToggle }: AreaRowProps) => {
  const { record, chart, locale } = useSessionForm();
  const nameOf = useAreaNames();
  const partNames = usePartNames();
  const state = useAreaState(index);
  const before = chart.lastSession?.areas.find((each) => samePlace(each, area));
  const recorded = record.fields.areas[index];
  return (
    <LedgerRow
      id={`area-${regionSideKey(area)}`}
      name={nameOf(area)}
      parts={partNames(area.parts)}
      lastTime={before && depthOf(before, locale)}
      depth={recorded && depthOf(recorded, locale)}
      passes={typeof recorded?.passes === 'number' ? String(recorded.passes) : undefined}
      carried={{ depth: waitsFor(area, 'depth'), passes: waitsFor(area, 'passes') }}
      waits={isOpen(area)}
      selected={selected}
      onToggle={onToggle}
      stateWord={state.short}
      state={
        <Tag icon={state.icon} tone={state.tone} carried={isOpen(area)}>
          {state.word}
        </Tag>
      }
    />
  );
};

interface AreaStateWords {
  readonly icon: LucideIcon;
  readonly tone: 'plain' | 'ok' | 'stop';
  readonly word: string;
  /** For the tile of glove mode, after the depth. */
  readonly short: string;
}

/** Whether the area's depth, passes and end point are recorded, in icon and word. */
const useAreaState = (index: number): AreaStateWords => {
  const intl = useIntl();
  const { draft, record } = useSessionForm();
  const area = record.fields.areas[index];
  const typed = draft.areas[index];
  const missing = (word: string, short: string): AreaStateWords => ({
    icon: Circle,
    tone: 'plain',
    word,
    short,
  });
  if (record.problems.some((problem) => problem.path.startsWith(`areas.${index}.`))) {
    const word = intl.formatMessage({ id: 'sessions.area.unreadable', defaultMessage: 'Cannot be read' });
    return { icon: CircleAlert, tone: 'stop', word, short: word.toLocaleLowerCase() };
  }
  if (typed && isOpen(typed)) {
    return {
      icon: History,
      tone: 'plain',
      word: intl.formatMessage({ id: 'sessions.area.carried', defaultMessage: 'Carried over' }),
      short: intl.formatMessage({ id: 'sessions.area.carried-short', defaultMessage: 'carried over' }),
    };
  }
  if (!area || (area.depthMaxUm ?? area.depthMinUm) === null) {
    return missing(
      intl.formatMessage({ id: 'sessions.area.no-depth', defaultMessage: 'Depth missing' }),
      intl.formatMessage({ id: 'sessions.area.no-depth-short', defaultMessage: 'no depth' }),
    );
  }
  if (area.passes === null) {
    return missing(
      intl.formatMessage({ id: 'sessions.area.no-passes', defaultMessage: 'Passes missing' }),
      intl.formatMessage({ id: 'sessions.area.no-passes-short', defaultMessage: 'no passes' }),
    );
  }
  if (area.endPoint === null) {
    return missing(
      intl.formatMessage({ id: 'sessions.area.no-end-point', defaultMessage: 'End point missing' }),
      intl.formatMessage({ id: 'sessions.area.no-end-point-short', defaultMessage: 'no end point' }),
    );
  }
  const word = intl.formatMessage({ id: 'sessions.area.recorded', defaultMessage: 'Recorded' });
  return { icon: CircleCheck, tone: 'ok', word, short: word.toLocaleLowerCase() };
};
