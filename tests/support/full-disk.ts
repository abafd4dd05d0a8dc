// Fills a small disk to the last byte, opens the vault on it, reads, tries to write, closes; says what happened.
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { closeVault, createVault, openVault, type OpenVault } from '../../electron/vault/open-vault.ts';
import { cheapCost, noon, noteProjection, owner, passphrase } from './note-projection.ts';

const [home = ''] = process.argv.slice(2);
const given = {
  passphrase,
  userId: owner,
  now: noon.at,
  computer: 'x',
  cost: cheapCost,
  projection: noteProjection,
};

function fillDisk(): void {
  const handle = openSync(join(home, 'filler'), 'a');
  for (let size = 65_536; size > 0; size = Math.floor(size / 2)) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(size));
    } catch {
      // This size does not fit any more: on with half of it.
    }
  }
  closeSync(handle);
}

function writeNote(vault: OpenVault, id: string): string {
  try {
    const body = { text: 'x'.repeat(2000) };
    vault.write(owner, noon, (tx) =>
      tx.append({ action: 'saved', type: 'note', id, revision: 1, bodyVersion: 1, body }),
    );
    return 'written';
  } catch (error) {
    return error instanceof Database.SqliteError ? error.code : String(error);
  }
}

fillDisk();
const none = createVault(home, given);
const steps: unknown[] = [none.ok ? 'made' : none.why];
rmSync(join(home, 'filler'));
const made = createVault(home, given);
if (!made.ok) throw new Error(made.why);
for (let id = 0; id < 20; id += 1) writeNote(made.vault, `${id}`);
fillDisk();
let more = 20;
while (writeNote(made.vault, `${more}`) === 'written') more += 1;
steps.push(writeNote(made.vault, 'full'), verifyLedger(made.vault.db, made.vault.ledger));
closeVault(made.vault);
fillDisk();
const again = openVault(home, passphrase, noteProjection);
if (!again.ok) throw new Error(again.why);
steps.push(
  again.vault.notices,
  verifyLedger(again.vault.db, again.vault.ledger).entries === more,
  writeNote(again.vault, 'full'),
);
rmSync(join(home, 'filler'));
steps.push(writeNote(again.vault, 'room again'), verifyLedger(again.vault.db, again.vault.ledger).ok);
closeVault(again.vault);
process.stdout.write(JSON.stringify(steps));
