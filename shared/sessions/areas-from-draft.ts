import {
  areaSpec,
  depthSpecOf,
  passesSpec,
  percentSpec,
  speedSpecs,
  treatmentTimeSpec,
} from '../quantity/specs.ts';
import { sortParts } from '../regions/area-parts.ts';
import type { RegionSide } from '../regions/regions.ts';
import type { DepthRange } from '../rules/depth-ranges.ts';
import { longestNote } from '../text/schema.ts';
import { draftMessages } from './draft-messages.ts';
import type { DraftReader } from './draft-reader.ts';
import type { DraftArea, Grades, SessionDraft } from './session-draft.ts';
import { rfParts } from './rf.ts';
import {
  samePlace,
  type Extent,
  type Planned,
  type RfSettings,
  type SessionArea,
  type SessionReaction,
} from './session.ts';
import { reactionTimes } from './values.ts';

interface AreaContext {
  /** What was planned for a place. */
  readonly planOf: (place: RegionSide) => Planned;
  /** What is usual to type as a depth in this practice, µm. */
  readonly usualDepth: DepthRange;
  /** The device works with radiofrequency: it has settings of its own, and neither speed nor directions. */
  readonly radiofrequency: boolean;
}

/** The treated areas of a form, in its order; a depth that cannot be read is null, with a problem noted. */
export const areasFromDraft = (
  areas: readonly DraftArea[],
  read: DraftReader,
  { planOf, usualDepth, radiofrequency }: AreaContext,
): SessionArea[] =>
  areas.map((area, index) => {
    const path = `areas.${index}`;
    const speed = radiofrequency
      ? null
      : read.quantity(`${path}.speed`, area.speed, speedSpecs[area.speedUnit]);
    return {
      region: area.region,
      side: area.side,
      parts: sortParts(area.region, area.parts),
      planned: planOf(area),
      ...depths(area, path, read, usualDepth),
      passes: read.quantity(`${path}.passes`, area.passes, passesSpec),
      directions: radiofrequency ? [] : area.directions,
      speed: speed === null ? null : { milli: speed, unit: area.speedUnit },
      rf: radiofrequency ? rfSettings(area, path, read) : null,
      extent: extent(area, path, read),
      endPoint: area.endPoint,
      stoppedReason:
        area.endPoint === 'stopped-early'
          ? read.text(`${path}.stoppedReason`, area.stoppedReason.trim(), 500)
          : '',
      note: read.text(`${path}.note`, area.note, longestNote),
    };
  });

/** The settings as typed; null where nothing of them is recorded. */
function rfSettings(area: DraftArea, path: string, read: DraftReader): RfSettings | null {
  const value = ({ field, typed, spec }: (typeof rfParts)[number]): number | null =>
    read.quantity(`${path}.rf.${field}`, area[typed], spec);
  const [power, energy, pulse, frequency, impedance, temperature] = rfParts;
  const settings = {
    powerMw: value(power),
    energyMj: value(energy),
    pulseMs: value(pulse),
    frequencyKhz: value(frequency),
    impedanceOhm: value(impedance),
    temperatureMilliC: value(temperature),
  };
  return Object.values(settings).every((each) => each === null) ? null : settings;
}

/** Surface, time and coverage as typed; null where nothing of them is recorded. */
function extent(area: DraftArea, path: string, read: DraftReader): Extent | null {
  const typed = {
    areaMm2: read.quantity(`${path}.extent.areaMm2`, area.treatedCm2, areaSpec),
    timeMs: read.quantity(`${path}.extent.timeMs`, area.minutes, treatmentTimeSpec),
    coveragePpm: read.quantity(`${path}.extent.coveragePpm`, area.coverage, percentSpec),
  };
  return Object.values(typed).every((each) => each === null) ? null : typed;
}

type Depths = Pick<SessionArea, 'depthMinUm' | 'depthMaxUm'>;

/** Both depths as typed; the wrong way round is a finding of the rules, not a refusal. */
function depths(area: DraftArea, path: string, read: DraftReader, usual: DepthRange): Depths {
  const spec = depthSpecOf(usual);
  const least = read.quantity(`${path}.depthMinUm`, area.depthMin, spec);
  const most = area.range ? read.quantity(`${path}.depthMaxUm`, area.depthMax, spec) : least;
  return { depthMinUm: least, depthMaxUm: most };
}

const seen = (grades: Grades): boolean => Object.values(grades).some((grade) => grade !== null);

/** What was seen, one row per area and look; looks without any grade make no row. */
export const reactionsFromDraft = (draft: SessionDraft, read: DraftReader): SessionReaction[] => {
  const looks = reactionTimes.map((time) => ({ time, ...draft.reactions[time] }));
  if (draft.areas.length === 0 && looks.some((look) => seen(look.all))) {
    read.note('reactions', draftMessages.reactionWithoutArea);
  }
  return looks.flatMap(({ time, all, differs }) =>
    draft.areas.flatMap((area) => {
      const grades = differs.find((own) => samePlace(own, area))?.grades ?? all;
      return seen(grades) ? [{ region: area.region, side: area.side, time, ...grades }] : [];
    }),
  );
};
