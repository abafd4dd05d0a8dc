import { type Selectable, sql } from 'kysely';
import type { ComputersTable, EntriesTable } from './ledger-tables.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

export type EntryRow = Selectable<EntriesTable>;
export type ComputerRow = Selectable<ComputersTable>;

/** An entry with its body; both are null when the body was erased. */
export interface StoredEntry extends EntryRow {
  readonly salt: Buffer | null;
  readonly body: string | null;
}

const addEntry = prepared((query, v: Omit<EntryRow, 'arrival'>) =>
  query.insertInto('entries').values({
    format: v.format,
    device: v.device,
    seq: v.seq,
    at: v.at,
    offset: v.offset,
    actor: v.actor,
    action: v.action,
    type: v.type,
    id: v.id,
    revision: v.revision,
    body_version: v.body_version,
    body_hash: v.body_hash,
    prev: v.prev,
    hash: v.hash,
    signature: v.signature,
  }),
);

const addBody = prepared((query, v: { arrival: number; salt: Buffer; body: string }) =>
  query.insertInto('entry_bodies').values({ arrival: v.arrival, salt: v.salt, body: v.body }),
);

const stored = prepared((query, v: { after: number; most: number }) =>
  query
    .selectFrom('entries')
    .leftJoin('entry_bodies', 'entry_bodies.arrival', 'entries.arrival')
    .selectAll('entries')
    .select(['entry_bodies.salt', 'entry_bodies.body'])
    .where('entries.arrival', '>', v.after)
    .orderBy('entries.arrival')
    .limit(v.most),
);

const lastOfDevice = prepared((query, v: { device: string }) =>
  query
    .selectFrom('entries')
    .select(['seq', 'hash'])
    .where('device', '=', v.device)
    .orderBy('seq', 'desc')
    .limit(1),
);

const at = prepared((query, v: { device: string; seq: number }) =>
  query
    .selectFrom('entries')
    .select(['hash', 'action', 'at'])
    .where('device', '=', v.device)
    .where('seq', '=', v.seq),
);

const thatErase = prepared((query, v: { after: number }) =>
  query
    .selectFrom('entries')
    .leftJoin('entry_bodies', 'entry_bodies.arrival', 'entries.arrival')
    .selectAll('entries')
    .select(['entry_bodies.salt', 'entry_bodies.body'])
    // As the index has it, which holds only these.
    .where('entries.action', '=', sql.lit('erased'))
    .where('entries.arrival', '>', v.after)
    .orderBy('entries.arrival'),
);

/** Without an order, so that the index by type is used and not the whole ledger read backwards. */
const ofAction = prepared((query, v: { type: string; action: string }) =>
  query
    .selectFrom('entries')
    .select(['arrival', 'id', 'at'])
    .where('type', '=', v.type)
    .where('action', '=', v.action),
);

const lastArrival = prepared((query, _v: object) =>
  query.selectFrom('entries').select((eb) => eb.fn.max('arrival').as('arrival')),
);

const lastRevision = prepared((query, v: { type: string; id: string }) =>
  query
    .selectFrom('entries')
    .select('revision')
    .where('type', '=', v.type)
    .where('id', '=', v.id)
    .orderBy('revision', 'desc')
    .limit(1),
);

const firstOf = prepared((query, v: { type: string; id: string }) =>
  query
    .selectFrom('entries')
    .select(['device', 'seq', 'at'])
    .where('type', '=', v.type)
    .where('id', '=', v.id)
    .orderBy('revision')
    .limit(1),
);

/** Adds an entry with its body and gives its place in the order of arrival; called by the ledger alone. */
export function insertEntry(tx: Db, row: Omit<EntryRow, 'arrival'>, salt: Buffer, body: string): number {
  const arrival = addEntry.insert(tx, row);
  addBody.run(tx, { arrival, salt, body });
  return arrival;
}

/** Entries in the order of arrival, at most `most`, after the given one (0 = from the first). */
export function entriesAfter(db: Db, after: number, most: number): StoredEntry[] {
  return stored.all(db, { after, most });
}

/** Place of the newest entry in the order of arrival, 0 when there is none. */
export function newestArrival(db: Db): number {
  return lastArrival.first(db, {})?.arrival ?? 0;
}

