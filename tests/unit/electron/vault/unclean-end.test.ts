import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { vaultFolder } from '../../../../electron/vault/make-vault-folder.ts';
import { closeVault, openVault, type VaultResult } from '../../../../electron/vault/open-vault.ts';
import { guardAgainstWrites } from '../../../../electron/vault/db/open.ts';
import { listAllTerms } from '../../../../electron/vault/db/search-index.ts';
import { projection } from '../../../../electron/vault/projectors.ts';
import { awaitCheck, checkEnded, startWeeklyCheck } from '../../../../electron/vault/services/checks.ts';
import { close } from '../../../../electron/vault/services/vault.ts';
import { verifyVault } from '../../../../electron/vault/verify-command.ts';
import { checkLeft, wasLeftOpen } from '../../../../electron/vault/unclean-end.ts';
import type { InOneGo } from '../../../../shared/works/in-one-go.ts';
import { flipBit } from '../../../support/flip-bit.ts';
import { putOlderPageBack } from '../../../support/older-page.ts';
import {
  lockedPractice,
  practiceAtWork,
  preparedPractice,
  workOf,
} from '../../../support/practice-at-work.ts';
import { passphrase, patientInput, type VaultAtWork, vaultAtWork } from '../../../support/vault-at-work.ts';
import { writeBytes } from '../../../support/vault-bytes.ts';
import { startVault } from '../../../support/vault-child.ts';

const pageSize = 4096;
const database = (home: string): string => join(vaultFolder(home), 'stria.db');

/** What a program leaves that was killed after everything was written: a lock of nobody. */
const leaveOpen = (home: string): void =>
  writeFileSync(join(vaultFolder(home), 'vault.lock'), JSON.stringify({ pid: 2 ** 22 - 1, started: '1' }));

/** Opens and closes a vault; answers what was told of what takes long. */
const opened = (
  home: string,
): { readonly result: VaultResult<string>; readonly told: readonly InOneGo[] } => {
  const told: InOneGo[] = [];
  const result = openVault(home, passphrase, projection, undefined, (going) => going && told.push(going));
  if (result.ok) closeVault(result.vault);
  return { result, told };
};

const partsOf = (told: readonly InOneGo[]): readonly string[] => [...new Set(told.map(({ part }) => part))];

/** Takes the open practice for one that is too large to be checked at once. */
const asLarge = (vault: VaultAtWork): boolean => {
  return checkLeft(workOf(vault).vault.db, true, undefined, 0);
};

