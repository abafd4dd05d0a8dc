import type { TreatedPart } from '../../../shared/outcomes/case-facts.ts';
import { placeOf } from '../../../shared/regions/region-side.ts';
import { otherReactions } from '../../../shared/sessions/values.ts';
import { notValidIds } from './not-valid.ts';
import type { OutcomePartsTable } from './outcome-tables.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';
import { listed } from './session-facts.ts';

interface SessionKey {
  readonly patient: string;
  readonly at: number;
  readonly session: string;
}

const put = prepared((query, v: OutcomePartsTable) =>
  query
    .insertInto('outcome_parts')
    .values({
      patient: v.patient,
      at: v.at,
      session: v.session,
      region: v.region,
      side: v.side,
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
    // A record that names an area twice says of it what it says first, as in `areas`.
    .onConflict((conflict) => conflict.doNothing()),
);
const clear = prepared((query, v: SessionKey) =>
  query
    .deleteFrom('outcome_parts')
    .where('patient', '=', v.patient)
    .where('at', '=', v.at)
    .where('session', '=', v.session),
);
/** Only sessions that count: one that is marked as not valid is left out here, and then its patient's cases are made anew. */
const counted = prepared((query, v: { patient: string }) =>
  query
    .selectFrom('outcome_parts')
    .selectAll()
    .where('patient', '=', v.patient)
    .where('session', 'not in', notValidIds(query, 'session'))
    .orderBy('at')
    .orderBy('session'),
);

/** Writes the treated areas of a session anew, from the entry that sealed or amended it. */
export function replaceParts(tx: Db, key: SessionKey, parts: readonly TreatedPart[]): void {
  clear.run(tx, key);
  for (const { region, side, day, person, device, depthUm, grades, davey, other, otherKinds } of parts)
    put.run(tx, {
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
