import { useState } from 'react';
import { useIntl } from 'react-intl';
import { isRadiofrequency } from '../../../shared/devices/device.ts';
import { directionLabels, extentLabel } from '../../../shared/labels/session-labels.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec, passesSpec, speedSpecs, toleranceSpec } from '../../../shared/quantity/specs.ts';
import { depthRangeOf, practiceDepthRanges, usualDepth } from '../../../shared/rules/depth-ranges.ts';
import { areaSubject } from '../../../shared/rules/subjects.ts';
import { onAreas, shared, stepped } from '../../../shared/sessions/edit-areas.ts';
import { takenOver, waitsFor } from '../../../shared/sessions/carry.ts';
import { bandWords } from '../../../shared/sessions/planned.ts';
import type { DraftArea } from '../../../shared/sessions/session-draft.ts';
import { samePlace } from '../../../shared/sessions/session.ts';
import {
  directions,
  endPoints,
  type CarriedValue,
  type Direction,
  type EndPoint,
} from '../../../shared/sessions/values.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Scale } from '../../ui/scale.tsx';
import { AreaNotes } from './area-notes.tsx';
import { AreaParts, partsOfAll } from './area-parts.tsx';
import { DepthChips } from './depth-chips.tsx';
import { endPointWords } from './end-point-words.ts';
import { ExtentFields, hasExtent } from './extent-fields.tsx';
import { FindingsAt } from './findings-at.tsx';
import { useSessionForm } from './form-context.ts';
import { QuantityField } from './quantity-field.tsx';
import { RfFields } from './rf-fields.tsx';
import { usePlannedDepth } from './use-planned-depth.ts';
import depths from './depths.module.css';
import styles from './session-form.module.css';

type TextKey = 'depthMin' | 'depthMax' | 'passes' | 'speed';

/** What a value set by hand stops from being carried over. */
const carriedBy: Readonly<Record<string, CarriedValue>> = {
  depthMin: 'depth',
  depthMax: 'depth',
  range: 'depth',
  passes: 'passes',
  speed: 'speed',
  directions: 'directions',
  parts: 'parts',
};

const speedSteps = {
  hz: { step: 5000, bigStep: 20_000, start: 100_000 },
  'per-min': { step: 500_000, bigStep: 1_000_000, start: 6_000_000 },
  step: { step: 1000, bigStep: 1000, start: 1000 },
} as const;

