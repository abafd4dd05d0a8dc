import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { readPrivateKey } from '../../electron/vault/db/entries.ts';
import { deriveKey } from '../../electron/vault/keys/derive.ts';
import { readKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { unlockWithPassphrase } from '../../electron/vault/keys/keyring.ts';
import { lock, openChart, people } from '../support/appointment.ts';
import { openSection } from '../support/chart-session.ts';
import { passphraseField, todayLink } from '../support/lock-page.ts';
import { atWork } from '../support/prepared-vault.ts';
import { isAlive, processTree } from '../support/process-tree.ts';
import { test } from '../support/stria-test.ts';
import { typeInside } from '../support/typed-inside.ts';
import { countInMemory, pageProcesses, vaultProcesses } from '../support/vault-processes.ts';

/** Put together in the page alone: who else has it was given it by Stria. */
const canary = 'Quarzsand Immortelle Nebelbank 7731';

type KeyUse = Parameters<typeof deriveKey>[2];
/** Every use of the vault key: one that is added is looked for as well. */
const uses: Readonly<Record<KeyUse, true>> = {
  database: true,
  ringMac: true,
  draft: true,
  backup: true,
  pin: true,
  closed: true,
};

type Role = 'main' | 'browser' | 'page' | 'vault' | 'others';

const roleOf = (pid: number, main: number): Role => {
  if (pid === main) return 'main';
  const line = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split(/[\0 ]/);
  if (line.some((word) => word.endsWith('/vault.js'))) return 'vault';
  const type = line.find((word) => word.startsWith('--type='));
  if (type === undefined) return 'browser';
  return type === '--type=renderer' ? 'page' : 'others';
};

/** What is looked for, by name: the texts, the vault key with every key that follows from it, and the key that signs entries. */
const wantedIn = async (home: string) => {
  const read = readKeyring(vaultFolder(home));
  if (!read.ok) throw new Error(read.why);
  const { ring } = read;
  const unlocked = unlockWithPassphrase(ring, people.passphrase);
  if (!unlocked.ok) throw new Error(unlocked.why);
  const { vaultKey } = unlocked;
  const signing = await atWork(home, ({ holder }) => {
    const { db, ledger } = holder.work?.vault ?? {};
    return db && ledger && readPrivateKey(db, ledger.device);
  });
  if (signing === undefined) throw new Error('The database has no signing key.');
  const derived = (Object.keys(uses) as KeyUse[]).map((use) => [use, deriveKey(vaultKey, ring.vaultId, use)]);
  return {
    note: canary,
    passphrase: people.passphrase,
    vault: vaultKey,
    signing: signing.subarray(-32), // an Ed25519 key in PKCS #8 ends with its 32 secret bytes (RFC 8410)
    ...Object.fromEntries(derived),
  };
};

type Counts = Readonly<Record<Role, number>>;

/** How often each thing stands in the memory of each kind of process, by its name. */
const look = (
  main: number,
  wanted: Readonly<Record<string, string | Buffer>>,
  pids = processTree(main).filter(isAlive),
): Readonly<Record<string, Counts>> => {
  const looked = pids.map((pid) => ({
    role: roleOf(pid, main),
    times: countInMemory(pid, Object.values(wanted)),
  }));
  return Object.fromEntries(
    Object.keys(wanted).map((name, index) => {
      const found = { main: 0, browser: 0, page: 0, vault: 0, others: 0 };
      for (const { role, times } of looked) found[role] += times[index] ?? 0;
      return [name, found];
    }),
  );
};

const nowhere: Counts = { main: 0, browser: 0, page: 0, vault: 0, others: 0 };

const typeNote = async (page: Page): Promise<void> => {
  await openChart(page);
  await page.getByRole('button', { name: /^Start session/ }).click();
  const note = await openSection(page, 'Note');
  await typeInside(note.getByRole('textbox').first(), canary);
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
};

test('19 after a lock no process has a key, and neither vault nor page has a word of the record or the passphrase', async ({
  start,
  vault,
}) => {
  test.skip(process.platform !== 'linux', 'reads /proc/PID/mem, which only Linux has');
  const wanted = await wantedIn(vault.home);
  const { note, passphrase, ...keys } = wanted;
  const app = await start({ wholeChromium: true });
  await typeInside(passphraseField(app.page), people.passphrase);
  const typed = look(app.pid, { passphrase }, pageProcesses(app.pid));
  expect(typed['passphrase']?.page).toBeGreaterThan(0); // the search finds what is there
  await app.page.getByRole('button', { name: 'Unlock' }).click();
  await expect(todayLink(app.page)).toBeVisible();
  await typeNote(app.page);
  const open = [...vaultProcesses(app.pid), ...pageProcesses(app.pid)];
  const before = look(app.pid, wanted, open);
  expect(before['note']?.page).toBeGreaterThan(0);
  const unseen = Object.keys(keys).filter((name) => before[name]?.vault === 0);
  expect(unseen).toEqual(['vault']); // wiped as soon as the others follow from it
  await lock(app.page);
  await expect.poll(() => open.filter(isAlive)).toEqual([]);
  const after = look(app.pid, wanted);
  for (const name of Object.keys(keys)) expect(after[name], name).toEqual(nowhere);
  for (const name of Object.keys({ note, passphrase })) {
    expect(after[name], name).toMatchObject({ page: 0, vault: 0, others: 0 });
    const { main, browser } = after[name] ?? nowhere;
    console.log(`19 copies of the ${name} after the lock: ${main} in main, ${browser} in the browser`);
  }
});
