import type Database from 'better-sqlite3';
import { bandOf } from '../../shared/sessions/planned.ts';
import { practitioner } from './fill-vault.ts';
import type { Item, PracticeData } from './practice-data.ts';

type Sqlite = Database.Database;
type Session = Extract<Item, { readonly kind: 'session' }>;

/** The schema that most people would write first: counted ids, one index for each foreign key and the name, default FTS5. */
const schema = `
  create table patients (id integer primary key autoincrement, uid text, number text, family text, given text, born text, phone text,
    email text, address text, skin_type text, allergy_state text, allergies text, note text, last_seen integer, created_at integer);
  create index patients_name on patients (family, given);
  create virtual table patients_search using fts5(family, given, born, phone, number);
  create table concerns (id integer primary key autoincrement, uid text, patient_id integer references patients (id), at integer,
    striae_type text, colour integer, relief text, texture text, lines text, red_flag text, note text, details text);
  create index concerns_patient on concerns (patient_id);
  create table products (id integer primary key autoincrement, uid text, name text);
  create table lots (id integer primary key autoincrement, uid text, product_id integer references products (id), lot text, expiry text);
  create index lots_product on lots (product_id);
  create table sessions (id integer primary key autoincrement, uid text, patient_id integer references patients (id), started_at integer,
    ended_at integer, ordinal integer, sealed_at integer, sealed_by text, device text, device_kind text, device_name text, serial text,
    needle_um integer, pins integer, cartridge_lot text, antiseptic text, concentration_ppm integer, contact_ms integer, other_state text,
    pain integer, aftercare_at integer, note text, next_date text);
  create index sessions_patient on sessions (patient_id);
  create virtual table notes_search using fts5(note);
  create table session_areas (id integer primary key autoincrement, session_id integer references sessions (id), region text, side text,
    planned_um integer, depth_min_um integer, depth_max_um integer, passes integer, directions text, speed_milli integer, speed_unit text,
    end_point text, stopped_reason text, note text);
  create index session_areas_session on session_areas (session_id);
  create table session_products (id integer primary key autoincrement, session_id integer references sessions (id),
    lot_id integer references lots (id), amount integer, unit text, timing text);
  create index session_products_session on session_products (session_id);
  create index session_products_lot on session_products (lot_id);
  create table session_reactions (id integer primary key autoincrement, session_id integer references sessions (id), region text, side text,
    time text, erythema integer, oedema integer, bleeding integer, bruising integer);
  create index session_reactions_session on session_reactions (session_id);
  create table photos (id integer primary key autoincrement, uid text, patient_id integer references patients (id), at integer,
    taken_on text, view text, reason text, details text);
  create index photos_patient on photos (patient_id);
`;

type Value = string | number | bigint | null;
/** Inserts a row into a table and gives its id; the statement is made once per table. */
type Insert = (table: string, row: Readonly<Record<string, Value>>) => number | bigint;