/** Types of entries that no row is made of: they tell what was looked at, opened, copied or checked, and change no record. */
export const typesWithoutRows: readonly string[] = [
  'access',
  'backup',
  'call-list',
  'check',
  'copy',
  'drill',
  'exposure',
  'import',
  'keeping-list',
  'leaving',
  'outcome',
  'photo-use',
  'reread',
  'tries',
  'unlock',
];

const changes = prepared((query, v: { after: number }) =>
  query
    .selectFrom('entries')
    .select('arrival')
    .where('arrival', '>', v.after)
    .where('type', 'not in', typesWithoutRows)
    .orderBy('arrival', 'desc')
    .limit(1),
);

/** Whether a record was written after a place in the order of arrival. */
export function isChangedSince(db: Db, after: number): boolean {
  return changes.first(db, { after }) !== undefined;
}

/** Sequence and hash of a device's newest entry, or undefined. */
export function newestOfDevice(db: Db, device: string): Pick<EntryRow, 'seq' | 'hash'> | undefined {
  return lastOfDevice.first(db, { device });
}

/** Hash, action and time of one entry, or undefined when there is none. */
export function entryAt(
  db: Db,
  device: string,
  seq: number,
): Pick<EntryRow, 'hash' | 'action' | 'at'> | undefined {
  return at.first(db, { device, seq });
}

/** The first entry of a record, or undefined. */
export function firstEntryOf(db: Db, type: string, id: string): (Target & Pick<EntryRow, 'at'>) | undefined {
  return firstOf.first(db, { type, id });
}

/** Every entry that erases others after a place in the order of arrival (0 = from the first). */
export function entriesThatErase(db: Db, after: number): StoredEntry[] {
  return thatErase.all(db, { after });
}

/** The record and the time of the newest entry of one action on records of a type that has few entries. */
export function newestOfAction(
  db: Db,
  type: string,
  action: string,
): Pick<EntryRow, 'id' | 'at'> | undefined {
  return ofAction.all(db, { type, action }).toSorted((a, b) => b.arrival - a.arrival)[0];
}

/** The newest revision of a record in the ledger, 0 when it has none. */
export function newestRevision(db: Db, type: string, id: string): number {
  return lastRevision.first(db, { type, id })?.revision ?? 0;
}

const eraseMark = prepared((query, v: { device: string; seq: number; by_device: string; by_seq: number }) =>
  query
    .insertInto('erased_bodies')
    .values({ device: v.device, seq: v.seq, by_device: v.by_device, by_seq: v.by_seq })
    .onConflict((conflict) => conflict.doNothing()),
);

const eraseBody = prepared((query, v: { device: string; seq: number }) =>
  query
    .deleteFrom('entry_bodies')
    .where('arrival', '=', (inner) =>
      inner.selectFrom('entries').select('arrival').where('device', '=', v.device).where('seq', '=', v.seq),
    ),
);

/** Deletes a body and its salt and notes which entry ordered it. */
export function eraseEntryBody(tx: Db, target: Target, by: Target): void {
  eraseMark.run(tx, { ...target, by_device: by.device, by_seq: by.seq });
  eraseBody.run(tx, target);
}

/** One entry, by the device that wrote it and its number there. */
export interface Target {
  readonly device: string;
  readonly seq: number;
}

const computerRows = prepared((query, _v: object) =>
  query.selectFrom('computers').select(['id', 'name', 'public_key', 'added_at']).orderBy('id'),
);

const privateKey = prepared((query, v: { id: string }) =>
  query.selectFrom('computers').select('private_key').where('id', '=', v.id),
);

/** Every computer that writes this ledger, without private keys. */
export function listComputers(db: Db): Omit<ComputerRow, 'private_key'>[] {
  return computerRows.all(db, {});
}

/** The private key of this computer (PKCS 8, DER), which the caller wipes; undefined for another one's id. */
export function readPrivateKey(db: Db, id: string): Buffer | undefined {
  return privateKey.first(db, { id })?.private_key ?? undefined;
}

const putComputer = prepared((query, v: ComputerRow) =>
  query.insertInto('computers').values({
    id: v.id,
    name: v.name,
    public_key: v.public_key,
    private_key: v.private_key,
    added_at: v.added_at,
  }),
);

/** Adds a computer with its keys. */
export function insertComputer(tx: Db, row: ComputerRow): void {
  putComputer.run(tx, row);
}
