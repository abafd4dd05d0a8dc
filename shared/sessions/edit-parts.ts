/** Parts of areas in the form: a part belongs to the area of its region and side, which it brings along. */
import { sortParts, type AreaPart, type AreaPlace } from '../regions/area-parts.ts';
import { takenOver } from './carry.ts';
import { isUntouched, onAreas, withArea, withoutAreas } from './edit-areas.ts';
import type { DraftArea, SessionDraft } from './session-draft.ts';
import { samePlace } from './session.ts';

const withParts = (area: DraftArea, parts: readonly AreaPart[]): DraftArea =>
  takenOver({ ...area, parts: sortParts(area.region, parts) }, 'parts');

/** The form with these places as areas; a place that is a part names it, unless its area stood there without any. */
export const withPlaces = (
  draft: SessionDraft,
  places: readonly AreaPlace[],
  speedUnit: DraftArea['speedUnit'],
): SessionDraft => {
  const whole = draft.areas.filter(({ parts }) => parts.length === 0);
  return places.reduce((before, place) => {
    const next = withArea(before, place, speedUnit);
    const { part } = place;
    if (!part || whole.some((area) => samePlace(area, place))) return next;
    return onAreas(next, [place], (area) => withParts(area, [...area.parts, part]));
  }, draft);
};

/**
 * The form after a tap on a part: it is named, or no longer. An area of which nothing is recorded but the part goes
 * with its last one.
 */
export const togglePart = (
  draft: SessionDraft,
  place: AreaPlace & { readonly part: AreaPart },
  speedUnit: DraftArea['speedUnit'],
): SessionDraft => {
  const area = draft.areas.find((each) => samePlace(each, place));
  const { part } = place;
  if (!area?.parts.includes(part))
    return onAreas(withArea(draft, place, speedUnit), [place], (each) =>
      withParts(each, [...each.parts, part]),
    );
  const left = area.parts.filter((each) => each !== part);
  if (left.length === 0 && isUntouched({ ...area, parts: [] })) return withoutAreas(draft, [place]);
  return onAreas(draft, [place], (each) => withParts(each, left));
};
