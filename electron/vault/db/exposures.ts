/** Who was exposed to a lot, device, product or practitioner, or treated on certain days: read from indexes alone. */
import type { ExposureKind } from '../../../shared/exposures/exposure.ts';
import { type Db, statement } from './run.ts';

/** What is asked for; `from` is included and `until` is not, UTC ms. */
export interface ExposureAsked {
  readonly by: ExposureKind;
  /** The lot, or the id of the device, product or person; empty for dates. */
  readonly value: string;
  /** Narrows a lot to one product; null for every one. */
  readonly product: string | null;
  readonly from: number;
  readonly until: number;
}

/** One patient with the sessions in question. */
export interface ExposedRow {
  readonly id: string;
  readonly number: string;
  readonly family: string;
  readonly given: string;
  readonly born: string;
  readonly phone: string;
  readonly sessions: readonly string[];
}

/** Some of a list by name, and how many patients and sessions are in all of it. */
export interface ExposedPage {
  readonly rows: readonly ExposedRow[];
  readonly patients: number;
  readonly sessions: number;
}

/** Where a list is read. */
interface Source {
  /** The statement for all of it, and for what is behind a place in the order of names. */
  readonly whole: string;
  readonly after: string;
  /** What the places of its condition stand for, before those of the time. */
  readonly values: (asked: ExposureAsked) => readonly (string | null)[];
}

/** By name, and the sessions of each in the order of time. */
const sourceOf = (
  { from, session, where }: { readonly from: string; readonly session: string; readonly where: string },
  values: Source['values'],
): Source => {
  const textWith = (further: string): string =>
    `select p.id, p.number, p.family, p.given, p.born, p.phone, u.${session} as session ${further}
     from ${from} cross join patients p indexed by patients_to_call on p.id = u.patient
     where ${where} and u.at >= ? and u.at < ? order by p.sort, p.id, u.at, u.${session}`;
  return { whole: textWith(''), after: textWith(', (p.sort, p.id) > (?, ?) as further'), values };
};

const ofProduct = sourceOf(
  { from: 'uses u indexed by uses_by_product', session: 'session', where: 'u.product = ?' },
  ({ value }) => [value],
);
// The index holds only what has a lot.
const byLot = {
  from: 'uses u indexed by uses_by_lot',
  session: 'session',
  where: `u.lot = ? and u.lot <> ''`,
};
const sources: Readonly<Record<ExposureKind | 'lot-of-product', Source>> = {
  lot: sourceOf(byLot, ({ value }) => [value]),
  'lot-of-product': sourceOf(
    { ...byLot, where: `${byLot.where} and u.product = ?` },
    ({ value, product }) => [value, product],
  ),
  device: ofProduct,
  product: ofProduct,
  practitioner: ofProduct,
  dates: sourceOf(
    { from: 'events u indexed by events_by_time', session: 'id', where: `u.kind = 'session'` },
    () => [],
  ),
};

interface Hit extends Omit<ExposedRow, 'sessions'> {
  readonly session: string;
  /** 0 for a patient before the place that was asked for; not there without one. */
  readonly further?: number;
}

/**
 * The patients after a place in the order of names, at most `most`; null is the beginning. For lists of which all rows of the
 * index are read at once: of a few rows, SQLite would take longer to open tables for grouping than to sort them whole.
 */
export function selectExposed(
  db: Db,
  asked: ExposureAsked,
  after: { readonly sort: string; readonly id: string } | null,
  most: number,
): ExposedPage {
  const source = sources[asked.by === 'lot' && asked.product !== null ? 'lot-of-product' : asked.by];
  const values = [...source.values(asked), asked.from, asked.until];
  const hits = (
    after === null
      ? statement(db, source.whole).all(...values)
      : statement(db, source.after).all(after.sort, after.id, ...values)
  ) as Hit[];
  const rows: ExposedRow[] = [];
  let [patients, sessions] = [0, 0];
  let [patient, own]: [string, string[]] = ['', []];
  for (const { id, number, family, given, born, phone, session, further } of hits) {
    if (id === patient) {
      // Something may have been used twice in a session.
      if (own.at(-1) === session) continue;
      own.push(session);
    } else {
      [patient, own] = [id, [session]];
      patients += 1;
      if (further !== 0 && rows.length < most)
        rows.push({ id, number, family, given, born, phone, sessions: own });
    }
    sessions += 1;
  }
  return { rows, patients, sessions };
}

/** One session of a list. */
export interface ExposedSession {
  readonly id: string;
  readonly at: number;
  readonly ordinal: number;
  /** 1 when the record is marked as not valid: what was used may have met the patient all the same. */
  readonly marked: number;
}

/** Sessions that were found, oldest first, also those that are not valid. */
export function selectSessionsFound(db: Db, sessions: readonly string[]): readonly ExposedSession[] {
  const text = `select s.id, s.at, s.ordinal,
      exists (select 1 from not_valid where of_type = 'session' and of_id = s.id) as marked
    from (select value as session from json_each(?)) as hit
    cross join sessions as s on s.id = hit.session order by s.at, s.id`;
  return statement(db, text).all(JSON.stringify(sessions)) as ExposedSession[];
}

const within = 'at >= @from and at < @until';
const ownUses = `select session from uses where patient = @patient and ${within}`;
// The plus keeps to the patient's own rows: a practitioner has hundreds of thousands.
const ownOfProduct = `${ownUses} and +product = @value`;
const ownOfLot = `${ownUses} and +lot = @value and lot <> ''`;
const ownSources: Readonly<Record<ExposureKind | 'lot-of-product', string>> = {
  lot: ownOfLot,
  'lot-of-product': `${ownOfLot} and +product = @product`,
  device: ownOfProduct,
  product: ownOfProduct,
  practitioner: ownOfProduct,
  dates: `select id as session from events where patient = @patient and kind = 'session' and ${within}`,
};

/** The sessions of one patient that a list holds, each once. */
export function selectExposedOf(db: Db, asked: ExposureAsked, patient: string): readonly string[] {
  const { by, product } = asked;
  const source = ownSources[by === 'lot' && product !== null ? 'lot-of-product' : by];
  const found = statement(db, source)
    .pluck()
    .all({ ...asked, patient }) as string[];
  return [...new Set(found)];
}
