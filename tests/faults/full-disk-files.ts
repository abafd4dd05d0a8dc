// On a small disk: attaches files while it fills up, at the begin, in the middle and at the entry; says what came of each.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { selectStoredFiles } from '../../electron/vault/db/attachments.ts';
import { foundFiles } from '../../electron/vault/files/file-places.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import type { Result } from '../../shared/result.ts';
import { askFileOf, attachBytes, attachInput } from '../support/attach-at-work.ts';
import { fillDisk } from '../support/small-disk.ts';
import { passphrase, patientInput, vaultAtWork } from '../support/vault-at-work.ts';

const [disk = '', practice = ''] = process.argv.slice(2);
const home = join(disk, 'home');
const codeOf = (result: Result<unknown>): string =>
  result.ok ? 'ok' : [result.error.code, result.error.reason].join(' ').trim();

cpSync(practice, home, { recursive: true });
const vault = vaultAtWork(home);
await vault.get('vault:unlock', { passphrase });
const patient = await vault.get('patients:save', patientInput());
const ask = askFileOf(vault);
const bytes = Buffer.alloc(3_000_000, 'a scan of a paper sheet');
const said: Record<string, unknown> = {};

/** How many files lie there that no entry speaks of. */
const left = (): number => {
  const { work } = vault.holder;
  return foundFiles(join(home, 'vault')).length - (work ? selectStoredFiles(work.vault.db).length : 0);
};

const filler = fillDisk(disk, 2_000_000);
said.begin = codeOf(await attachBytes(ask, bytes, attachInput(patient.id, bytes)));
rmSync(filler);

const begun = await ask({ do: 'begin', bytes: bytes.length });
const token = begun.ok ? String(begun.value) : '';
await ask({ do: 'piece', token, piece: bytes.subarray(0, 1_500_000) });
fillDisk(disk);
said.middle = codeOf(await ask({ do: 'piece', token, piece: bytes.subarray(1_500_000) }));
said.chart = codeOf(await vault.ask('patients:chart', { id: patient.id }));
said.leftAfterMiddle = left();
said.gone = codeOf(await ask({ do: 'attach', token, attach: attachInput(patient.id, bytes) }));
rmSync(filler);

const atEntry = new Set<string>();
for (let free = 0; free <= 1_400_000; free += 100_000) {
  const next = await ask({ do: 'begin', bytes: bytes.length });
  const other = next.ok ? String(next.value) : '';
  await ask({ do: 'piece', token: other, piece: bytes });
  fillDisk(disk, free);
  atEntry.add(codeOf(await ask({ do: 'attach', token: other, attach: attachInput(patient.id, bytes) })));
  rmSync(filler);
  if (left() !== 0) throw new Error(`${left()} files are left with ${free} bytes free`);
}
said.atEntry = [...atEntry].toSorted();
said.later = codeOf(await attachBytes(ask, bytes, attachInput(patient.id, bytes)));
close(vault.holder);
said.verified = verifyVault(home, passphrase).code === 0;
process.stdout.write(JSON.stringify(said));
