// On a small disk: checks a backup that lies elsewhere with less and less room, and puts it in place; says what came of each.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { makeBrake } from '../../electron/vault/brake.ts';
import { answerRestore } from '../../electron/vault/services/restores.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import type { Result } from '../../shared/result.ts';
import { fillDisk } from '../support/small-disk.ts';
import { passphrase } from '../support/vault-at-work.ts';

const [disk = '', from = ''] = process.argv.slice(2);
const home = join(disk, 'home');
mkdirSync(home);
const codeOf = (result: Result<unknown>): string =>
  result.ok ? 'ok' : [result.error.code, result.error.reason].join(' ').trim();
const folder = 'vault.restore-0123456789ab.part';
const restorer = { home, brake: makeBrake(uptime), now: () => ({ at: Date.now(), offset: 0 }) };
const checked = async (): Promise<string> => {
  const order = { from, folder, secret: passphrase, ownersOnly: true };
  return codeOf(await answerRestore(restorer, { do: 'check', order }, () => undefined));
};

const said: Record<string, unknown> = {};
const withRoom = new Set<string>();
for (let free = 0; free <= 7_000_000; free += 250_000) {
  const filler = fillDisk(disk, free);
  withRoom.add(await checked());
  rmSync(filler);
  const left = readdirSync(home).filter((name) => name !== 'restore-tries');
  if (left.length > 0 && !left.includes(folder))
    throw new Error(`${left.join()} is left with ${free} bytes free`);
  rmSync(join(home, folder), { recursive: true, force: true });
}
said.withRoom = [...withRoom].toSorted();
said.later = await checked();
const filler = fillDisk(disk);
const order = { incoming: folder, keptAs: 'vault-before', now: Date.now() } as const;
said.place = codeOf(await answerRestore(restorer, { do: 'place', order }, () => undefined));
rmSync(filler);
if (said.place !== 'ok')
  said.placeLater = codeOf(await answerRestore(restorer, { do: 'place', order }, () => undefined));
said.verified = verifyVault(home, passphrase).code === 0;
process.stdout.write(JSON.stringify(said));
