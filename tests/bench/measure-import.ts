import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../electron/vault/db/migrate.ts';
import { entriesOfBatch } from '../../electron/vault/ledger/batch.ts';
import { closeVault, openVault, type OpenVault } from '../../electron/vault/open-vault.ts';
import { projection } from '../../electron/vault/projectors.ts';
import { copiedRows, rowCopier } from './copy-rows.ts';
import { emptyVault, furniture, importInto, passphrase, recordOf } from './fill-vault.ts';
import type { Job, Samples } from './jobs.ts';
import { openPlain } from './open-base.ts';
import { practiceData, type RecordItem, recordItems } from './practice-data.ts';
import { timed } from './statistics.ts';

/** Records that are put together before the clock runs. */
const chunk = 1000;

function* chunks(items: Iterable<RecordItem>): Generator<readonly RecordItem[]> {
  let part: RecordItem[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length === chunk) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}

/** The whole practice, but for its photos, which are files, through the program's import, with every setting of the program. */
function importOurs(home: string, count: number): number {
  const data = practiceData(count);
  const vault = emptyVault(home, data.shelf.start);
  const { add, end } = importInto(vault, entriesOfBatch);
  furniture(data).forEach(add);
  end();
  let time = 0;
  for (const items of chunks(recordItems(data))) {
    const entries = items.map(recordOf);
    time += timed(() => {
      entries.forEach(add);
      end();
    });
  }
  closeVault(vault);
  return time;
}

/** Every row that the import wrote, inserted one by one into a plain file with the same tables, a thousand records at a time. */
function insertRows(source: OpenVault, file: string, count: number): number {
  const sqlite = openPlain(file);
  migrate(sqlite);
  // Parents of the rows, such as the computer that wrote them, are not part of what is compared.
  sqlite.pragma('foreign_keys = off');
  const rows = copiedRows(source.db.sqlite);
  const insert = rowCopier(sqlite);
  let time = 0;
  for (const items of chunks(recordItems(practiceData(count)))) {
    const copied = items.flatMap(rows);
    time += timed(() => {
      sqlite.exec('begin immediate');
      copied.forEach(insert);
      sqlite.exec('commit');
    });
  }
  sqlite.close();
  return time;
}

/** Times the import of a practice, or the bare inserts of the same rows. */
export function measureImport(job: Extract<Job, { readonly kind: 'import' }>): Samples {
  const home = join(job.folder, `import-${process.pid}`);
  try {
    if (job.engine === 'ours') return { import: [importOurs(home, job.count)] };
    const opened = openVault(job.source, passphrase, projection);
    if (!opened.ok) throw new Error(opened.why);
    const time = insertRows(opened.vault, `${home}.db`, job.count);
    closeVault(opened.vault);
    return { import: [time] };
  } finally {
    for (const end of ['', '.db', '.db-wal', '.db-shm']) rmSync(home + end, { recursive: true, force: true });
  }
}
