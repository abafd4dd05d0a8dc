// Backs up to a small disk that is full, fills up on the way, or cannot be written to; says what came of each try.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AskVault } from '../../electron/backups/ask-vault.ts';
import { makeBackup } from '../../electron/backups/make-backup.ts';
import { passphrase } from '../support/vault-at-work.ts';
import { startVault } from '../support/vault-child.ts';

const [target = '', home = ''] = process.argv.slice(2);
const filler = join(target, 'filler');

const fill = (): void => {
  const handle = openSync(filler, 'a');
  for (let size = 65_536; size > 0; size = Math.floor(size / 2)) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(size));
    } catch {
      // This size does not fit any more: on with half of it.
    }
  }
  closeSync(handle);
};

const child = startVault(home);
await child.ask('vault:unlock', { passphrase });
const ask = ((question) => child.send({ kind: 'backup', ask: question })) as AskVault;
const tries: string[] = [];
const tryOnce = async (what: string, onStep?: (step: string) => void): Promise<void> => {
  const about = { ask, target, reason: 'asked', program: '0.1.0' } as const;
  const order = { ...about, ...(onStep ? { onStep } : {}) };
  const made = await makeBackup(order);
  const folders = readdirSync(target).filter((name) => name.startsWith('stria-'));
  tries.push(
    `${what}: ${made.ok ? 'made' : (made.error.reason ?? made.error.code)}, ${folders.length} there`,
  );
};

await tryOnce('room');
fill();
await tryOnce('full');
rmSync(filler);
for (const at of ['ring', 'copying', 'checking', 'signing']) {
  await tryOnce(`full at ${at}`, (step) => {
    if (step === at) fill();
  });
  rmSync(filler);
}
execFileSync('mount', ['-o', 'remount,ro', target]);
await tryOnce('read only');
execFileSync('mount', ['-o', 'remount,rw', target]);
await tryOnce('room again');
process.stdout.write(JSON.stringify(tries));
await child.kill();
