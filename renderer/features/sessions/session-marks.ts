import { useIntl } from 'react-intl';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { AreaPlace } from '../../../shared/regions/area-parts.ts';
import type { SessionArea } from '../../../shared/sessions/session.ts';
import type { AreaState } from '../../ui/body-map-state.ts';
import { usePlaceNames } from '../../use-area-names.ts';
import { depthOf } from './area-words.ts';

interface SessionAreas {
  readonly areas: readonly SessionArea[];
  readonly selected: ReadonlySet<string>;
  /** Areas with values that were carried over and wait to be confirmed. */
  readonly open: ReadonlySet<string>;
}

const isComplete = (area: SessionArea): boolean =>
  area.depthMaxUm !== null && area.passes !== null && area.endPoint !== null;

const stateOf = (area: SessionArea, { selected, open }: SessionAreas): AreaState => {
  if (selected.has(regionSideKey(area))) return 'selected';
  if (open.has(regionSideKey(area))) return 'carried';
  return isComplete(area) ? 'confirmed' : 'recorded';
};

/** The areas of a session as they stand on the map: state and depth of each, and what a screen reader hears. */
export const useSessionMarks = (given: SessionAreas) => {
  const intl = useIntl();
  const nameOf = usePlaceNames();
  const { areas, open } = given;
  const waiting = intl.formatMessage({
    id: 'sessions.carried.word',
    defaultMessage: 'carried over, not confirmed',
  });
  const noPart = intl.formatMessage({
    id: 'sessions.map.no-part',
    defaultMessage: 'chosen, no part named',
  });
  return {
    parts: new Map(
      areas.flatMap((area) =>
        area.parts.length === 0 ? [] : [[regionSideKey(area) as string, area.parts] as const],
      ),
    ),
    states: new Map(areas.map((area) => [regionSideKey(area) as string, stateOf(area, given)])),
    values: new Map(
      areas.flatMap((area) =>
        area.depthMaxUm === null
          ? []
          : [
              [
                regionSideKey(area) as string,
                formatQuantity(area.depthMaxUm, depthSpec, intl.locale),
              ] as const,
            ],
      ),
    ),
    wordsOf: (place: AreaPlace): string => {
      const area = areas.find((each) => regionSideKey(each) === regionSideKey(place));
      if (!area || (place.part && area.parts.length > 0 && !area.parts.includes(place.part)))
        return nameOf(place);
      const waits = open.has(regionSideKey(place)) && waiting;
      const whole = place.part && area.parts.length === 0 && noPart;
      return [nameOf(place), depthOf(area, intl.locale), waits, whole].filter(Boolean).join(', ');
    },
  };
};
