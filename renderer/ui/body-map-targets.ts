/** What of the body map can be pressed and how it is painted: whole regions, or the finer parts of a detail. */
import type { BodyView } from '../../shared/body-map/body-view.ts';
import { wholeFace, type MapTarget } from '../../shared/body-map/details.ts';
import { figureParts } from '../../shared/body-map/figure-parts.ts';
import type { AreaPart } from '../../shared/regions/area-parts.ts';
import { regionSideKey } from '../../shared/regions/region-side.ts';
import type { RegionSide } from '../../shared/regions/regions.ts';
import type { AreaState, AreaTint } from './body-map-state.ts';

/** States and colours by "region/side", and the parts that were named of a region. */
export interface MapMarks {
  readonly states: ReadonlyMap<string, AreaState>;
  readonly tints: ReadonlyMap<string, AreaTint> | undefined;
  readonly parts: ReadonlyMap<string, readonly AreaPart[]> | undefined;
}

/** How one target looks. */
export interface TargetLook {
  /** What its colour says. */
  readonly fill: AreaState | AreaTint | undefined;
  /** Something is said of it, which a screen reader hears. */
  readonly said: boolean;
  readonly checked: boolean;
}

/** Of a region, of a part of the face by the undivided face. */
const of = <Value>(map: ReadonlyMap<string, Value> | undefined, place: RegionSide): Value | undefined => {
  const face = wholeFace(place);
  return map?.get(regionSideKey(place)) ?? (face && map?.get(regionSideKey(face)));
};

/** The look of a region, or of a part: a region of which no part was named paints all of its parts and checks none. */
export const lookOf = (target: MapTarget, { states, tints, parts }: MapMarks): TargetLook => {
  const state = of(states, target);
  const tint = of(tints, target);
  const named = parts?.get(regionSideKey(target)) ?? [];
  const { part } = target;
  const painted = named.length === 0 || (part !== undefined && named.includes(part));
  const own = part === undefined ? states.has(target.key) : named.includes(part);
  return {
    fill: tint ?? (painted && state !== 'avoid' ? state : undefined),
    said: state !== undefined || tint !== undefined,
    checked: own && state === 'selected',
  };
};

/** The regions that are seen beside a detail and have a colour; they are only looked at. */
export const besideDetail = (
  body: BodyView,
  targets: readonly MapTarget[],
  marks: MapMarks,
): readonly { readonly area: MapTarget; readonly look: TargetLook }[] => {
  const pressed = new Set<string>(targets.map(regionSideKey));
  return body.areas
    .filter(({ key }) => !pressed.has(key))
    .map((area) => ({ area, look: { ...lookOf(area, marks), said: false } }))
    .filter(({ look }) => look.fill !== undefined);
};

/** A closed line round something that has a state. */
export interface MapEdge {
  readonly key: string;
  readonly path: string;
  readonly state: AreaState;
}

/** The edges of what has a state: of each region, and of the parts that were named. */
export const edgesOf = (
  body: BodyView,
  targets: readonly MapTarget[],
  { states, parts }: MapMarks,
): readonly MapEdge[] => {
  const edge = (key: string, path: string, state: AreaState | undefined): MapEdge[] =>
    state ? [{ key, path, state }] : [];
  const divided = new Set<string>(targets.filter(({ part }) => part !== undefined).map(regionSideKey));
  const named = targets.flatMap((target) => {
    const here = parts?.get(regionSideKey(target)) ?? [];
    return target.part !== undefined && here.includes(target.part)
      ? edge(target.key, target.path, states.get(regionSideKey(target)))
      : [];
  });
  const regions = body.areas.flatMap(({ key, path }) =>
    divided.has(key) && (parts?.get(key) ?? []).length > 0 ? [] : edge(key, path, states.get(key)),
  );
  return [...regions, ...named];
};

/** Colours of the parts that were named, where the regions themselves are what one presses or are seen beside a detail. */
export const namedParts = (
  body: BodyView,
  targets: readonly MapTarget[],
  { states, tints, parts }: MapMarks,
): readonly { readonly key: string; readonly path: string; readonly state: AreaState }[] => {
  // The parts of a figure are made when somebody needs them.
  if (!parts || parts.size === 0) return [];
  const pressed = new Set(targets.map(({ key }) => key));
  return figureParts(body.shape, body.view).flatMap((drawn) => {
    const key = regionSideKey(drawn);
    const state = states.get(key);
    if (pressed.has(drawn.key)) return [];
    const painted = state && !tints?.has(key) && parts.get(key)?.includes(drawn.part);
    return painted ? [{ key: drawn.key, path: drawn.path, state }] : [];
  });
};
