import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { lockedForProgram, workOf } from '../support/practice-at-work.ts';
import { inVault } from '../support/reopen-vault.ts';
import { passphrase, patientInput, vaultAtWork } from '../support/vault-at-work.ts';
import { startVault } from '../support/vault-child.ts';
import { wholeForm } from '../support/whole-form.ts';

const pageOf = (bytes: Buffer, page: number): Buffer => bytes.subarray(page * 4096, page * 4096 + 4096);

/** What every beginning of every word finds, and every row of every table but those of the index; as a digest. */
const lookAt = async (home: string): Promise<string> => {
  const vault = vaultAtWork(home);
  await vault.get('vault:unlock', { passphrase });
  const { sqlite } = workOf(vault).vault.db;
  const tables = sqlite
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'search%'`)
    .pluck()
    .all() as string[];
  const rows = tables.map((name) => sqlite.prepare(`select * from "${name}"`).all());
  const texts = sqlite.prepare('select words from search_rows').pluck().all() as string[];
  const words = [...new Set(texts.flatMap((text) => text.split(' ')))];
  const typed = new Set(words.flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1))));
  const hits = sqlite.prepare('select rowid from search where search match ?').pluck();
  const found = [...typed].map((beginning) => [beginning, hits.all(`"${beginning}"*`)]);
  close(vault.holder);
  return createHash('sha256')
    .update(JSON.stringify([rows, found]))
    .digest('hex');
};

it('22 one older page put back is named at the unlock with the date range, and by the check unless it holds the same as before; those of the search index too', async () => {
  const home = lockedForProgram();
  const file = inVault(home, 'stria.db');
  const vault = vaultAtWork(home);
  const save = async (given: string): Promise<unknown> =>
    vault.get('patients:save', patientInput({ given, note: 'note '.repeat(600) }));
  await vault.get('vault:unlock', { passphrase });
  for (let one = 0; one < 20; one += 1) await save(`Adaeze ${one}`);
  close(vault.holder);
  const older = readFileSync(file);
  await vault.get('vault:unlock', { passphrase });
  for (let one = 20; one < 23; one += 1) await save(`Adaeze ${one}`);
  close(vault.holder);
  const newer = readFileSync(file);
  const note = readFileSync(inVault(home, 'closed.json'));
  const { at } = JSON.parse(note.toString()) as { readonly at: number };
  const right = await lookAt(home);
  const pages = Array.from({ length: older.length / 4096 - 1 }, (_, index) => index + 1);
  const differing = pages.filter((page) => !pageOf(older, page).equals(pageOf(newer, page)));
  const changed = differing.filter((_, index) => wholeForm || index % 3 === 0);
  let named = 0;
  let atUnlock = 0;
  for (const page of changed) {
    const mixed = Buffer.from(newer);
    pageOf(older, page).copy(mixed, page * 4096);
    writeFileSync(file, mixed);
    writeFileSync(inVault(home, 'closed.json'), note);
    expect(verifyVault(home, passphrase).code, `page ${page + 1}`).toBe(1);
    const unlocked = await vault.ask('vault:unlock', { passphrase });
    if (unlocked.ok) {
      const { notices, changedAfter, lost } = await vault.get('practice:home', {});
      if (lost === null) expect(changedAfter, `page ${page + 1}`).toBe(at);
      expect(notices).toContain(lost === null ? 'file-changed' : 'rolled-back');
      atUnlock += 1;
    }
    close(vault.holder);
    // Without the note it is left to the check.
    writeFileSync(file, mixed);
    rmSync(inVault(home, 'closed.json'), { force: true });
    if (verifyVault(home, passphrase).code !== 0) named += 1;
    else expect(await lookAt(home), `page ${page + 1}`).toBe(right);
  }
  expect(named).toBeGreaterThan(3);
  expect(atUnlock).toBeGreaterThan(3);
});

it('22 a WAL that is taken away after a crash is named', async () => {
  const home = lockedForProgram();
  const child = startVault(home);
  onTestFinished(() => child.kill());
  await child.ask('vault:unlock', { passphrase });
  const ring = readFileSync(inVault(home, 'keyring.json'), 'utf8');
  await child.ask('patients:save', patientInput());
  await vi.waitFor(() => expect(readFileSync(inVault(home, 'keyring.json'), 'utf8')).not.toBe(ring), 10_000);
  await child.kill();
  rmSync(inVault(home, 'stria.db-wal'));
  const vault = vaultAtWork(home);
  await vault.get('vault:unlock', { passphrase });
  const { notices, lost } = await vault.get('practice:home', {});
  expect(notices).toEqual(['rolled-back']);
  // From the entry that is gone to the newest one that was known, and when the last one that is left was written.
  const entries = workOf(vault).vault.db.sqlite.prepare('select max(seq), max(at) from entries').raw().get();
  const [newest, at] = entries as [number, number];
  expect(lost).toEqual({ first: lost?.first, last: expect.any(Number) as number, after: at });
  expect(lost?.first).toBeLessThanOrEqual(newest + 1);
  close(vault.holder);
});
