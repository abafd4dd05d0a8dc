import { z } from 'zod';
import { type Zone, zoneSchema } from '../../../shared/zones/zone.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

interface Row {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly revision: number;
  readonly record: string;
  readonly ended: string | null;
}

const put = prepared((query, v: Row) =>
  query
    .insertInto('zones')
    .values({
      patient: v.patient,
      at: v.at,
      id: v.id,
      revision: v.revision,
      record: v.record,
      ended: v.ended,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        record: eb.ref('excluded.record'),
        ended: eb.ref('excluded.ended'),
      })),
    ),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('zones').selectAll().where('patient', '=', v.patient).orderBy('at').orderBy('id'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('zones').selectAll().where('id', '=', v.id),
);

const endedSchema = z.strictObject({ at: z.int(), reason: z.string() });

const zoneOf = (row: Row): Zone => ({
  id: row.id,
  patient: row.patient,
  revision: row.revision,
  at: row.at,
  ended: row.ended === null ? null : endedSchema.parse(JSON.parse(row.ended)),
  ...zoneSchema.parse(JSON.parse(row.record)),
});

/** Writes an avoid-zone's row, from its entry. `at` is when it was first marked. */
export function putZone(tx: Db, zone: Zone): void {
  const { id, patient, revision, at, ended, ...fields } = zone;
  put.run(tx, {
    id,
    patient,
    revision,
    at,
    record: JSON.stringify(fields),
    ended: ended && JSON.stringify(ended),
  });
}

/** A patient's avoid-zones, also those that were ended, in the order in which they were marked. */
export function selectZones(db: Db, patient: string): Zone[] {
  return ofPatient.all(db, { patient }).map(zoneOf);
}

/** One avoid-zone, or undefined. */
export function selectZone(db: Db, id: string): Zone | undefined {
  const row = one.first(db, { id });
  return row && zoneOf(row);
}
