import { useIntl } from 'react-intl';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import type { SessionArea } from '../../../shared/sessions/session.ts';
import type { AreaState } from '../../ui/body-map-state.ts';
import { useAreaNames } from '../../use-area-names.ts';
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
  const nameOf = useAreaNames();
  const { areas, open } = given;
  const waiting = intl.formatMessage({
    id: 'sessions.carried.word',
    defaultMessage: 'carried over, not confirmed',
  });
  return {
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
    wordsOf: (place: RegionSide): string => {
      const area = areas.find((each) => regionSideKey(each) === regionSideKey(place));
      const waits = open.has(regionSideKey(place)) && waiting;
      return [nameOf(place), area && depthOf(area, intl.locale), waits].filter(Boolean).join(', ');
    },
  };
};
