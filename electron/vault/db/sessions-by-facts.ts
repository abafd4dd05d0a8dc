import type { Steps } from '../slices.ts';
import { numberPieces } from './found-records.ts';
import { type Db, statement } from './run.ts';
import type { SessionFactsTable } from './search-tables.ts';

/** Most sessions that one step looks at. */
const mostLookedAt = 200;

/** What narrows the sessions; null, and an empty text, leave a question open. Lengths in µm, times UTC ms. */
export interface FactsQuery {
  readonly match: string | null;
  readonly person: string | null;
  readonly device: string | null;
  /** The beginning of a lot, as typed. */
  readonly lot: string;
  readonly cartridge: string;
  readonly depthMin: number | null;
  readonly depthMax: number | null;
  readonly region: string | null;
  readonly side: string | null;
  readonly striae: string | null;
  readonly skin: string | null;
  readonly sign: 'any' | 'erythema' | 'oedema' | 'bleeding' | 'bruising' | null;
  readonly atLeast: number | null;
  readonly from: number | null;
  readonly until: number | null;
  /** Only sessions before this place in the order. */
  readonly before: { readonly at: number; readonly session: string };
}

/** A session's place in the order, the newest first. */
export type FactsPlace = Pick<SessionFactsTable, 'at' | 'session'>;

const signColumns = ['erythema', 'oedema', 'bleeding', 'bruising'] as const;

/** One area that was needled within the band, in the region that is asked, if any is. */
const areaCondition = ({ region, side }: FactsQuery): string => `exists (
  select 1 from areas where areas.patient = f.patient and areas.at = f.at and areas.session = f.session
  and coalesce(areas.depth_max_um, areas.depth_min_um) >= @depthMin
  and coalesce(areas.depth_min_um, areas.depth_max_um) <= @depthMax
  ${region === null ? '' : 'and areas.region = @region'} ${side === null ? '' : 'and areas.side = @side'})`;

const conditionsOf = (query: FactsQuery): readonly string[] => {
  const when = (asked: boolean, condition: string): readonly string[] => (asked ? [condition] : []);
  const signs = query.sign === null || query.sign === 'any' ? signColumns : [query.sign];
  return [
    ...when(query.from !== null, 'f.at >= @from'),
    ...when(query.until !== null, 'f.at < @until'),
    ...when(query.person !== null, 'f.person = @person'),
    ...when(query.device !== null, 'f.device = @device'),
    ...when(query.skin !== null, 'f.skin = @skin'),
    ...when(query.striae !== null, `instr(f.striae, '|' || @striae || '|') > 0`),
    ...when(query.region !== null && query.side === null, `instr(f.regions, '|' || @region || '/') > 0`),
    ...when(
      query.region !== null && query.side !== null,
      `instr(f.regions, '|' || @region || '/' || @side || '|') > 0`,
    ),
    ...when(query.depthMin !== null, areaCondition(query)),
    ...when(query.sign !== null, `(${signs.map((sign) => `f.${sign} >= @atLeast`).join(' or ')})`),
  ];
};

/** Just behind every text that begins with this one. */
const behind = (beginning: string): string => `${beginning}\u{10ffff}`;

/** Sessions in which something of a lot was used: a beginning, as typed or in capitals. From the index by lot alone. */
const usedIn = (name: 'lot' | 'cartridge'): string => {
  const kind = name === 'cartridge' ? `and uses.kind = 'cartridge'` : '';
  // Two ranges in one condition would not use the index on a table without rowid.
  return ['', 'Capital']
    .map((as) => {
      const [from, to] = [`@${name}${as}`, `@${name}${as}End`];
      return `select uses.session from uses where uses.lot >= ${from} and uses.lot < ${to} and uses.lot <> '' ${kind}`;
    })
    .join(' union ');
};

/** Values for the places of the conditions. */
const valuesOf = ({ before, ...values }: FactsQuery): Readonly<Record<string, string | number | null>> => ({
  ...values,
  beforeAt: before.at,
  beforeSession: before.session,
});

