/** The same lists as in `exposures.ts`, an index read some rows at a time: of a product in daily use that is a large part of all sessions. */
import type { ExposureAsked } from './exposures.ts';
import { type Db, statement } from './run.ts';

/** A place in the order of an index. */
type Place = readonly (string | number)[];

/** Where a list is read: an index whose last columns tell the patient and the session. */
interface Source {
  readonly from: string;
  /** The columns by which it is ordered, after those that are asked for. */
  readonly columns: readonly string[];
  /** What an index that does not hold every row holds. */
  readonly only?: string;
  /** What has to be equal. */
  readonly equal: readonly string[];
  readonly start: Place;
  /** Which of the columns are patient, session and time. */
  readonly patient: number;
  readonly session: number;
  readonly at: number;
}

const ofProduct: Source = {
  from: 'uses indexed by uses_by_product',
  columns: ['at', 'patient', 'session'],
  equal: ['product'],
  start: [0, '', ''],
  at: 0,
  patient: 1,
  session: 2,
};
const ofLotAndProduct: Source = {
  from: 'uses indexed by uses_by_lot',
  only: `lot <> ''`,
  columns: ['patient', 'at', 'session'],
  equal: ['lot', 'product'],
  start: ['', 0, ''],
  patient: 0,
  at: 1,
  session: 2,
};
const ofLot: Source = {
  from: 'uses indexed by uses_by_lot',
  only: `lot <> ''`,
  columns: ['product', 'patient', 'at', 'session'],
  equal: ['lot'],
  start: ['', '', 0, ''],
  patient: 1,
  at: 2,
  session: 3,
};
const ofDays: Source = {
  from: 'events indexed by events_by_time',
  columns: ['at', 'patient', 'kind', 'id'],
  equal: [],
  start: [0, '', '', ''],
  at: 0,
  patient: 1,
  session: 3,
};

interface Reading {
  readonly source: Source;
  readonly equal: readonly string[];
  readonly start: Place;
}

const readingOf = ({ by, value, product, from }: ExposureAsked): Reading => {
  if (by === 'dates') return { source: ofDays, equal: [], start: [from, '', '', ''] };
  if (by !== 'lot') return { source: ofProduct, equal: [value], start: [from, '', ''] };
  if (product === null) return { source: ofLot, equal: [value], start: ofLot.start };
  return { source: ofLotAndProduct, equal: [value, product], start: ofLotAndProduct.start };
};

/** Whether a row, and so everything behind it, is later than what is asked. */
const isBehind = ({ at }: Source, row: Place | undefined, { until }: ExposureAsked): boolean =>
  at === 0 && Number(row?.[at]) >= until;

const pieceText = ({ from, columns, equal, only }: Source): string => {
  const order = columns.join(', ');
  const after = `(${order}) > (${columns.map(() => '?').join(', ')})`;
  const conditions = [...equal.map((name) => `${name} = ?`), ...(only === undefined ? [] : [only]), after];
  return `select ${order} from ${from} where ${conditions.join(' and ')} order by ${order} limit ?`;
};

/** Whether no more than so many rows of an index have to be read for a list. */
export function isShort(db: Db, asked: ExposureAsked, most: number): boolean {
  const { source, equal, start } = readingOf(asked);
  const rows = statement(db, pieceText(source))
    .raw()
    .all(...equal, ...start, most + 1) as Place[];
  return rows.length <= most || isBehind(source, rows[most], asked);
}

/** Everybody who was exposed, with their sessions; yields after every `most` rows how many were read. */
export function* gatherExposed(
  db: Db,
  asked: ExposureAsked,
  most: number,
): Generator<number, ReadonlyMap<string, ReadonlySet<string>>> {
  const { source, equal, start } = readingOf(asked);
  const text = pieceText(source);
  const found = new Map<string, Set<string>>();
  for (let place = start, read = 0; ;) {
    const rows = statement(db, text)
      .raw()
      .all(...equal, ...place, most) as Place[];
    for (const row of rows) {
      const at = Number(row[source.at]);
      if (at < asked.from || at >= asked.until) continue;
      if (source === ofDays && row[2] !== 'session') continue;
      const patient = String(row[source.patient]);
      const sessions = found.get(patient);
      if (sessions) sessions.add(String(row[source.session]));
      else found.set(patient, new Set([String(row[source.session])]));
    }
    read += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < most) return found;
    if (isBehind(source, last, asked)) return found;
    place = last;
    yield read;
  }
}
