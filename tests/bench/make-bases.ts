import { cpSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unlockConnection } from '../../electron/vault/db/settings.ts';
import { deriveKey } from '../../electron/vault/keys/derive.ts';
import { readKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { unlockWithPassphrase } from '../../electron/vault/keys/keyring.ts';
import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { projection } from '../../electron/vault/projectors.ts';
import { fillPlain } from './fill-plain.ts';
import { fillVault, passphrase } from './fill-vault.ts';
import { fillNaive } from './naive-schema.ts';
import type { Extent } from './jobs.ts';
import { openPlain, type RawKey } from './open-base.ts';
import { practiceData } from './practice-data.ts';

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
  readonly pbkdf2: string;
  readonly naive: string;
  readonly raw: RawKey;
  readonly bytes: number;
}

const databaseIn = (home: string): string => join(home, 'vault', 'stria.db');

/** Makes the vault of a size and, from it, the bases it is measured against; `only` says which. */
export function makeBases(folder: string, count: number, only: Extent): Bases {
  mkdirSync(folder, { recursive: true });
  const data = practiceData(count);
  const at = (name: string): string => join(folder, name);
  const bases = {
    ours: at('ours'),
    twin: at('twin'),
    plain: at('plain.db'),
    signal: databaseIn(at('twin')),
    pbkdf2: at('pbkdf2.db'),
    naive: at('naive.db'),
    inUse: { ours: at('ours-in-use'), twin: at('twin-in-use'), plain: at('plain-in-use.db') },
  };
  const filled = fillVault(bases.ours, data);
  filled.db.sqlite.pragma('journal_mode = wal');
  closeVault(filled);
  if (only !== 'unlock') {
    cpSync(bases.ours, bases.inUse.ours, { recursive: true });
    cpSync(bases.ours, bases.inUse.twin, { recursive: true });
    fillPlain(bases.inUse.plain, data);
  }
  const opened = openVault(bases.ours, passphrase, projection);
  if (!opened.ok) throw new Error(opened.why);
  const { sqlite } = opened.vault.db;
  for (const setting of ['journal_mode = off', 'synchronous = off']) sqlite.pragma(setting);
  sqlite.exec('vacuum');
  sqlite.pragma('journal_mode = wal');
  closeVault(opened.vault);
  const raw = rawKeyOf(bases.ours);
  rekeyed(bases.ours, bases.pbkdf2, raw, passphrase);
  if (only !== 'unlock') {
    cpSync(bases.ours, bases.twin, { recursive: true });
    rekeyed(bases.ours, bases.plain, raw, '');
  }
  if (only === 'all') {
    const naive = openPlain(bases.naive);
    for (const setting of ['journal_mode = off', 'synchronous = off']) naive.pragma(setting);
    fillNaive(naive, data);
    naive.exec('vacuum');
    naive.pragma('journal_mode = wal');
    naive.close();
  }
  return { count, ...bases, raw, bytes: statSync(databaseIn(bases.ours)).size };
}

/** Makes the vault of a size alone. */
export function makeHome(home: string, count: number): null {
  const vault = fillVault(home, practiceData(count));
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

/** A copy of the vacuumed database under another secret; '' is no key at all, and then rekeying vacuums it anew. */
function rekeyed(home: string, file: string, raw: RawKey, secret: string): void {
  cpSync(databaseIn(home), file);
  const sqlite = new Database(file);
  unlockConnection(sqlite, Buffer.from(raw.key, 'hex'), Buffer.from(raw.salt, 'hex'));
  for (const setting of ['journal_mode = off', 'synchronous = off', 'cache_size = -400000'])
    sqlite.pragma(setting);
  sqlite.rekey(Buffer.from(secret));
  sqlite.close();
}