/** Along the newest, a stretch a step, until the page is full. */
function* alongTheNewest(db: Db, query: FactsQuery, most: number): Steps<readonly FactsPlace[]> {
  const before = '(f.at, f.session) < (@beforeAt, @beforeSession)';
  const newest = 'order by f.at desc, f.session desc limit';
  const end = statement(
    db,
    `select f.at, f.session from session_facts f where ${before} ${newest} 1 offset ${mostLookedAt - 1}`,
  );
  const fitting = (bounds: readonly string[]): string =>
    `select f.at, f.session from session_facts f where ${[...bounds, ...conditionsOf(query)].join(' and ')} ${newest} @most`;
  const values = valuesOf(query);
  const found: FactsPlace[] = [];
  // Nothing after the span is looked at.
  let from =
    query.until !== null && query.until <= query.before.at ? { at: query.until, session: '' } : query.before;
  for (;;) {
    const place = { beforeAt: from.at, beforeSession: from.session };
    const last = end.get(place) as FactsPlace | undefined;
    const bounds = last ? [before, '(f.at, f.session) >= (@lastAt, @lastSession)'] : [before];
    const asked = {
      ...values,
      ...place,
      lastAt: last?.at,
      lastSession: last?.session,
      most: most - found.length,
    };
    found.push(...(statement(db, fitting(bounds)).all(asked) as FactsPlace[]));
    if (!last || found.length === most || (query.from !== null && last.at < query.from)) return found;
    yield { done: found.length, total: most };
    from = last;
  }
}

/** The sessions in which both lots were used that are asked for; null where none is asked. */
const sessionsOfLots = (db: Db, query: FactsQuery): ReadonlySet<string> | null => {
  const sets = (['lot', 'cartridge'] as const).flatMap((name) => {
    if (query[name] === '') return [];
    const values = {
      [name]: query[name],
      [`${name}End`]: behind(query[name]),
      [`${name}Capital`]: query[name].toUpperCase(),
      [`${name}CapitalEnd`]: behind(query[name].toUpperCase()),
    };
    return [new Set(statement(db, usedIn(name)).pluck().all(values) as string[])];
  });
  const [first, second] = sets;
  if (first && second) return new Set([...first].filter((session) => second.has(session)));
  return first ?? null;
};

/** The ids of what has the words or is of the lot, in pieces: of the index of words, or of the lot alone. */
function* namedSessions(
  db: Db,
  match: string | null,
  lots: ReadonlySet<string>,
): Generator<readonly string[], void> {
  if (match === null) {
    const ids = [...lots];
    for (let at = 0; at < ids.length; at += mostLookedAt) yield ids.slice(at, at + mostLookedAt);
    return;
  }
  const ids = statement(
    db,
    `select t.id from json_each(?) wanted cross join texts t on t.rowid = wanted.value where t.kind = 'session'`,
  ).pluck();
  for (const numbers of numberPieces(db, match, null, mostLookedAt))
    yield ids.all(JSON.stringify(numbers)) as string[];
}

const newerFirst = (a: FactsPlace, b: FactsPlace): number =>
  b.at - a.at || (a.session < b.session ? 1 : a.session > b.session ? -1 : 0);

/** What has the words does not come in the order of time: all of it is looked at, and the newest are kept. */
function* amongNamed(
  db: Db,
  query: FactsQuery,
  lots: ReadonlySet<string> | null,
  most: number,
): Steps<readonly FactsPlace[]> {
  const conditions = ['(f.at, f.session) < (@beforeAt, @beforeSession)', ...conditionsOf(query)];
  const fitting = statement(
    db,
    `select f.at, f.session from json_each(@piece) wanted cross join sessions s on s.id = wanted.value
      cross join session_facts f on f.at = s.at and f.session = s.id where ${conditions.join(' and ')}`,
  );
  const values = valuesOf(query);
  let found: readonly FactsPlace[] = [];
  let looked = 0;
  for (const ids of namedSessions(db, query.match, lots ?? new Set())) {
    const piece = JSON.stringify(lots === null ? ids : ids.filter((id) => lots.has(id)));
    const more = fitting.all({ ...values, piece }) as FactsPlace[];
    if (more.length > 0) found = [...found, ...more].toSorted(newerFirst).slice(0, most);
    looked += ids.length;
    yield { done: looked, total: null };
  }
  return found;
}

/** The sessions that all of it fits, newest first, by keyset. A step looks at no more than some hundred of them. */
export function* sessionsByFacts(db: Db, query: FactsQuery, most: number): Steps<readonly FactsPlace[]> {
  const lots = sessionsOfLots(db, query);
  return lots === null && query.match === null
    ? yield* alongTheNewest(db, query, most)
    : yield* amongNamed(db, query, lots, most);
}
