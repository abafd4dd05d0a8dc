import type { EarlierAreas } from '../../../shared/areas/earlier-area.ts';
import { placeOf, sortAreas } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import type { SessionArea } from '../../../shared/sessions/session.ts';
import { notValidIds } from './not-valid.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

interface Row {
  readonly patient: string;
  readonly at: number;
  readonly session: string;
  readonly region: string;
  readonly side: string;
  readonly depth_min_um: number | null;
  readonly depth_max_um: number | null;
  readonly passes: number | null;
  readonly end_point: string | null;
}

const put = prepared((query, v: Row) =>
  query
    .insertInto('areas')
    .values({
      patient: v.patient,
      at: v.at,
      session: v.session,
      region: v.region,
      side: v.side,
      depth_min_um: v.depth_min_um,
      depth_max_um: v.depth_max_um,
      passes: v.passes,
      end_point: v.end_point,
    })
    .onConflict((conflict) => conflict.doNothing()),
);
const clear = prepared((query, v: { patient: string; at: number; session: string }) =>
  query
    .deleteFrom('areas')
    .where('patient', '=', v.patient)
    .where('at', '=', v.at)
    .where('session', '=', v.session),
);
const last = prepared((query, v: { patient: string; except: string; before: number }) =>
  query
    .selectFrom('areas')
    .select(['region', 'side', 'depth_min_um', 'depth_max_um'])
    // SQLite takes the other columns from the row that holds the greatest time.
    .select((eb) => eb.fn.max('at').as('at'))
    .where('patient', '=', v.patient)
    .where('session', '!=', v.except)
    .where('at', '<', v.before)
    .where('session', 'not in', notValidIds(query, 'session'))
    .groupBy(['region', 'side']),
);

/** An area of a session with the depth that was used, µm. */
export interface TreatedArea extends RegionSide {
  readonly depthMinUm: number | null;
  readonly depthMaxUm: number | null;
}

const treatedAreas = (
  rows: readonly Pick<Row, 'region' | 'side' | 'depth_min_um' | 'depth_max_um'>[],
): TreatedArea[] =>
  sortAreas(
    rows.map(({ region, side, depth_min_um: depthMinUm, depth_max_um: depthMaxUm }) => ({
      ...placeOf(region, side),
      depthMinUm,
      depthMaxUm,
    })),
  );

const ofPatient = prepared((query, v: { patient: string }) =>
  query
    .selectFrom('areas')
    .select(['session', 'region', 'side', 'depth_min_um', 'depth_max_um'])
    .where('patient', '=', v.patient),
);

/** The areas of each of a patient's sessions, by session. */
export function selectAreasOfPatient(db: Db, patient: string): ReadonlyMap<string, readonly TreatedArea[]> {
  const bySession = Map.groupBy(ofPatient.all(db, { patient }), ({ session }) => session);
  return new Map([...bySession].map(([session, rows]) => [session, treatedAreas(rows)]));
}

/** Writes the areas of a session anew, from the entry that sealed or amended it. */
export function replaceAreas(
  tx: Db,
  key: { readonly patient: string; readonly at: number; readonly session: string },
  areas: readonly SessionArea[],
): void {
  clear.run(tx, key);
  for (const area of areas) {
    put.run(tx, {
      ...key,
      region: area.region,
      side: area.side,
      depth_min_um: area.depthMinUm,
      depth_max_um: area.depthMaxUm,
      passes: area.passes,
      end_point: area.endPoint,
    });
  }
}

/**
 * The last needling of each area of a patient in a valid session, by "region/side"; `except` leaves one session out, `before` (UTC ms) those
 * that began then or later.
 */
export function selectEarlierAreas(
  db: Db,
  patient: string,
  except = '',
  before: number = Number.MAX_SAFE_INTEGER,
): EarlierAreas {
  return Object.fromEntries(
    last
      .all(db, { patient, except, before })
      .map(({ region, side, at, depth_min_um: depthMinUm, depth_max_um: depthMaxUm }) => [
        `${region}/${side}`,
        { at, depthMinUm, depthMaxUm },
      ]),
  );
}

/** When each area of a patient was last needled, UTC ms by "region/side", under the same terms. */
export function selectLastNeedled(
  db: Db,
  patient: string,
  except = '',
  before: number = Number.MAX_SAFE_INTEGER,
): Record<string, number> {
  const earlier = Object.entries(selectEarlierAreas(db, patient, except, before));
  return Object.fromEntries(earlier.map(([key, { at }]) => [key, at]));
}
