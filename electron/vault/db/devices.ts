import { type Device, type DeviceFields, deviceSchema } from '../../../shared/devices/device.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: { id: string; revision: number; sort: string; record: string }) =>
  query
    .insertInto('devices')
    .values({ id: v.id, revision: v.revision, sort: v.sort, record: v.record })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        sort: eb.ref('excluded.sort'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const every = prepared((query, _v: object) =>
  query.selectFrom('devices').selectAll().orderBy('sort').orderBy('id').limit(500),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('devices').selectAll().where('id', '=', v.id),
);

/** Writes a device's row, from its entry. */
export function putDevice(tx: Db, id: string, revision: number, fields: DeviceFields, sort: string): void {
  put.run(tx, { id, revision, sort, record: JSON.stringify(fields) });
}

const deviceOf = (row: {
  readonly id: string;
  readonly revision: number;
  readonly record: string;
}): Device => ({
  id: row.id,
  revision: row.revision,
  ...deviceSchema.parse(JSON.parse(row.record)),
});

/** Every needling device, by make and model. */
export function selectDevices(db: Db): Device[] {
  return every.all(db, {}).map(deviceOf);
}

/** One needling device, or undefined. */
export function selectDevice(db: Db, id: string): Device | undefined {
  const row = one.first(db, { id });
  return row && deviceOf(row);
}
