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

/** One patient with the number of sessions in question, and the first and the last of them, UTC ms. */
export interface ExposedRow {
  readonly id: string;
  readonly sort: string;
  readonly number: string;
  readonly family: string;
  readonly given: string;
  readonly born: string;
  readonly phone: string;
  readonly sessions: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

const within = 'at >= @from and at < @until';
const ofProduct = `uses indexed by uses_by_product where product = @value and ${within}`;
// The index holds only what has a lot.
const ofLot = `uses indexed by uses_by_lot where lot = @value and lot <> ''`;
const sources: Readonly<Record<ExposureKind | 'lot-of-product', string>> = {
  lot: `${ofLot} and ${within}`,
  'lot-of-product': `${ofLot} and product = @product and ${within}`,
  device: ofProduct,
  product: ofProduct,
  practitioner: ofProduct,
  dates: `(select patient, at, id as session from events indexed by events_by_time where kind = 'session' and ${within}) where true`,
};
const sourceOf = ({ by, product }: ExposureAsked): string =>
  sources[by === 'lot' && product !== null ? 'lot-of-product' : by];

const hitsOf = (asked: ExposureAsked): string =>
  `with hits as materialized (
     select patient, count(distinct session) as sessions, min(at) as firstAt, max(at) as lastAt
     from ${sourceOf(asked)} group by patient)`;

type Values = Readonly<Record<string, string | number | null>>;

interface Placed {
  readonly text: string;
  readonly names: readonly string[];
}

const known = new Map<string, Placed>();

/** A text whose values stand in it by name with places instead, and their names in the order of the text. */
const placed = (named: string): Placed => {
  const found = known.get(named);
  if (found) return found;
  const names: string[] = [];
  const text = named.replaceAll(/@(\w+)/g, (_, name: string) => {
    names.push(name);
    return '?';
  });
  known.set(named, { text, names });
  return { text, names };
};

const allOf = <Row>(db: Db, named: string, values: Values): readonly Row[] => {
  const { text, names } = placed(named);
  return statement(db, text).all(...names.map((name) => values[name])) as Row[];
};

/** The next patients by name after a place in that order, at most `most`. */
export function selectExposed(
  db: Db,
  asked: ExposureAsked,
  after: { readonly sort: string; readonly id: string },
  most: number,
): readonly ExposedRow[] {
  const text = `${hitsOf(asked)}
    select p.id, p.sort, p.number, p.family, p.given, p.born, p.phone, hits.sessions, hits.firstAt, hits.lastAt
    from hits cross join patients as p indexed by patients_to_call on p.id = hits.patient
    where (p.sort, p.id) > (@sort, @id) order by p.sort, p.id limit @most`;
  return allOf<ExposedRow>(db, text, { ...asked, ...after, most });
}

/** How many patients there are, and in how many sessions. */
export function countExposed(
  db: Db,
  asked: ExposureAsked,
): { readonly patients: number; readonly sessions: number } {
  const text = `${hitsOf(asked)}
    select count(*) as patients, coalesce(sum(sessions), 0) as sessions from hits`;
  const [counted] = allOf<{ readonly patients: number; readonly sessions: number }>(db, text, { ...asked });
  return counted ?? { patients: 0, sessions: 0 };
}

// The plus keeps SQLite from reading an index of everybody for the rows of one patient.
const own = `patient = @patient and ${within}`;
const ownSourceOf = ({ by, product }: ExposureAsked): string => {
  if (by === 'dates') return `(select id as session from events where kind = 'session' and ${own})`;
  if (by !== 'lot') return `uses where +product = @value and ${own}`;
  return `uses where lot = @value ${product === null ? '' : 'and +product = @product'} and ${own}`;
};

/** One session of a list. */
export interface ExposedSession {
  readonly id: string;
  readonly at: number;
  readonly ordinal: number;
  /** 1 when the record is marked as not valid: what was used may have met the patient all the same. */
  readonly marked: number;
}

/** The sessions of one patient, oldest first, also those that are not valid: from the patient's own rows, whatever the list. */
export function selectExposedSessions(
  db: Db,
  asked: ExposureAsked,
  patient: string,
): readonly ExposedSession[] {
  const text = `select s.id, s.at, s.ordinal,
      exists (select 1 from not_valid where of_type = 'session' and of_id = s.id) as marked
    from (select distinct session from ${ownSourceOf(asked)}) as hit
    cross join sessions as s on s.id = hit.session order by s.at, s.id`;
  return allOf(db, text, { ...asked, patient });
}

/** The same of sessions that were found already. */
export function selectSessionsFound(db: Db, sessions: readonly string[]): readonly ExposedSession[] {
  const text = `select s.id, s.at, s.ordinal,
      exists (select 1 from not_valid where of_type = 'session' and of_id = s.id) as marked
    from (select value as session from json_each(?)) as hit
    cross join sessions as s on s.id = hit.session order by s.at, s.id`;
  return statement(db, text).all(JSON.stringify(sessions)) as ExposedSession[];
}
