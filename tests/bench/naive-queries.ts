import type Database from 'better-sqlite3';
import type { Reads } from './reads.ts';

type Row = Readonly<Record<string, unknown>>;

const listColumns = 'p.id, p.number, p.family, p.given, p.born, p.phone, p.last_seen as lastSeen';

/** The answers of the naive schema to the same questions, as plain objects with nothing checked. */
export function naiveReads(sqlite: Database.Database): Reads {
  const total = sqlite.prepare('select count(*) as total from patients');
  const list = sqlite.prepare(
    `select ${listColumns} from patients p order by p.family, p.given limit ? offset ?`,
  );
  const found = sqlite.prepare(
    `select ${listColumns} from patients_search s join patients p on p.id = s.rowid
     where patients_search match ? order by p.family, p.given limit ?`,
  );
  const idOf = sqlite.prepare('select id from patients where uid = ?').pluck();
  const recall = sqlite.prepare(
    `select p.id, p.number, p.family, p.given, p.born, p.phone, group_concat(distinct s.uid) as sessions
     from session_products u join sessions s on s.id = u.session_id join patients p on p.id = s.patient_id
     where u.lot_id = ? group by p.id order by p.family, p.given`,
  );
  const lotOf = sqlite
    .prepare('select l.id from lots l join products p on p.id = l.product_id where p.uid = ? and l.lot = ?')
    .pluck();
  // Counted ids are what such a program has at hand: finding them is not timed.
  const ids = new Map<string, unknown>();
  const lots = new Map<string, unknown>();
  return {
    prepare: ({ patients, lots: asked }) => {
      for (const id of patients) ids.set(id, idOf.get(id));
      for (const { product, lot } of asked) lots.set(`${product} ${lot}`, lotOf.get(product, lot));
    },
    firstPage: (most) => ({ total: total.get(), rows: list.all(most, 0) }),
    deepPage: (page, most) => {
      const offset = (page - 1) * most;
      return () => ({ total: total.get(), rows: list.all(most, offset) });
    },
    search: (typed, most) => {
      const words = typed.split(' ').filter((word) => word !== '');
      return { total: total.get(), rows: found.all(words.map((word) => `"${word}"*`).join(' AND '), most) };
    },
    notes: notesOf(sqlite),
    timeline: timelineOf(sqlite, ids),
    recall: ({ product, lot }) => recall.all(lots.get(`${product} ${lot}`)) as Row[],
    outcomes: outcomesOf(sqlite),
  };
}

/** The sessions of a page of hits, then one statement for the areas and one for the grades of all of them. */
function notesOf(sqlite: Database.Database): Reads['notes'] {
  const noted = sqlite.prepare(
    `select s.id as session, s.uid, s.ordinal, s.started_at, s.sealed_by, p.id, p.number, p.family, p.given, p.born,
     snippet(notes_search, 0, '[', ']', '…', 16) as snippet
     from notes_search n join sessions s on s.id = n.rowid join patients p on p.id = s.patient_id
     where notes_search match ? order by n.rowid desc limit ?`,
  );
  const of = (columns: string, table: string): ((ids: readonly unknown[]) => Row[]) => {
    const made = new Map<number, Database.Statement>();
    return (ids) => {
      const places = ids.map(() => '?').join(', ');
      const statement =
        made.get(ids.length) ??
        sqlite.prepare(`select session_id, ${columns} from ${table} where session_id in (${places})`);
      made.set(ids.length, statement);
      return statement.all(...ids) as Row[];
    };
  };
  const areas = of('region, side, depth_min_um, depth_max_um', 'session_areas');
  const grades = of('erythema, oedema, bleeding, bruising', 'session_reactions');
  return (typed, most) => {
    const rows = noted.all(`"${typed}"*`, most) as Row[];
    const ids = rows.map((row) => row['session']);
    const treated = Map.groupBy(areas(ids), (row) => row['session_id']);
    const worst = new Map<unknown, number>();
    for (const { session_id: id, ...signs } of grades(ids)) {
      const highest = Math.max(
        worst.get(id) ?? -1,
        ...Object.values(signs).map((grade) => Number(grade ?? -1)),
      );
      worst.set(id, highest);
    }
    return rows.map((row) => ({
      ...row,
      areas: treated.get(row['session']) ?? [],
      worst: worst.get(row['session']) ?? null,
    }));
  };
}

