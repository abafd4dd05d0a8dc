import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { verifyVault } from '../../../../electron/vault/verify-command.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
/** What the first batches make the database grow to, bytes. */
const someBatches = 4_000_000;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** `npm run seed` with everything that a terminal starts for it, in a group of processes as a terminal makes one. */
const startSeed = (home: string) => {
  const args = [join(root, 'build', 'run.mjs'), 'seed', '--patients', '5000', '--home', home];
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      said += data.toString();
    });
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const { pid } = child;
  if (pid === undefined) throw new Error('The program did not start.');
  const signal = (name: NodeJS.Signals): void => void process.kill(-pid, name);
  onTestFinished(async () => {
    if (child.exitCode === null) signal('SIGKILL');
    await gone;
  });
  return { gone, said: () => said, signal };
};

it.skipIf(process.platform === 'win32')(
  'Ctrl-C while the practice is made leaves a vault that opens with what was kept, and says so',
  async () => {
    const home = join(scratchFolder(), 'practice');
    const seed = startSeed(home);
    const folder = join(home, 'vault');
    const grown = (): number => sizeOf(join(folder, 'stria.db')) + sizeOf(join(folder, 'stria.db-wal'));
    while (grown() < someBatches && !seed.said().includes('refused')) await pause(20);
    seed.signal('SIGINT');
    expect(await seed.gone).toBe(1);
    const told = /It was stopped\. ([\d,]+) of ([\d,]+) visits were written; ([\d,]+) entries are kept/.exec(
      seed.said(),
    );
    const [, done = 0, of = 0, kept = 0] = (told ?? []).map((text) => Number(text.replaceAll(',', '')));
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(of);
    expect(kept).toBeGreaterThan(0);
    const passphrase = /passphrase +(.+)/.exec(seed.said())?.[1] ?? '';
    const { code, text } = verifyVault(home, passphrase);
    expect({ code, text }).toMatchObject({ code: 0 });
    const checked = Number(/^([\d,]+) entries checked/.exec(text)?.[1]?.replaceAll(',', ''));
    // Beside what was kept: the practice, the person, and the signature of each batch.
    expect(checked).toBe(kept + Math.floor(kept / 1000) + 2);
    expect(sizeOf(join(folder, 'vault.lock'))).toBe(0);
  },
  180_000,
);
