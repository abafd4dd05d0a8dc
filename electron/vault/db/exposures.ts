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

type Values = Readonly<Record<string, string | number | null>>;

interface Hit {
  readonly patient: string;
  readonly session: string;
}

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

const people = (after: string): string =>
  `select p.id, p.number, p.family, p.given, p.born, p.phone
   from json_each(?) as hit cross join patients as p indexed by patients_to_call on p.id = hit.value
   ${after} order by p.sort, p.id`;
const everybody = people('');
const furtherOn = people('where (p.sort, p.id) > (?, ?)');

const sessionsBy = (hits: readonly Hit[]): ReadonlyMap<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { patient, session } of hits) {
    const own = found.get(patient);
    if (own) own.add(session);
    else found.set(patient, new Set([session]));
  }
  return found;
};

/**
 * The patients after a place in the order of names, at most `most`; null is the beginning. For lists of which all rows of the
 * index are read at once: of a few rows, SQLite would take longer to open tables for grouping and sorting than to do it.
 */
export function selectExposed(
  db: Db,
  asked: ExposureAsked,
  after: { readonly sort: string; readonly id: string } | null,
  most: number,
): ExposedPage {
  const found = sessionsBy(allOf<Hit>(db, `select patient, session from ${sourceOf(asked)}`, { ...asked }));
  const ids = JSON.stringify([...found.keys()]);
  const sorted = (
    after === null
      ? statement(db, everybody).all(ids)
      : statement(db, furtherOn).all(ids, after.sort, after.id)
  ) as Omit<ExposedRow, 'sessions'>[];
  const rows = sorted.slice(0, most).map((row) => ({ ...row, sessions: [...(found.get(row.id) ?? [])] }));
  const sessions = [...found.values()].reduce((total, { size }) => total + size, 0);
  return { rows, patients: found.size, sessions };
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
  const found = allOf<Pick<Hit, 'session'>>(db, source, { ...asked, patient });
  return [...new Set(found.map(({ session }) => session))];
}