describe('after an unclean end', () => {
  it('34 a small vault is checked, says so, and opens at once with all that was saved', async () => {
    const home = lockedPractice();
    expect(wasLeftOpen(vaultFolder(home))).toBe(false);
    const child = startVault(home);
    await child.ask('vault:unlock', { passphrase });
    await child.ask('patients:save', patientInput());
    await child.kill();
    expect(wasLeftOpen(vaultFolder(home))).toBe(true);
    const before = performance.now();
    const { result, told } = opened(home);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(result.ok).toBe(true);
    expect(partsOf(told)).toEqual(['checking']);
    expect(told).toEqual([{ part: 'checking', done: 0, total: null }]); // each page is read once
    expect(wasLeftOpen(vaultFolder(home))).toBe(false);
    expect(partsOf(opened(home).told)).toEqual([]);
    const again = vaultAtWork(home);
    onTestFinished(() => close(again.holder));
    await again.get('vault:unlock', { passphrase });
    expect(await again.get('patients:search', { query: '', after: null, limit: 5 })).toMatchObject({
      total: 1,
    });
  });

  it('21 one flipped bit in any page is found before anything is shown, where a clean end would not look', () => {
    let unseen = 0;
    const home = lockedPractice();
    for (let at = 100; at < statSync(database(home)).size; at += 7 * pageSize) {
      rmSync(join(vaultFolder(home), 'vault.lock'), { force: true });
      writeBytes(vaultFolder(home), preparedPractice().files);
      flipBit(database(home), at);
      if (opened(home).result.ok) unseen += 1;
      writeBytes(vaultFolder(home), preparedPractice().files);
      flipBit(database(home), at);
      leaveOpen(home);
      const page = `page ${Math.floor(at / pageSize) + 1}`;
      for (let tried = 0; tried < 2; tried += 1)
        expect(opened(home).result, page).toEqual({ ok: false, why: 'damaged' });
    }
    expect(unseen).toBeGreaterThan(5);
  });

  it('21 a damaged page is found by the right passphrase also after a wrong one', async () => {
    const home = lockedPractice();
    flipBit(database(home), statSync(database(home)).size - 50);
    leaveOpen(home);
    const vault = vaultAtWork(home);
    expect(await vault.ask('vault:unlock', { passphrase: 'somebody else typed this' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    expect(wasLeftOpen(vaultFolder(home))).toBe(true);
    for (let tried = 0; tried < 2; tried += 1)
      expect(await vault.ask('vault:unlock', { passphrase })).toMatchObject({ error: { code: 'damaged' } });
  });

  it('34 npm run verify leaves it to be told unless everything held', () => {
    const home = lockedPractice();
    leaveOpen(home);
    expect(verifyVault(home, 'somebody else typed this').code).toBe(2);
    expect(wasLeftOpen(vaultFolder(home))).toBe(true);
    expect(verifyVault(home, passphrase).code).toBe(0);
    expect(wasLeftOpen(vaultFolder(home))).toBe(false);
    leaveOpen(home);
    flipBit(database(home), statSync(database(home)).size - 50);
    expect(verifyVault(home, passphrase).code).not.toBe(0);
    expect(wasLeftOpen(vaultFolder(home))).toBe(true);
  });

  it('34 a session too short for the check leaves it due, and a page put back meanwhile is not taken as right', async () => {
    const home = lockedPractice();
    const vault = vaultAtWork(home);
    const older = readFileSync(database(home));
    rmSync(join(vaultFolder(home), 'closed.json')); // as a crash leaves it
    leaveOpen(home);
    await vault.get('vault:unlock', { passphrase });
    await vault.get('patients:save', patientInput());
    close(vault.holder);
    putOlderPageBack(database(home), older);
    await vault.get('vault:unlock', { passphrase });
    onTestFinished(() => close(vault.holder));
    expect(workOf(vault).vault.file).toMatchObject({ state: 'unknown', inOrder: false, isTrusted: false });
    expect(startWeeklyCheck(workOf(vault))).toBe(true);
  });

  it('34 a check that held ends it, and a new vault needs none', async () => {
    const home = lockedPractice(); // made and closed once
    expect(existsSync(join(vaultFolder(home), 'closed.json'))).toBe(true);
    rmSync(join(vaultFolder(home), 'closed.json'));
    const vault = vaultAtWork(home);
    await vault.get('vault:unlock', { passphrase });
    startWeeklyCheck(workOf(vault));
    await checkEnded(workOf(vault));
    expect(startWeeklyCheck(workOf(vault))).toBe(false);
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    onTestFinished(() => close(vault.holder));
    expect(workOf(vault).vault.file).toMatchObject({ state: 'same', inOrder: true });
  });

  it('21 a damaged page is told to the page in the words for a damaged file', async () => {
    const home = lockedPractice();
    flipBit(database(home), statSync(database(home)).size - 50);
    leaveOpen(home);
    expect(await vaultAtWork(home).ask('vault:unlock', { passphrase })).toEqual({
      ok: false,
      error: { code: 'damaged', reason: 'database-damaged' },
    });
  });
});

describe('a large vault after an unclean end', () => {
  it('34 opens at once, says that it is being checked, and is checked beside the work', async () => {
    const vault = await practiceAtWork();
    expect(asLarge(vault)).toBe(true);
    expect((await vault.get('practice:home', {})).notices).toEqual(['left-open']);
    expect(startWeeklyCheck(workOf(vault))).toBe(true);
    expect((await vault.get('checks:status', {})).running).toMatchObject({ part: 'entries' });
    await checkEnded(workOf(vault));
    expect((await vault.get('checks:status', {})).last).toMatchObject({ asked: 'weekly', firstBad: null });
    expect((await vault.get('practice:home', {})).notices).toEqual([]);
    expect(startWeeklyCheck(workOf(vault))).toBe(false);
  });

  it('34 that can only be read is said to be unchecked, and a whole check of it ends', async () => {
    const vault = await practiceAtWork();
    asLarge(vault);
    const work = workOf(vault);
    work.vault = { ...work.vault, onlyRead: 'account' };
    listAllTerms(work.vault.db);
    guardAgainstWrites(work.vault.db);
    expect((await vault.get('practice:home', {})).notices).toEqual(['left-open-unchecked']);
    expect(await awaitCheck(work).ended).toMatchObject({ ok: true, value: { firstBad: null } });
    expect((await vault.get('practice:home', {})).notices).toEqual([]);
    work.vault.db.sqlite.pragma('query_only = OFF');
    work.vault = { ...work.vault, onlyRead: null };
  });

  it('34 that is locked before the check has ended is checked the next time', async () => {
    const vault = await practiceAtWork();
    asLarge(vault);
    const { home } = vault.holder;
    close(vault.holder);
    expect(wasLeftOpen(vaultFolder(home))).toBe(false);
    expect(partsOf(opened(home).told)).toEqual(['checking']);
    expect(partsOf(opened(home).told)).toEqual([]);
  });

  it('21 a page that does not hold is found beside the work and stands as the result of the check', async () => {
    const vault = await practiceAtWork();
    await vault.get('patients:save', patientInput());
    asLarge(vault);
    const file = database(vault.holder.home);
    flipBit(file, statSync(file).size - 50);
    startWeeklyCheck(workOf(vault));
    await checkEnded(workOf(vault));
    const { last } = await vault.get('checks:status', {});
    expect(last).toMatchObject({ entries: 0, firstBad: { why: 'projection' } });
    flipBit(file, statSync(file).size - 50);
  });
});
