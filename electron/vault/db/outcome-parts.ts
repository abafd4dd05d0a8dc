import type { Selectable } from 'kysely';
import type { TreatedPart } from '../../../shared/outcomes/case-facts.ts';
import { placeOf, regionSideKey } from '../../../shared/regions/region-side.ts';
import { otherReactions } from '../../../shared/sessions/values.ts';
import { notValidIds } from './not-valid.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';
import { listed } from './session-facts.ts';
import type { AreasTable } from './session-tables.ts';

type PartRow = Omit<Selectable<AreasTable>, 'depth_min_um' | 'depth_max_um' | 'passes' | 'end_point'>;

interface SessionKey {
  readonly patient: string;
  readonly at: number;
  readonly session: string;
}

const note = prepared((query, v: PartRow) =>
  query
    .updateTable('areas')
    .set({
      day: v.day,
      person: v.person,
      device: v.device,
      depth_um: v.depth_um,
      erythema: v.erythema,
      oedema: v.oedema,
      bleeding: v.bleeding,
      bruising: v.bruising,
      davey: v.davey,
      other: v.other,
      other_kinds: v.other_kinds,
    })
    .where('patient', '=', v.patient)
    .where('at', '=', v.at)
    .where('session', '=', v.session)
    .where('region', '=', v.region)
    .where('side', '=', v.side),
);
/** Only sessions that count: one that is marked as not valid is left out here, and then its patient's cases are made anew. */
const counted = prepared((query, v: { patient: string }) =>
  query
    .selectFrom('areas')
    .selectAll()
    .where('patient', '=', v.patient)
    .where('session', 'not in', notValidIds(query, 'session'))
    .orderBy('at')
    .orderBy('session'),
);

/** Notes what was seen in the treated areas of a session, from the entry that sealed or amended it, in the rows of these areas. */
export function noteParts(tx: Db, key: SessionKey, parts: readonly TreatedPart[]): void {
  const noted = new Set<string>();
  for (const { region, side, day, person, device, depthUm, grades, davey, other, otherKinds } of parts) {
    // A record that names an area twice says of it what it says first, as `replaceAreas` does.
    const place = regionSideKey({ region, side });
    if (noted.has(place)) continue;
    noted.add(place);
    note.run(tx, {
      ...key,
      region,
      side,
      day,
      person,
      device,
      depth_um: depthUm,
      ...grades,
      davey,
      other,
      other_kinds: listed(otherKinds),
    });
  }
}

const stateOf = (text: string): TreatedPart['other'] =>
  text === 'none' || text === 'some' ? text : 'not-recorded';

/** What was treated in those of a patient's sessions that count, in the order of the sessions. */
export function selectCountedParts(db: Db, patient: string): TreatedPart[] {
  return counted.all(db, { patient }).map((row) => ({
    session: row.session,
    at: row.at,
    ...placeOf(row.region, row.side),
    day: row.day,
    person: row.person,
    device: row.device,
    depthUm: row.depth_um,
    grades: {
      erythema: row.erythema,
      oedema: row.oedema,
      bleeding: row.bleeding,
      bruising: row.bruising,
    },
    davey: row.davey,
    other: stateOf(row.other),
    otherKinds: otherReactions.filter((kind) => row.other_kinds.includes(`|${kind}|`)),
  }));
}
