import { formatQuantity } from '../quantity/format.ts';
import { parseQuantity } from '../quantity/parse.ts';
import type { QuantitySpec } from '../quantity/spec.ts';
import { sortAreas } from '../regions/region-side.ts';
import type { RegionSide } from '../regions/regions.ts';
import { emptyArea, type DraftArea, type SessionDraft } from './session-draft.ts';
import { samePlace } from './session.ts';

/** Whether anything is recorded about an area besides that it was chosen. */
export const isUntouched = (area: DraftArea): boolean =>
  [
    area.depthMin,
    area.depthMax,
    area.passes,
    area.speed,
    area.rfPower,
    area.rfEnergy,
    area.rfPulse,
    area.rfFrequency,
    area.rfImpedance,
    area.rfTemperature,
    area.treatedCm2,
    area.minutes,
    area.coverage,
    area.stoppedReason,
    area.note,
  ].every((text) => text.trim() === '') &&
  area.endPoint === null &&
  area.directions.length === 0 &&
  area.parts.length === 0;

/** The form with one more area, in anatomical order; unchanged when the area is there. */
export const withArea = (
  draft: SessionDraft,
  place: RegionSide,
  speedUnit: DraftArea['speedUnit'],
): SessionDraft =>
  draft.areas.some((area) => samePlace(area, place))
    ? draft
    : { ...draft, areas: sortAreas([...draft.areas, emptyArea(place, speedUnit)]) };

/** The form without these areas and without what was seen only on them. */
export const withoutAreas = (draft: SessionDraft, places: readonly RegionSide[]): SessionDraft => {
  const stays = (each: RegionSide): boolean => !places.some((place) => samePlace(place, each));
  const look = (time: keyof SessionDraft['reactions']) => ({
    ...draft.reactions[time],
    differs: draft.reactions[time].differs.filter(stays),
  });
  return {
    ...draft,
    areas: draft.areas.filter(stays),
    reactions: { end: look('end'), '15-min': look('15-min') },
  };
};

/** The form with these areas changed. */
export const onAreas = (
  draft: SessionDraft,
  places: readonly RegionSide[],
  change: (area: DraftArea) => DraftArea,
): SessionDraft => ({
  ...draft,
  areas: draft.areas.map((area) => (places.some((place) => samePlace(place, area)) ? change(area) : area)),
});

/** What several areas share: their value, or `mixed` when they differ; undefined for no areas. */
export const shared = <Value>(
  areas: readonly DraftArea[],
  of: (area: DraftArea) => Value,
): { readonly value: Value; readonly mixed: boolean } | undefined => {
  const [first] = areas;
  if (!first) return undefined;
  const value = of(first);
  return { value, mixed: areas.some((area) => of(area) !== value) };
};

/**
 * A typed quantity moved by a step in stored units: an empty one starts at `start`, one that cannot be read stays as
 * it is, and nothing moves past what is possible.
 */
export const stepped = (
  text: string,
  step: number,
  spec: QuantitySpec,
  options: { readonly start: number; readonly locale: string },
): string => {
  const parsed = parseQuantity(text, spec);
  if (!parsed.ok && parsed.why !== 'empty') return text;
  const next = parsed.ok ? parsed.value + step : options.start;
  if (next < spec.min || next > spec.max) return text;
  return formatQuantity(next, spec, options.locale);
};
