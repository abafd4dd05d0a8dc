import { useState } from 'react';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import type { SpeedUnit } from '../../../shared/devices/device.ts';
import { isUntouched, withArea, withoutAreas } from '../../../shared/sessions/edit-areas.ts';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import type { Edit } from './form-history.ts';

interface Around {
  readonly draft: SessionDraft;
  readonly change: (edit: Edit, next: (draft: SessionDraft) => SessionDraft) => void;
  readonly speedUnit: SpeedUnit;
  /** What undo says it takes back: "adding flank, left". */
  readonly labelOf: (area: RegionSide) => string;
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
  readonly toggle: (area: RegionSide) => void;
  /** Selects all of these, the ones that are not in the session yet as new areas. */
  readonly add: (areas: readonly RegionSide[]) => void;
  readonly removeSelected: (label: string) => void;
  readonly selectNext: () => void;
}

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
  const keys = draft.areas.map(regionSideKey);
  const selected = new Set(keys.filter((key) => chosen.has(key)));

  const toggle = (place: RegionSide): void => {
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
      const fresh = places.filter((place) => !keys.includes(regionSideKey(place)));
      if (fresh.length > 0)
        change(
          { key: `areas.add.${fresh.map(regionSideKey).join(' ')}`, label: labelOfMany(fresh.length) },
          (before) => fresh.reduce((draft, place) => withArea(draft, place, speedUnit), before),
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
      if (keys.length === 0) return;
      const last = keys.findLastIndex((key) => selected.has(key));
      setChosen(new Set([keys[(last + 1) % keys.length] ?? '']));
    },
  };
};
