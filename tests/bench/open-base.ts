import Database from 'better-sqlite3';
import { selectUser } from '../../electron/vault/db/users.ts';
import { makeDb } from '../../electron/vault/db/run.ts';
import { applySettings } from '../../electron/vault/db/settings.ts';
import { openLedger } from '../../electron/vault/ledger/ledger.ts';
import { record } from '../../electron/vault/ledger/write.ts';
import { closeVault, openVault, type OpenVault } from '../../electron/vault/open-vault.ts';
import { projection } from '../../electron/vault/projectors.ts';
import { beginWith, type Work } from '../../electron/vault/services/work.ts';
import { passphrase, practitioner } from './fill-vault.ts';
import { naiveReads } from './naive-queries.ts';
import { openNode, openSignal, type RawKey } from './other-engines.ts';
import { type Reads, serviceReads } from './reads.ts';

export type Engine = 'ours' | 'twin' | 'plain' | 'signal' | 'node' | 'naive';

/** An SQLite connection without a key, with every other setting of the program. */
export function openPlain(file: string): Database.Database {
  const sqlite = new Database(file);
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('temp_store = MEMORY');
  applySettings(sqlite);
  return sqlite;
}

/** An open base: how to ask it, and the program's services on it where its schema is ours. */
export interface OpenBase {
  readonly reads: Reads;
  readonly work: Work | undefined;
  readonly close: () => void;
}

const connections = { plain: openPlain, signal: openSignal, node: openNode };

/** A clock that goes on by a second each time: rows of words are numbered by the time in an id. */
const clock = () => {
  let at = Date.UTC(2026, 10, 20, 13);
  return () => ({ at: (at += 1000), offset: 0 });
};

const workOf = (vault: OpenVault): Work => {
  const user = selectUser(vault.db, practitioner.id);
  if (!user) throw new Error('The base has nobody at work.');
  return beginWith({ vault, user, now: clock(), room: { make: () => false, say: () => undefined } });
};

/** Opens a base: ours as the program opens its vault, the others as near to that as they can come. */
export async function openBase(engine: Engine, place: string, raw: RawKey): Promise<OpenBase> {
  if (engine === 'ours' || engine === 'twin') {
    const opened = openVault(place, passphrase, projection);
    if (!opened.ok) throw new Error(opened.why);
    const work = workOf(opened.vault);
    return { reads: serviceReads(work), work, close: () => closeVault(opened.vault) };
  }
  if (engine === 'naive') {
    const sqlite = openPlain(place);
    return { reads: naiveReads(sqlite), work: undefined, close: () => sqlite.close() };
  }
  const sqlite = await connections[engine](place, raw);
  const db = makeDb(sqlite);
  const ledger = engine === 'plain' ? openLedger(db, projection) : undefined;
  const vault = {
    db,
    ledger,
    write: (actor: string, now: { at: number; offset: number }, fn: Parameters<typeof record>[4]) => {
      if (!ledger) throw new Error('This base is only read.');
      return record(db, ledger, actor, now, fn);
    },
  } as unknown as OpenVault;
  const work = workOf(vault);
  return { reads: serviceReads(work), work, close: () => sqlite.close() };
}