const inserter = (sqlite: Sqlite): Insert => {
  const known = new Map<string, Database.Statement>();
  return (table, row) => {
    const made = known.get(table);
    const names = Object.keys(row);
    const found =
      made ??
      sqlite.prepare(
        `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      );
    if (!made) known.set(table, found);
    return found.run(...Object.values(row)).lastInsertRowid;
  };
};

/** Fills an empty database with the same practice in the naive schema. */
export function fillNaive(sqlite: Sqlite, data: PracticeData): void {
  sqlite.exec(schema);
  const insert = inserter(sqlite);
  const products = new Map(
    data.shelf.products.map(({ id, name }) => [id, insert('products', { uid: id, name })]),
  );
  const lots = new Map(
    data.lots.map(({ id, product, lot, expiry }) => [
      `${product} ${lot}`,
      insert('lots', { uid: id, product_id: products.get(product) ?? null, lot, expiry }),
    ]),
  );
  const patients = new Map<string, number | bigint>();
  const seen = sqlite.prepare('update patients set last_seen = ? where id = ?');
  let count = 0;
  sqlite.exec('begin');
  for (const item of data.items()) {
    const patient = item.kind === 'patient' ? undefined : patients.get(item.patient);
    if (item.kind === 'patient') patients.set(item.id, insertPatient(insert, item));
    else if (item.kind === 'concern') {
      const { areas, causes, onset, symptoms, striaeType, redFlag, ...plain } = item.fields;
      const details = JSON.stringify({ areas, causes, onset, symptoms });
      insert('concerns', {
        uid: item.id,
        patient_id: patient ?? null,
        at: item.at,
        striae_type: striaeType,
        red_flag: redFlag,
        ...plain,
        details,
      });
    } else if (item.kind === 'photo') {
      const { takenOn, view, reason, ...details } = item.fields;
      insert('photos', {
        uid: item.id,
        patient_id: patient ?? null,
        at: item.at,
        taken_on: takenOn,
        view: view && `${view.pack} ${view.step}`,
        reason,
        details: JSON.stringify(details),
      });
    } else {
      insertSession(insert, item, patient ?? null, lots);
      seen.run(item.at, patient);
    }
    count += 1;
    if (count % 500 === 0) sqlite.exec('commit; begin');
  }
  sqlite.exec('commit');
}

function insertPatient(
  insert: Insert,
  { id: uid, at, number, fields }: Extract<Item, { readonly kind: 'patient' }>,
): number | bigint {
  const { family, given, born, phone, email, address, note, skinType: skin_type, allergies } = fields;
  const words = { family, given, born, phone, number };
  const rest = { uid, email, address, skin_type, note, last_seen: at, created_at: at };
  const id = insert('patients', {
    ...words,
    ...rest,
    allergy_state: allergies.state,
    allergies: allergies.items.join('\n'),
  });
  insert('patients_search', { rowid: id, ...words });
  return id;
}

function insertSession(
  insert: Insert,
  { id: uid, at, ordinal, fields }: Session,
  patient_id: Value,
  lots: ReadonlyMap<string, number | bigint>,
): void {
  const { device, antiseptic } = fields;
  const session_id = insert('sessions', {
    uid,
    patient_id,
    started_at: fields.startedAt,
    ended_at: fields.endedAt,
    ordinal,
    sealed_at: at,
    sealed_by: practitioner.name,
    device: device?.device ?? null,
    device_kind: device?.kind ?? null,
    device_name: device?.name ?? null,
    serial: device?.serial ?? null,
    needle_um: device?.needleLengthUm ?? null,
    pins: device?.pinCount ?? null,
    cartridge_lot: device?.cartridgeLot ?? null,
    antiseptic: antiseptic?.agent ?? null,
    concentration_ppm: antiseptic?.concentrationPpm ?? null,
    contact_ms: antiseptic?.contactTimeMs ?? null,
    other_state: fields.otherReaction.state,
    pain: fields.pain,
    aftercare_at: fields.aftercareGivenAt,
    note: fields.note,
    next_date: fields.nextDate,
  });
  insert('notes_search', { rowid: session_id, note: fields.note });
  for (const area of fields.areas) {
    insert('session_areas', {
      session_id,
      region: area.region,
      side: area.side,
      planned_um: bandOf(area.planned)?.maxUm ?? null,
      depth_min_um: area.depthMinUm,
      depth_max_um: area.depthMaxUm,
      passes: area.passes,
      directions: area.directions.join(','),
      speed_milli: area.speed?.milli ?? null,
      speed_unit: area.speed?.unit ?? null,
      end_point: area.endPoint,
      stopped_reason: area.stoppedReason,
      note: area.note,
    });
  }
  for (const { product, lot, amount, unit, timing } of fields.products) {
    insert('session_products', {
      session_id,
      lot_id: lots.get(`${product} ${lot}`) ?? null,
      amount,
      unit,
      timing,
    });
  }
  for (const reaction of fields.reactions) insert('session_reactions', { session_id, ...reaction });
}
