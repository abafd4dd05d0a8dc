import Database from 'better-sqlite3';
import { makeDb } from '../../electron/vault/db/run.ts';
import { applySettings } from '../../electron/vault/db/settings.ts';
import type { OpenVault } from '../../electron/vault/open-vault.ts';
import { searchPatientList } from '../../electron/vault/services/patients.ts';
import { beginWith } from '../../electron/vault/services/work.ts';
import { passphrase, practitioner } from './fill-vault.ts';
import type { Job, Samples } from './jobs.ts';
import { openBase } from './open-base.ts';

const firstPage = { query: '', after: null, limit: 50 };

/** Times passphrase to first page once, in this fresh process; the modules are loaded already. */
export async function measureUnlock(job: Extract<Job, { readonly kind: 'unlock' }>): Promise<Samples> {
  if (job.engine === 'ours') {
    const start = performance.now();
    const base = await openBase('ours', job.place, { key: '', salt: '' });
    base.reads.firstPage(firstPage.limit);
    const time = performance.now() - start;
    base.close();
    return { unlock: [time] };
  }
  const start = performance.now();
  const sqlite = new Database(job.place);
  keyWithPassphrase(sqlite);
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('temp_store = MEMORY');
  applySettings(sqlite);
  const vault = { db: makeDb(sqlite) } as unknown as OpenVault;
  const user = { ...practitioner, qualification: '', role: 'owner' as const, revision: 1, removedAt: null };
  const answer = searchPatientList(
    beginWith({
      vault,
      user,
      now: () => ({ at: 0, offset: 0 }),
      room: { make: () => false, say: () => undefined },
    }),
    firstPage,
  );
  const time = performance.now() - start;
  if (!answer.ok || answer.value.rows.length === 0) throw new Error('The list is empty.');
  sqlite.close();
  return { unlock: [time] };
}

/** SQLCipher's own way from a passphrase to a key: PBKDF2-HMAC-SHA512, 256,000 rounds. */
export function keyWithPassphrase(sqlite: Database.Database): void {
  sqlite.pragma(`cipher = 'sqlcipher'`);
  sqlite.pragma('legacy = 4');
  sqlite.key(Buffer.from(passphrase));
}
