// Backs a practice up, or restores a backup, and names each step; kills itself at one of them or after a while.
import type { AskVault } from '../../electron/backups/ask-vault.ts';
import { makeBackup } from '../../electron/backups/make-backup.ts';
import { restoreVault } from '../../electron/vault/restore-command.ts';
import { passphrase } from '../support/vault-at-work.ts';
import { startVault } from '../support/vault-child.ts';

const [act = '', home = '', folder = '', killAt = '', wait = '0'] = process.argv.slice(2);

const onStep = (step: string): void => {
  process.stdout.write(`${step}\n`);
  if (step === killAt) process.kill(process.pid, 'SIGKILL');
};

const backUp = async (): Promise<void> => {
  const child = startVault(home);
  const unlocked = await child.ask('vault:unlock', { passphrase });
  if (!unlocked.ok) throw new Error(unlocked.error.reason ?? unlocked.error.code);
  if (killAt === 'after') setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(wait));
  const ask = ((question) => child.send({ kind: 'backup', ask: question })) as AskVault;
  const made = await makeBackup({
    ask,
    target: folder,
    reason: 'daily',
    program: '0.1.0',
    onStep,
  });
  process.stdout.write(made.ok ? 'made\n' : `${made.error.reason ?? made.error.code}\n`);
  await child.kill();
};

if (act === 'back-up') await backUp();
else
  process.stdout.write(
    `${restoreVault({ from: folder, home, secret: passphrase, now: Date.now(), onStep }).text}\n`,
  );