/** Sets values of all selected areas at once; what differs between them is shown as mixed. */
export const AreaEditor = ({ areas }: { readonly areas: readonly DraftArea[] }) => {
  const intl = useIntl();
  const { draft, change, chart, home, record, locale, findings } = useSessionForm();
  const kind = record.fields.device?.kind;
  const radiofrequency = kind !== undefined && isRadiofrequency(kind);
  const indexes = areas.map((area) => draft.areas.indexOf(area));
  const planned = usePlannedDepth(areas);
  const [naming, setNaming] = useState(false);
  const [measuring, setMeasuring] = useState(false);
  const keys = indexes.join(' ');
  const subjects = areas.map(areaSubject);
  const first = areas[0];
  if (!first) return null;

  const set = (key: string, label: string, edit: (area: DraftArea) => DraftArea, gone?: string): void =>
    change({ key: `areas.${key}.${keys}`, label, ...(gone === undefined ? {} : { gone }) }, (before) =>
      onAreas(before, areas, (area) => {
        const value = carriedBy[key];
        return value ? takenOver(edit(area), value) : edit(area);
      }),
    );
  const waits = (value: CarriedValue): boolean => areas.some((area) => waitsFor(area, value));

  const words = {
    depth: intl.formatMessage({ id: 'sessions.area.depth', defaultMessage: 'Depth' }),
    least: intl.formatMessage({ id: 'sessions.area.least', defaultMessage: 'Least depth' }),
    most: intl.formatMessage({ id: 'sessions.area.most', defaultMessage: 'Greatest depth' }),
    passes: intl.formatMessage({ id: 'sessions.area.passes', defaultMessage: 'Passes' }),
    speed: intl.formatMessage({ id: 'sessions.area.speed', defaultMessage: 'Speed' }),
    endPoint: intl.formatMessage({ id: 'sessions.area.end-point', defaultMessage: 'End point reached' }),
    directions: intl.formatMessage({ id: 'sessions.area.directions', defaultMessage: 'Directions' }),
    parts: intl.formatMessage({ id: 'sessions.area.parts', defaultMessage: 'Parts of the area' }),
  };
  const range = areas.some((area) => area.range);
  const endPoint = shared(areas, (area) => area.endPoint);
  const chosenDirections = shared(areas, (area) => area.directions.join(' '));
  const before = chart.lastSession?.areas.find((each) => samePlace(each, first));
  const asked = findings.some(
    ({ level, rule, subject }) => level === 'ask' && rule.startsWith('DEPTH') && subjects.includes(subject),
  );

  const quantity = (key: TextKey, label: string, path: string, spec: typeof depthSpec) => ({
    label,
    spec,
    paths: indexes.map((index) => `areas.${index}.${path}`),
    text: first[key],
    mixed: shared(areas, (area) => area[key])?.mixed ?? false,
    carried: waits(carriedBy[key] ?? 'depth'),
    onText: (text: string) => set(key, label.toLowerCase(), (area) => ({ ...area, [key]: text })),
    onMoveFrom: (start: number) => (by: number) =>
      set(key, label.toLowerCase(), (area) => ({
        ...area,
        [key]: stepped(area[key], by, spec, { start, locale }),
      })),
  });
  const extentShown = measuring || areas.some(hasExtent);
  const partsShown = partsOfAll(areas).length > 0 && (naming || areas.some(({ parts }) => parts.length > 0));
  const softRange = depthRangeOf(practiceDepthRanges(home.changes), first.region);
  const depthStart = before?.depthMaxUm ?? softRange.minUm;
  const least = quantity('depthMin', range ? words.least : words.depth, 'depthMinUm', depthSpec);
  const most = quantity('depthMax', words.most, 'depthMaxUm', depthSpec);
  const passes = quantity('passes', words.passes, 'passes', passesSpec);
  const speed = quantity('speed', words.speed, 'speed', speedSpecs[first.speedUnit]);
  const speedStep = speedSteps[first.speedUnit];
  const tolerance = record.fields.device?.toleranceUm ?? null;
  const plannedNote =
    planned === undefined
      ? undefined
      : intl.formatMessage({ id: 'sessions.area.planned', defaultMessage: 'planned {planned}' }, { planned });
  const depthNote = intl.formatMessage(
    {
      id: 'sessions.area.depth-range',
      defaultMessage:
        '{plan, select, no {} other {{planned}, }}usual {range}{stated, select, no {} other {, device ±{tolerance}}}',
    },
    {
      plan: plannedNote === undefined ? 'no' : 'yes',
      planned: plannedNote ?? '',
      range: bandWords(usualDepth(home.changes), locale),
      stated: tolerance === null ? 'no' : 'yes',
      tolerance: tolerance === null ? '' : withUnit(tolerance, toleranceSpec, locale),
    },
  );

  return (
    <div className={styles.editor}>
      <div className={depths.depths}>
        <div data-depth>
          <QuantityField
            {...least}
            asked={asked}
            note={range ? plannedNote : depthNote}
            step={50}
            bigStep={250}
            bigButtons
            start={depthStart}
            onMove={least.onMoveFrom(depthStart)}
          />
        </div>
        {range ? (
          <QuantityField
            {...most}
            asked={asked}
            step={50}
            bigStep={250}
            bigButtons
            start={depthStart}
            onMove={most.onMoveFrom(depthStart)}
          />
        ) : (
          <DepthChips range={softRange} text={least.mixed ? '' : first.depthMin} onText={least.onText} />
        )}
      </div>
      <div className={styles.pair}>
        <QuantityField
          {...passes}
          note={intl.formatMessage({ id: 'sessions.area.per-direction', defaultMessage: 'per direction' })}
          step={1}
          bigStep={2}
          start={1}
          onMove={passes.onMoveFrom(1)}
        />
        {!radiofrequency && (
          <QuantityField {...speed} {...speedStep} onMove={speed.onMoveFrom(speedStep.start)} />
        )}
      </div>
      {radiofrequency && <RfFields areas={areas} paths={indexes} />}
      <FindingsAt subjects={subjects} />
      <Scale<EndPoint>
        label={words.endPoint}
        note={
          endPoint?.mixed
            ? intl.formatMessage({ id: 'sessions.area.mixed', defaultMessage: 'Mixed' })
            : undefined
        }
        value={endPoint && !endPoint.mixed ? endPoint.value : null}
        steps={endPoints.map((value) => ({ value, label: intl.formatMessage(endPointWords[value]) }))}
        onChange={(value) =>
          set('endPoint', words.endPoint.toLowerCase(), (area) => ({ ...area, endPoint: value }))
        }
      />
      {!radiofrequency && (
        <ChipGroup<Direction>
          label={words.directions}
          note={
            chosenDirections?.mixed
              ? intl.formatMessage({ id: 'sessions.area.mixed', defaultMessage: 'Mixed' })
              : undefined
          }
          values={chosenDirections?.mixed ? [] : first.directions}
          carried={waits('directions')}
          options={directions.map((value) => ({ value, label: intl.formatMessage(directionLabels[value]) }))}
          onChange={(values) =>
            set('directions', words.directions.toLowerCase(), (area) => ({
              ...area,
              directions: [...values],
            }))
          }
        />
      )}
      {partsShown && (
        <AreaParts
          areas={areas}
          label={words.parts}
          carried={waits('parts')}
          onChange={(edit) => set('parts', words.parts.toLowerCase(), edit)}
        />
      )}
      {extentShown && <ExtentFields areas={areas} paths={indexes} />}
      <AreaNotes areas={areas} paths={indexes}>
        {!extentShown && (
          <Button kind="bare" onPress={() => setMeasuring(true)}>
            {intl.formatMessage(extentLabel)}
          </Button>
        )}
        {!partsShown && partsOfAll(areas).length > 0 && (
          <Button kind="bare" onPress={() => setNaming(true)}>
            {intl.formatMessage({ id: 'sessions.area.name-parts', defaultMessage: 'Name a part' })}
          </Button>
        )}
        <Button
          kind="bare"
          onPress={() =>
            set(
              'range',
              words.depth.toLowerCase(),
              (area) =>
                range
                  ? { ...area, range: false, depthMax: '' }
                  : { ...area, range: true, depthMax: area.depthMin },
              range
                ? intl.formatMessage({
                    id: 'sessions.area.most-gone',
                    defaultMessage: 'The greatest depth was taken out',
                  })
                : undefined,
            )
          }
        >
          {range
            ? intl.formatMessage({ id: 'sessions.area.one-depth', defaultMessage: 'One depth only' })
            : intl.formatMessage({
                id: 'sessions.area.two-depths',
                defaultMessage: 'Set least and greatest depth',
              })}
        </Button>
      </AreaNotes>
    </div>
  );
};
