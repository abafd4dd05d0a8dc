/** What a hit shows of a session, as it stands beside its words: a page of hits reads neither sessions nor areas nor grades. */
import { keyedPlace, regionSideKey, sortAreas } from '../../../shared/regions/region-side.ts';
import type { FoundSession } from '../../../shared/searches/search.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { reactionSigns, type ReactionSign } from '../../../shared/sessions/values.ts';
import type { SessionsTable } from './session-tables.ts';

type Shown = readonly [
  ordinal: number,
  sealedBy: string,
  worst: number | null,
  areas: readonly (readonly [place: string, depthMinUm: number | null, depthMaxUm: number | null])[],
];

/** Of a session, where it was needled and what was seen there. */
export type Treated = Pick<SessionFields, 'areas' | 'reactions'>;

const signs = Object.keys(reactionSigns) as readonly ReactionSign[];

/** A session as the row of its words keeps it. Whoever sealed it stands there by id, since people are renamed. */
export function shownOf(
  { ordinal, sealed_by: sealedBy }: Pick<SessionsTable, 'ordinal' | 'sealed_by'>,
  { areas, reactions }: Treated,
): string {
  const grades = reactions.flatMap((reaction) => signs.map((sign) => reaction[sign] ?? -1));
  const worst = Math.max(-1, ...grades);
  // A record that names an area twice says of it what it says first, as `replaceAreas` does.
  const places = new Map<string, Shown[3][number]>();
  for (const area of areas) {
    const place = regionSideKey(area);
    if (!places.has(place)) places.set(place, [place, area.depthMinUm, area.depthMaxUm]);
  }
  const shown: Shown = [ordinal, sealedBy, worst < 0 ? null : worst, [...places.values()]];
  return JSON.stringify(shown);
}

/** The session of what `shownOf` made; null where nothing stands there. */
export function shownSession(shown: string, nameOf: (user: string) => string): FoundSession | null {
  if (shown === '') return null;
  const [ordinal, sealedBy, worst, areas] = JSON.parse(shown) as Shown;
  const treated = areas.map(([place, depthMinUm, depthMaxUm]) => ({
    ...keyedPlace(place),
    depthMinUm,
    depthMaxUm,
  }));
  return { ordinal, by: nameOf(sealedBy), areas: sortAreas(treated), worst };
}
