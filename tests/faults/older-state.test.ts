import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { lockedForProgram, workOf } from '../support/practice-at-work.ts';
import { inVault } from '../support/reopen-vault.ts';
import { passphrase, patientInput, vaultAtWork } from '../support/vault-at-work.ts';
import { startVault } from '../support/vault-child.ts';

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

it('22 one older page put back is named, unless it holds the same as before; those of the search index too', async () => {
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
  const right = await lookAt(home);
  const pages = Array.from({ length: older.length / 4096 - 1 }, (_, index) => index + 1);
  const changed = pages.filter((page) => !pageOf(older, page).equals(pageOf(newer, page)));
  let named = 0;
  for (const page of changed) {
    const mixed = Buffer.from(newer);
    pageOf(older, page).copy(mixed, page * 4096);
    writeFileSync(file, mixed);
    if (verifyVault(home, passphrase).code !== 0) named += 1;
    else expect(await lookAt(home), `page ${page + 1}`).toBe(right);
  }
  expect(named).toBeGreaterThan(3);
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
  expect((await vault.get('practice:home', {})).notices).toEqual(['rolled-back']);
  close(vault.holder);
});
