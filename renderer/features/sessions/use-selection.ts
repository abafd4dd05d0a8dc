import { useMemo, useState } from 'react';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { partKey, type AreaPart, type AreaPlace } from '../../../shared/regions/area-parts.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import type { SpeedUnit } from '../../../shared/devices/device.ts';
import { isUntouched, withArea, withoutAreas } from '../../../shared/sessions/edit-areas.ts';
import { togglePart, withPlaces } from '../../../shared/sessions/edit-parts.ts';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import { samePlace } from '../../../shared/sessions/session.ts';
import type { Edit } from './form-history.ts';

interface Around {
  readonly draft: SessionDraft;
  readonly change: (edit: Edit, next: (draft: SessionDraft) => SessionDraft) => void;
  readonly speedUnit: SpeedUnit;
  /** What undo says it takes back: "adding flank, left". */
  readonly labelOf: (area: AreaPlace) => string;
  /** What was selected when the form was left. */
  readonly start: ReadonlySet<string>;
  /** What the bar says when areas were taken out. */
  readonly goneOf: (areas: readonly RegionSide[]) => string;
  /** The same for several: "adding 4 areas". */
  readonly labelOfMany: (count: number) => string;
}

export interface Selection {
  readonly selected: ReadonlySet<string>;
  readonly select: (keys: ReadonlySet<string>) => void;
  /** One tap on the map: a new area, an area to set, or one that was only tapped by mistake. */
  readonly toggle: (area: AreaPlace) => void;
  /** Selects all of these, the ones that are not in the session yet as new areas. */
  readonly add: (areas: readonly AreaPlace[]) => void;
  readonly removeSelected: (label: string) => void;
  /** Selects the area after the last selected one alone, and answers it; undefined where the session has none. */
  readonly selectNext: () => RegionSide | undefined;
}

const placeKey = (place: AreaPlace): string =>
  place.part ? partKey(place, place.part) : regionSideKey(place);

/** Which areas the editor speaks for; map, ledger and list are the same state. */
export const useSelection = ({
  draft,
  change,
  speedUnit,
  labelOf,
  labelOfMany,
  start,
  goneOf,
}: Around): Selection => {
  const [chosen, setChosen] = useState(start);
  const { areas } = draft;
  const keys = useMemo(() => areas.map(regionSideKey), [areas]);
  const selected = useMemo(() => new Set(keys.filter((key) => chosen.has(key))), [keys, chosen]);

  /** A tap on a part selects its area; one on a part of a selected area names the part, or no longer. */
  const tapPart = (place: AreaPlace & { readonly part: AreaPart }): void => {
    const key = regionSideKey(place);
    const named = draft.areas.some((each) => samePlace(each, place) && each.parts.includes(place.part));
    if (!named || selected.has(key))
      change({ key: `areas.part.${key}.${place.part}.${named}`, label: labelOf(place) }, (before) =>
        togglePart(before, place, speedUnit),
      );
    setChosen(new Set([...selected, key]));
  };
  const toggle = (place: AreaPlace): void => {
    const { part } = place;
    if (part) return tapPart({ ...place, part });
    const key = regionSideKey(place);
    const area = draft.areas.find((each) => regionSideKey(each) === key);
    const label = labelOf(place);
    if (!area) {
      change({ key: `areas.add.${key}`, label }, (before) => withArea(before, place, speedUnit));
      setChosen(new Set([...selected, key]));
    } else if (selected.has(key)) {
      setChosen(new Set([...selected].filter((each) => each !== key)));
      if (isUntouched(area))
        change({ key: `areas.remove.${key}`, label }, (before) => withoutAreas(before, [place]));
    } else setChosen(new Set([...selected, key]));
  };
  return {
    selected,
    select: setChosen,
    toggle,
    add: (places) => {
      const wanted = withPlaces(draft, places, speedUnit);
      const touched = new Set(places.map(regionSideKey)).size;
      if (JSON.stringify(wanted.areas) !== JSON.stringify(draft.areas))
        change(
          { key: `areas.add.${places.map(placeKey).join(' ')}`, label: labelOfMany(touched) },
          (before) => withPlaces(before, places, speedUnit),
        );
      setChosen(new Set([...selected, ...places.map(regionSideKey)]));
    },
    removeSelected: (label) => {
      const places = draft.areas.filter((area) => selected.has(regionSideKey(area)));
      const gone = goneOf(places);
      change({ key: `areas.remove.${[...selected].join(' ')}`, label, gone }, (before) =>
        withoutAreas(before, places),
      );
      setChosen(new Set());
    },
    selectNext: () => {
      const last = areas.findLastIndex((area) => selected.has(regionSideKey(area)));
      const next = areas[(last + 1) % areas.length];
      if (next) setChosen(new Set([regionSideKey(next)]));
      return next;
    },
  };
};
