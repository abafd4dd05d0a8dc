import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { deriveKey } from '../../electron/vault/keys/derive.ts';
import { readKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { unlockWithPassphrase } from '../../electron/vault/keys/keyring.ts';
import { lock, openChart, people, unlock } from '../support/appointment.ts';
import { openSection } from '../support/chart-session.ts';
import { isAlive, processTree } from '../support/process-tree.ts';
import { test } from '../support/stria-test.ts';
import { countInMemory, pageProcesses, vaultProcesses } from '../support/vault-processes.ts';

/** In one piece only where it was typed: key by key, so no message to the page or to Chromium holds it. */
const canary = ['Quarzsand', 'Immortelle', 'Nebelbank', '7731'];

type Role = 'main' | 'browser' | 'page' | 'vault' | 'others';

const roleOf = (pid: number, main: number): Role => {
  if (pid === main) return 'main';
  const line = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split(/[\0 ]/);
  if (line.some((word) => word.endsWith('/vault.js'))) return 'vault';
  const type = line.find((word) => word.startsWith('--type='));
  if (type === undefined) return 'browser';
  return type === '--type=renderer' ? 'page' : 'others';
};

/** How often each thing stands in the memory of each process. */
const look = (main: number, wanted: readonly (string | Buffer)[], pids = processTree(main)) =>
  pids.filter(isAlive).map((pid) => ({ pid, role: roleOf(pid, main), times: countInMemory(pid, wanted) }));

/** The same added up by kind of process; `index` says of what. */
const sums = (looked: ReturnType<typeof look>, index: number): Record<Role, number> => {
  const found = { main: 0, browser: 0, page: 0, vault: 0, others: 0 };
  for (const { role, times } of looked) found[role] += times[index] ?? 0;
  return found;
};

const typeNote = async (page: Page): Promise<void> => {
  await openChart(page);
  await page.getByRole('button', { name: /^Start session/ }).click();
  const note = await openSection(page, 'Note');
  await note.getByRole('textbox').first().click();
  for (const part of canary) await page.keyboard.type(part);
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
};

test('19 after a lock no process has a key, and neither vault nor page has a word of the record', async ({
  start,
  vault,
}) => {
  test.skip(process.platform !== 'linux', 'reads /proc/PID/mem, which only Linux has');
  const app = await start({ wholeChromium: true });
  await unlock(app.page);
  await typeNote(app.page);
  const read = readKeyring(vaultFolder(vault.home));
  if (!read.ok) throw new Error(read.why);
  const unlocked = unlockWithPassphrase(read.ring, people.passphrase);
  if (!unlocked.ok) throw new Error(unlocked.why);
  const wanted = [
    canary.join(''),
    unlocked.vaultKey,
    deriveKey(unlocked.vaultKey, read.ring.vaultId, 'database'),
  ];
  const open = [...vaultProcesses(app.pid), ...pageProcesses(app.pid)];
  const before = look(app.pid, wanted, open);
  expect(sums(before, 0).page).toBeGreaterThan(0); // the search finds what is there
  expect(sums(before, 2).vault).toBeGreaterThan(0);
  const holders = before.filter(({ times }) => times.some((each) => each > 0));

  await lock(app.page);
  await expect.poll(() => holders.map(({ pid }) => pid).filter(isAlive)).toEqual([]);
  const after = look(app.pid, wanted);
  for (const key of [1, 2])
    expect(sums(after, key)).toEqual({ main: 0, browser: 0, page: 0, vault: 0, others: 0 });
  expect(sums(after, 0)).toMatchObject({ page: 0, vault: 0, others: 0 });
  const { main, browser } = sums(after, 0);
  console.log(`19 copies of a note after the lock: ${main} in main, ${browser} in the browser`);
});
