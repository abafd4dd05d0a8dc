import { cpSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unlockConnection } from '../../electron/vault/db/settings.ts';
import { deriveKey } from '../../electron/vault/keys/derive.ts';
import { readKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { unlockWithPassphrase } from '../../electron/vault/keys/keyring.ts';
import { closeVault } from '../../electron/vault/open-vault.ts';
import { fillPlain } from './fill-plain.ts';
import { fillVault, passphrase } from './fill-vault.ts';
import { hurry } from './hurry.ts';
import { fillNaive } from './naive-schema.ts';
import type { BaseStep, OtherBase } from './jobs.ts';
import { openPlain } from './open-base.ts';
import type { RawKey } from './other-engines.ts';
import { type PracticeData, practiceData } from './practice-data.ts';

/** Where the bases lie on which saves are timed. */
export interface SaveBases {
  readonly ours: string;
  readonly twin: string;
  readonly plain: string;
}

/** Where the bases of one size lie: folders for vaults, files for the others. All are vacuumed, but for those in use. */
export interface Bases extends SaveBases {
  readonly count: number;
  /** The same records as the years left them, each page as full as it came to be. */
  readonly inUse: SaveBases;
  /** The twin's database file, which Signal's build opens as it is. */
  readonly signal: string;
  /** The plain file, which Node's own SQLite opens as it is. */
  readonly node: string;
  readonly pbkdf2: string;
  readonly naive: string;
  readonly raw: RawKey;
  readonly bytes: number;
}

const databaseIn = (home: string): string => join(home, 'vault', 'stria.db');

const placesIn = (folder: string) => {
  const at = (name: string): string => join(folder, name);
  return {
    ours: at('ours'),
    twin: at('twin'),
    plain: at('plain.db'),
    signal: databaseIn(at('twin')),
    node: at('plain.db'),
    pbkdf2: at('pbkdf2.db'),
    naive: at('naive.db'),
    inUse: { ours: at('ours-in-use'), twin: at('twin-in-use'), plain: at('plain-in-use.db') },
  };
};

/** The bases that were made in a folder. */
export function basesIn(folder: string, count: number): Bases {
  const places = placesIn(folder);
  const bytes = statSync(databaseIn(places.ours)).size;
  return { count, ...places, raw: rawKeyOf(places.ours), bytes };
}

/**
 * Makes one base of a size. `filling` comes first; `inUse` are copies of that, and `vacuum` puts the vault in its final order;
 * `twin` and `pbkdf2` are copies of it then, `plain` is one of the filled vault, vacuumed by itself, `plainInUse` is filled as
 * the vault was, and `naive` needs none.
 */
export async function makeBase(folder: string, count: number, step: BaseStep): Promise<void> {
  const { ours, twin, plain, pbkdf2, naive, inUse } = placesIn(folder);
  const steps: Readonly<Record<BaseStep, () => Promise<void> | void>> = {
    filling: async () => closeVault(await fillVault(ours, practiceData(count))),
    inUse: () => {
      for (const place of [inUse.ours, inUse.twin]) cpSync(ours, place, { recursive: true });
    },
    plainInUse: () => fillPlain(inUse.plain, practiceData(count)),
    vacuum: () => vacuum(databaseIn(ours), rawKeyOf(ours)),
    twin: () => cpSync(ours, twin, { recursive: true }),
    plain: () => rekeyed(ours, plain, ''),
    pbkdf2: () => rekeyed(ours, pbkdf2, passphrase),
    naive: () => makeNaive(naive, practiceData(count)),
  };
  await steps[step]();
}

/** Makes the vault of a size and the bases beside it that are wanted, one after the other. */
export async function makeBases(folder: string, count: number, beside: readonly OtherBase[]): Promise<Bases> {
  mkdirSync(folder, { recursive: true });
  const asFilled = beside.includes('inUse') ? (['inUse'] as const) : [];
  const after = beside.filter((name) => name !== 'inUse');
  for (const step of ['filling', ...asFilled, 'vacuum', ...after] as const)
    await makeBase(folder, count, step);
  return basesIn(folder, count);
}

/** Makes the vault of a size alone. */
export async function makeHome(home: string, count: number): Promise<null> {
  const vault = await fillVault(home, practiceData(count));
  vault.db.sqlite.pragma('journal_mode = wal');
  closeVault(vault);
  return null;
}

/** The vault's raw database key, by the passphrase. */
function rawKeyOf(home: string): RawKey {
  const read = readKeyring(join(home, 'vault'));
  if (!read.ok) throw new Error(read.why);
  const unlocked = unlockWithPassphrase(read.ring, passphrase);
  if (!unlocked.ok) throw new Error(unlocked.why);
  return {
    key: deriveKey(unlocked.vaultKey, read.ring.vaultId, 'database').toString('hex'),
    salt: read.ring.dbSalt,
  };
}

/** The database of a vault with its key, to be rewritten. */
function opened(file: string, { key, salt }: RawKey): Database.Database {
  const sqlite = new Database(file);
  unlockConnection(sqlite, Buffer.from(key, 'hex'), Buffer.from(salt, 'hex'));
  hurry(sqlite);
  return sqlite;
}

/** Closes a database that was written in a hurry, with the log that it has in use. */
function inUse(sqlite: Database.Database): void {
  sqlite.pragma('journal_mode = wal');
  sqlite.close();
}

/** Writes a database anew, without gaps. */
function vacuum(file: string, raw: RawKey): void {
  const whole = `${file}.whole`;
  const sqlite = opened(file, raw);
  sqlite.prepare('vacuum into ?').run(whole);
  sqlite.close();
  renameSync(whole, file);
  inUse(opened(file, raw));
}

/** A copy of the database under another secret; '' is no key at all, and then rekeying vacuums it. */
function rekeyed(home: string, file: string, secret: string): void {
  const raw = rawKeyOf(home);
  cpSync(databaseIn(home), file);
  const sqlite = opened(file, raw);
  sqlite.rekey(Buffer.from(secret));
  inUse(sqlite);
}

function makeNaive(file: string, data: PracticeData): void {
  const naive = openPlain(file);
  hurry(naive);
  fillNaive(naive, data);
  naive.exec('vacuum');
  inUse(naive);
}
