import type { Database as Sqlite } from 'better-sqlite3';

/** In the order in which a device is written today, so that a check finds the same text. */
const order = [
  'kind',
  'make',
  'model',
  'serial',
  'needleLengthUm',
  'pinCount',
  'toleranceUm',
  'speedUnit',
  'shortestNeedleUm',
  'speedSteps',
  'udi',
  'software',
  'purchasedOn',
  'servicedOn',
  'serviceDue',
  'uses',
  'isotretinoin',
] as const;

/** Devices say what their label says about isotretinoin; of those that are here already nobody looked it up. */
export function knowLabels(sqlite: Sqlite): void {
  const devices = sqlite.prepare('select id, record from devices').all() as readonly {
    id: string;
    record: string;
  }[];
  const put = sqlite.prepare('update devices set record = ? where id = ?');
  for (const { id, record } of devices) {
    const isotretinoin = { says: 'not-looked-up', months: null, source: '' };
    const device = { ...JSON.parse(record), isotretinoin };
    const ordered = Object.fromEntries(
      order.filter((name) => name in device).map((name) => [name, device[name]]),
    );
    put.run(JSON.stringify(ordered), id);
  }
}
