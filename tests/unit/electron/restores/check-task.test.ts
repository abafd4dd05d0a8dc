import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { checkTask } from '../../../../electron/restores/check-task.ts';
import { everyMs } from '../../../../electron/vault/seldom.ts';
import type { RunningRestore } from '../../../../shared/restores/restore.ts';
import { preparedBackup } from '../../../support/prepared-backup.ts';
import { vaultStarter } from '../../../support/restores-at-work.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { passphrase } from '../../../support/vault-at-work.ts';

// What `import … from 'electron'` finds when Stria runs on a browser of the computer.
vi.mock('electron', async () => await import('../../../../electron/host/utility-process.ts'));

it('a backup that is checked is told with each step and for how long that has been going on', async () => {
  const { folder } = await preparedBackup();
  const home = join(scratchFolder(), 'home');
  mkdirSync(home);
  const told: RunningRestore[] = [];
  const begun = performance.now();
  const task = checkTask('drill', {
    home,
    start: vaultStarter(home),
    tell: (progress) => told.push(progress),
  });
  expect(await task.check({ from: folder, secret: passphrase, ownersOnly: false })).toMatchObject({
    ok: true,
  });
  await task.stop();
  await task.remove();
  expect(readdirSync(home)).not.toContain(task.folder);
  const bySteps = Map.groupBy(told, ({ step }) => step);
  expect([...bySteps.keys()]).toEqual(['copying', 'verifying', 'replaying', 'comparing', 'searching']);
  // Each word makes the page ask anew: thousands of them a second kept it, and everything after them, waiting for minutes.
  expect(told.length).toBeLessThanOrEqual(bySteps.size + (performance.now() - begun) / everyMs);
  for (const [step, heard] of bySteps) {
    const since = heard.map((one) => one.since);
    expect(since[0], step).toBe(0);
    expect(since, step).toEqual(since.toSorted((a, b) => a - b));
  }
});

it('a copy that cannot be removed fails neither the stop nor what comes after it', async () => {
  const { folder: home } = await preparedBackup();
  const noFolder = join(home, 'manifest.json'); // what is asked of the disk in there fails
  const task = checkTask('drill', { home: noFolder, start: vaultStarter(home), tell: () => undefined });
  await expect(task.stop()).resolves.toBeUndefined();
  await expect(task.remove()).resolves.toBeUndefined();
});