/** The same report by GROUP BY: a case is a region of a patient, and each table of the report groups them all. */
function outcomesOf(sqlite: Database.Database): Reads['outcomes'] {
  const grades = ['erythema', 'oedema', 'bleeding', 'bruising'] as const;
  const counts = grades.flatMap((sign) =>
    Array.from({ length: 5 }, (_, grade) => `count(*) filter (where ${sign} = ${grade})`),
  );
  const by = (value: string): string =>
    `select ${value}, count(*), ${counts.join(', ')} from cases group by 1`;
  const report = sqlite.prepare(
    `with cases as materialized (
       select p.skin_type as skin, a.region, max(a.depth_max_um) / 500 as depth, count(distinct s.id) as sessions,
         (select striae_type from concerns c where c.patient_id = p.id limit 1) as striae,
         ${grades.map((sign) => `max(r.${sign}) as ${sign}`).join(', ')}
       from sessions s join patients p on p.id = s.patient_id join session_areas a on a.session_id = s.id
       left join session_reactions r on r.session_id = s.id and r.region = a.region and r.side = a.side
       group by p.id, a.region
     ) ${['striae', 'skin', 'region', 'depth', 'min(sessions, 6)'].map(by).join(' union all ')}`,
  );
  return () => report.all();
}

/** The newest events of a patient: one statement for each table, put together here. */
function timelineOf(sqlite: Database.Database, ids: ReadonlyMap<string, unknown>): Reads['timeline'] {
  const sessions = sqlite.prepare(
    'select * from sessions where patient_id = ? order by started_at desc limit ?',
  );
  const of = (columns: string, table: string, join = ''): Database.Statement =>
    sqlite.prepare(
      `select ${columns} from (select id from sessions where patient_id = ? order by started_at desc limit ?) s
       join ${table} t on t.session_id = s.id ${join}`,
    );
  const areas = of('t.*', 'session_areas');
  const products = of(
    't.*, l.lot, l.expiry, p.name',
    'session_products',
    'join lots l on l.id = t.lot_id join products p on p.id = l.product_id',
  );
  const reactions = of('t.*', 'session_reactions');
  const concerns = sqlite.prepare('select * from concerns where patient_id = ? order by at desc limit ?');
  const photos = sqlite.prepare('select * from photos where patient_id = ? order by at desc limit ?');
  const registered = sqlite.prepare('select created_at from patients where id = ?');
  const grouped = (statement: Database.Statement, id: unknown, most: number): Map<unknown, Row[]> =>
    Map.groupBy(statement.all(id, most) as Row[], (row) => row['session_id']);
  return (patient, most) => {
    const id = ids.get(patient);
    const [area, product, reaction] = [areas, products, reactions].map((statement) =>
      grouped(statement, id, most),
    );
    const events = (sessions.all(id, most) as Row[]).map((session): Row => ({
      kind: 'session',
      ...session,
      areas: (area?.get(session['id']) ?? []).map((row) => ({
        ...row,
        directions: String(row['directions']).split(','),
      })),
      products: product?.get(session['id']) ?? [],
      reactions: reaction?.get(session['id']) ?? [],
    }));
    const detailed = (kind: string, statement: Database.Statement): Row[] =>
      (statement.all(id, most) as Row[]).map((row) => ({
        kind,
        ...row,
        details: JSON.parse(String(row['details'])) as unknown,
      }));
    const more = [...detailed('photo', photos), ...detailed('concern', concerns)];
    const all = [...events, ...more, { kind: 'registered', ...(registered.get(id) as Row) }];
    return { events: all.slice(0, most), next: all.length > most };
  };
}
