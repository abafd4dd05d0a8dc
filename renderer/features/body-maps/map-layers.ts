import { useIntl } from 'react-intl';
import type { EarlierAreas } from '../../../shared/areas/earlier-area.ts';
import { daysApart } from '../../../shared/rules/calendar.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import type { AreaTint } from '../../ui/body-map-state.ts';
import { depthOf } from '../sessions/area-words.ts';
import { useHome } from '../vault/home-context.tsx';
import { coolDownOf } from './cool-down.ts';

/** What the map shows: this session, what was done before, or how long each region has rested since. */
export const mapLayers = ['today', 'earlier', 'cool-down'] as const;
export type MapLayer = (typeof mapLayers)[number];

/** What a layer paints and writes on the regions, and what it says of one. */
export interface LayerMarks {
  readonly tints: ReadonlyMap<string, AreaTint>;
  readonly values: ReadonlyMap<string, string>;
  readonly wordsOf: (place: RegionSide) => string | undefined;
}

/** The earlier needlings as a layer of the map; `at` is the time that the days are counted to, UTC ms. */
export const useEarlierMarks = (earlier: EarlierAreas, at: number, layer: MapLayer): LayerMarks => {
  const intl = useIntl();
  const { tintOf, stageOf } = coolDownOf(useHome().changes);
  const rows = Object.entries(earlier).map(([key, area]) => ({ key, area, days: daysApart(at, area.at) }));
  const short = (days: number): string =>
    intl.formatMessage({ id: 'body-maps.days-short', defaultMessage: '{days} d' }, { days });
  return {
    tints: new Map(
      rows.map(({ key, days }) => [key, layer === 'earlier' ? 'earlier' : tintOf(stageOf(days))]),
    ),
    values: new Map(
      rows.map(({ key, area, days }) => {
        const deepest = area.depthMaxUm ?? area.depthMinUm;
        const depth = deepest === null ? '' : formatQuantity(deepest, depthSpec, intl.locale);
        return [key, layer === 'earlier' && depth !== '' ? `${depth}\n${short(days)}` : short(days)];
      }),
    ),
    wordsOf: (place) => {
      const area = earlier[regionSideKey(place)];
      if (!area) return undefined;
      return intl.formatMessage(
        {
          id: 'body-maps.last-needled',
          defaultMessage:
            'last needled {days, plural, =0 {today} one {# day ago} other {# days ago}}{depth, select, none {} other { at {depth}}}',
        },
        { days: daysApart(at, area.at), depth: depthOf(area, intl.locale) ?? 'none' },
      );
    },
  };
};
