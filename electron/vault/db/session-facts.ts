import { prepared } from './prepared.ts';
import { type Db, statement } from './run.ts';
import type { SessionFactsTable } from './search-tables.ts';

const put = prepared((query, v: SessionFactsTable) =>
  query
    .insertInto('session_facts')
    .values({
      at: v.at,
      session: v.session,
      patient: v.patient,
      person: v.person,
      device: v.device,
      depth_min_um: v.depth_min_um,
      depth_max_um: v.depth_max_um,
      regions: v.regions,
      erythema: v.erythema,
      oedema: v.oedema,
      bleeding: v.bleeding,
      bruising: v.bruising,
      striae: v.striae,
      skin: v.skin,
    })
    .onConflict((conflict) =>
      conflict.columns(['at', 'session']).doUpdateSet((eb) => ({
        device: eb.ref('excluded.device'),
        depth_min_um: eb.ref('excluded.depth_min_um'),
        depth_max_um: eb.ref('excluded.depth_max_um'),
        regions: eb.ref('excluded.regions'),
        erythema: eb.ref('excluded.erythema'),
        oedema: eb.ref('excluded.oedema'),
        bleeding: eb.ref('excluded.bleeding'),
        bruising: eb.ref('excluded.bruising'),
        striae: eb.ref('excluded.striae'),
        skin: eb.ref('excluded.skin'),
      })),
    ),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query
    .selectFrom('sessions')
    .innerJoin('session_facts', (join) =>
      join.onRef('session_facts.at', '=', 'sessions.at').onRef('session_facts.session', '=', 'sessions.id'),
    )
    .selectAll('session_facts')
    .where('sessions.patient', '=', v.patient)
    .orderBy('sessions.at'),
);
const mark = prepared((query, v: Pick<SessionFactsTable, 'at' | 'session' | 'striae' | 'skin'>) =>
  query
    .updateTable('session_facts')
    .set({ striae: v.striae, skin: v.skin })
    .where('at', '=', v.at)
    .where('session', '=', v.session),
);

/** Codes as a column keeps them: "|abdomen-lower/right|thigh-outer/left|"; empty for none. */
export const listed = (codes: readonly string[]): string =>
  codes.length === 0 ? '' : `|${[...new Set(codes)].join('|')}|`;

/** Writes what a session is filtered by, in place of what its earlier version said. */
export function putSessionFacts(tx: Db, facts: SessionFactsTable): void {
  put.run(tx, facts);
}

/** What a patient's sessions are filtered by, oldest first. */
export function selectFactsOf(db: Db, patient: string): SessionFactsTable[] {
  return ofPatient.all(db, { patient });
}

/** Writes anew what follows from the patient's other records. */
export function markSession(
  tx: Db,
  facts: Pick<SessionFactsTable, 'at' | 'session' | 'striae' | 'skin'>,
): void {
  mark.run(tx, facts);
}

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
    '(f.at, f.session) < (@beforeAt, @beforeSession)',
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

/** Sessions that have the words, or whose patient has the name. */
const worded = `select texts.id as session from text_index cross join texts on texts.rowid = text_index.rowid
  where text_index match @match and texts.kind = 'session'`;

/** The sessions that all of it fits, newest first, by keyset. What is rarest is looked up first. */
export function selectSessionsByFacts(db: Db, query: FactsQuery, most: number): SessionFactsTable[] {
  const [first, ...others] = [
    ...(query.lot === '' ? [] : [usedIn('lot')]),
    ...(query.cartridge === '' ? [] : [usedIn('cartridge')]),
    ...(query.match === null ? [] : [worded]),
  ];
  const source =
    first === undefined
      ? 'session_facts f'
      : `(select distinct session from (${first})) as found cross join sessions s on s.id = found.session
        cross join session_facts f on f.at = s.at and f.session = s.id`;
  const conditions = [...conditionsOf(query), ...others.map((each) => `f.session in (${each})`)];
  const text = `select f.* from ${source} where ${conditions.join(' and ')}
    order by f.at desc, f.session desc limit @most`;
  const { before, ...values } = query;
  const lots = Object.fromEntries(
    (['lot', 'cartridge'] as const).flatMap((name) => [
      [`${name}End`, behind(query[name])],
      [`${name}Capital`, query[name].toUpperCase()],
      [`${name}CapitalEnd`, behind(query[name].toUpperCase())],
    ]),
  );
  const place = { beforeAt: before.at, beforeSession: before.session };
  return statement(db, text).all({ ...values, ...lots, ...place, most }) as SessionFactsTable[];
}
