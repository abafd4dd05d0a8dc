import { cpSync, rmSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { keepHeads } from '../../../../../electron/vault/keep-ring.ts';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import { checkEnded, readChecks, startWeeklyCheck } from '../../../../../electron/vault/services/checks.ts';
import { savePatient } from '../../../../../electron/vault/services/patients.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import type { CheckStatus, RunningCheck } from '../../../../../shared/checks/check.ts';
import { askFileOf, attached, attachInput } from '../../../../support/attach-at-work.ts';
import { flipBit } from '../../../../support/flip-bit.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { seeded } from '../../../../support/seeded.ts';
import { tamper } from '../../../../support/tamper.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { failed } from './users-at-work.ts';

const minute = 60_000;
const day = 86_400_000;

/** A practice with this many patients, written a minute apart. */
const withPatients = async (count: number, clock = { at: afternoon }): Promise<VaultAtWork> => {
  const vault = await practiceAtWork(clock);
  for (let number = 0; number < count; number += 1) {
    clock.at += minute;
    savePatient(workOf(vault), patientInput({ given: `Given ${number}` }));
  }
  return vault;
};

/** Checks everything and answers how that ended. */
const checked = async (vault: VaultAtWork): Promise<CheckStatus> => {
  await vault.get('checks:start', {});
  await checkEnded(workOf(vault));
  return vault.get('checks:status', {});
};

describe('a check of everything', () => {
  it('is an entry with its author and result, and stands as the last one', async () => {
    const vault = await withPatients(30);
    expect(await vault.get('checks:status', {})).toEqual({ running: null, last: null, brokenOff: null });
    const begun = await vault.get('checks:start', {});
    expect(begun.running).toMatchObject({ part: 'entries', done: 0, total: 33 });
    await vault.get('checks:start', {});
    await checkEnded(workOf(vault));
    const { running, last } = await vault.get('checks:status', {});
    expect(running).toBeNull();
    expect(last).toEqual({
      at: afternoon + 30 * minute,
      by: 'Tomasz Wiśniewski',
      asked: 'person',
      entries: 33,
      firstBad: null,
    });
    expect(countEntries(vault)).toBe(34);
    expect((await checked(vault)).last).toMatchObject({ entries: 34, firstBad: null });
  });

  it('lets others have their turn: what is written meanwhile is answered, and checked as well', async () => {
    const vault = await withPatients(200);
    await vault.get('checks:start', {});
    let answered = 0;
    for (; (await vault.get('checks:status', {})).running && answered < 40; answered += 1)
      await vault.get('patients:save', patientInput());
    expect(answered).toBeGreaterThan(3);
    await checkEnded(workOf(vault));
    const { last } = await vault.get('checks:status', {});
    expect(last?.firstBad).toBeNull();
    expect(last?.entries).toBeGreaterThan(203);
  });

  it('says how far it is, with entries, then with the lists made from them and the words of the search, then with the bytes of attached files', async () => {
    const vault = await withPatients(3);
    const { id } = await vault.get('patients:save', patientInput());
    const bytes = Buffer.alloc(3_000_000, 7);
    await attached(askFileOf(vault), bytes, attachInput(id, bytes));
    const { running } = await vault.get('checks:start', {});
    let isOver = false;
    void checkEnded(workOf(vault)).then(() => (isOver = true));
    const seen = [];
    for (let now: RunningCheck | null = running; !isOver; await nextTurn()) {
      if (now) seen.push(now);
      const status = readChecks(workOf(vault));
      now = status.ok ? status.value.running : null;
    }
    expect([...new Set(seen.map(({ part }) => part))]).toEqual(['entries', 'tables', 'words', 'files']);
    const words = seen.filter(({ part, total }) => part === 'words' && total !== null);
    expect(words.length).toBeGreaterThan(1);
    expect(words).toEqual(words.toSorted((one, other) => one.done - other.done));
    for (const { done, total } of words) expect(done).toBeLessThanOrEqual(total ?? 0);
    const files = seen.filter(({ part }) => part === 'files');
    expect(new Set(files.map(({ done }) => done)).size).toBeGreaterThan(1);
    for (const { done, total } of files) {
      expect(Number(total)).toBeGreaterThan(bytes.length);
      expect(done).toBeLessThanOrEqual(total ?? 0);
    }
  });

  it('is stopped by who asked for it, and by the lock, without a trace', async () => {
    const vault = await withPatients(200);
    const before = countEntries(vault);
    await vault.get('checks:start', {});
    expect(await vault.get('checks:cancel', {})).toEqual({ running: null, last: null, brokenOff: null });
    await vault.get('checks:start', {});
    const work = workOf(vault);
    close(vault.holder);
    await checkEnded(work);
    await vault.get('vault:unlock', { passphrase });
    expect(countEntries(vault)).toBe(before + 1);
    expect((await checked(vault)).last).toMatchObject({ firstBad: null });
  });

  it('comes by itself when the last one is a week old', async () => {
    const clock = { at: afternoon };
    const vault = await withPatients(3, clock);
    expect(startWeeklyCheck(workOf(vault))).toBe(true);
    await checkEnded(workOf(vault));
    expect((await vault.get('checks:status', {})).last).toMatchObject({ asked: 'weekly', firstBad: null });
    clock.at += 7 * day - 1;
    expect(startWeeklyCheck(workOf(vault))).toBe(false);
    clock.at += 1;
    expect(startWeeklyCheck(workOf(vault))).toBe(true);
    await checkEnded(workOf(vault));
    close(vault.holder);
  });

  it('5 comes also after a clock that stood years ahead at the last one', async () => {
    const clock = { at: afternoon };
    const vault = await withPatients(1, clock);
    clock.at += 10 * 365 * day;
    expect(startWeeklyCheck(workOf(vault))).toBe(true);
    await checkEnded(workOf(vault));
    clock.at -= 10 * 365 * day;
    expect(startWeeklyCheck(workOf(vault))).toBe(true);
    await checkEnded(workOf(vault));
    expect(startWeeklyCheck(workOf(vault))).toBe(false);
    close(vault.holder);
  });

  it('32 that cannot be ended is told to who asked for it until the next one, and is no result', async () => {
    const vault = await withPatients(3);
    const { db } = workOf(vault).vault;
    db.sqlite.pragma('query_only = ON'); // as on a disk that became write-protected
    const { running, last, brokenOff } = await checked(vault);
    expect({ running, last, brokenOff }).toEqual({
      running: null,
      last: null,
      brokenOff: { code: 'refused', reason: 'not-allowed' },
    });
    expect(startWeeklyCheck(workOf(vault))).toBe(true);
    await checkEnded(workOf(vault));
    expect(await vault.get('checks:status', {})).toEqual({ running: null, last: null, brokenOff: null });
    db.sqlite.pragma('query_only = OFF');
    expect(startWeeklyCheck(workOf(vault))).toBe(true);
    await checkEnded(workOf(vault));
    expect((await vault.get('checks:status', {})).last).toMatchObject({ firstBad: null });
  });

  it('48 is the owner’s to begin, to stop and to read', async () => {
    const vault = await practiceAtWork();
    const work = workOf(vault);
    vault.holder.work = { ...work, user: { ...work.user, role: 'practitioner' } };
    for (const channel of ['checks:start', 'checks:cancel', 'checks:status'] as const)
      expect(await vault.ask(channel, {})).toEqual(failed('refused', 'role'));
  });
});

describe('41 an entry of the ledger', () => {
  const bodyOf = (seq: number): string => `delete from entry_bodies where arrival = ${seq}`;
  const random = seeded(41);
  const mutations: readonly (readonly [string, (seq: number) => readonly string[]])[] = [
    ['changed', (seq) => [`update entries set at = at + 1 where seq = ${seq}`]],
    ['removed', (seq) => [bodyOf(seq), `delete from entries where seq = ${seq}`]],
    [
      'inserted',
      (seq) => [
        `update entry_bodies set arrival = arrival + 1000 where arrival >= ${seq}`,
        `update entries set arrival = arrival + 1000, seq = seq + 1000 where seq >= ${seq}`,
        `insert into entries select ${seq}, format, device, ${seq}, at, offset, actor, action, type, id, revision, body_version, body_hash, hash, hash, signature from entries where seq = ${seq - 1}`,
        `insert into entry_bodies select ${seq}, salt, body from entry_bodies where arrival = ${seq - 1}`,
        `update entries set seq = seq - 999 where seq > 1000`,
      ],
    ],
    [
      'exchanged with the next',
      (seq) => [
        `update entries set arrival = 9999 where arrival = ${seq}`,
        `update entries set arrival = ${seq} where arrival = ${seq + 1}`,
        `update entries set arrival = ${seq + 1} where arrival = 9999`,
      ],
    ],
    [
      'cut off with all after it',
      (seq) => [
        `delete from entry_bodies where arrival >= ${seq}`,
        `delete from entries where seq >= ${seq}`,
      ],
    ],
  ];

  it.each(mutations)(
    '%s: the check names the first bad number and the time that is not sure',
    async (_name, how) => {
      const vault = await withPatients(20);
      const { vault: open } = workOf(vault);
      keepHeads(open);
      const seq = 4 + Math.floor(random() * 17);
      const at = (number: number): number =>
        open.db.sqlite.prepare('select at from entries where seq = ?').pluck().get(number) as number;
      const from = at(seq - 1);
      tamper(open, ...how(seq));
      const { last } = await checked(vault);
      expect(last?.firstBad).toMatchObject({ seq, from });
      expect(last?.firstBad?.until).toBeGreaterThanOrEqual(from);
      const view = await vault.get('today:view', { from: 0, to: 1, today: '2026-11-20' });
      expect(view.failedCheck).toEqual(last?.firstBad);
    },
  );
});

it('21 a page that cannot be read fails the check and ends nothing else', async () => {
  const vault = await withPatients(30);
  close(vault.holder); // puts the parts of the index together, for which its pages move
  await vault.get('vault:unlock', { passphrase });
  const { sqlite } = workOf(vault).vault.db;
  const page = Number(
    sqlite.prepare(`select max(pageno) from dbstat where name = 'search_data'`).pluck().get(),
  );
  close(vault.holder);
  flipBit(`${vaultFolder(vault.holder.home)}/stria.db`, (page - 1) * 4096 + 2000);
  await vault.get('vault:unlock', { passphrase });
  const { last } = await checked(vault);
  expect(last?.firstBad).toMatchObject({ why: 'projection' });
  expect((await vault.get('practice:home', {})).user.role).toBe('owner');
});

it('22 an older copy put back is told at the unlock: which numbers are gone, and after what time', async () => {
  const clock = { at: afternoon };
  const vault = await withPatients(2, clock);
  close(vault.holder);
  const copy = scratchFolder();
  const folder = vaultFolder(vault.holder.home);
  cpSync(`${folder}/stria.db`, `${copy}/stria.db`);
  await vault.get('vault:unlock', { passphrase });
  for (let number = 0; number < 3; number += 1) await vault.get('patients:save', patientInput());
  close(vault.holder);
  rmSync(`${folder}/stria.db`);
  cpSync(`${copy}/stria.db`, `${folder}/stria.db`);
  await vault.get('vault:unlock', { passphrase });
  const home = await vault.get('practice:home', {});
  expect(home.notices).toContain('rolled-back');
  expect(home.lost).toEqual({ first: 6, last: 9, after: afternoon + 2 * minute });
  expect((await checked(vault)).last?.firstBad).toMatchObject({ why: 'gap' });
});
