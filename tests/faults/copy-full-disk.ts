// Writes a patient's copy to a small disk that is full, nearly full, and has room again; says what was answered and what lies there.
import { readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { close } from '../../electron/vault/services/vault.ts';
import { preparedCopy, writeCopy } from '../support/copy-at-work.ts';
import { fillDisk } from '../support/small-disk.ts';
import { passphrase, vaultAtWork } from '../support/vault-at-work.ts';

const [target = '', home = '', patient = ''] = process.argv.slice(2);
const vault = vaultAtWork(home);
await vault.get('vault:unlock', { passphrase });

for (const free of [0, 6000, null]) {
  const filler = free === null ? undefined : fillDisk(target, free);
  const copy = await preparedCopy(vault, patient);
  const written = await writeCopy(vault, copy, join(target, 'copy.zip.age'));
  if (filler !== undefined) rmSync(filler);
  const said = written.ok ? 'saved' : (written.error.reason ?? written.error.code);
  writeSync(1, `${free ?? 'room'}: ${said}, ${readdirSync(target).join(' ')}\n`);
}
close(vault.holder);
