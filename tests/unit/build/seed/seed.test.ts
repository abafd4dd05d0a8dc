import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSeed, type Making } from '../../../../build/seed/make-seed.ts';
import { nameOf } from '../../../../build/seed/names.ts';
import { planOf } from '../../../../build/seed/plan.ts';
import type { Progress } from '../../../../build/seed/practice.ts';
import { bytesNeeded, noRoom } from '../../../../build/seed/room-needed.ts';
import { mostPatients, readSeedArguments } from '../../../../build/seed/seed-arguments.ts';
import { progressLine } from '../../../../build/seed/tell-progress.ts';
import { noteOf } from '../../../../build/seed/words.ts';
import { addDays, dateOfInstant } from '../../../../shared/dates/calendar.ts';
import { verifyVault } from '../../../../electron/vault/verify-command.ts';
import { seeded } from '../../../bench/random.ts';
import { cheapCost } from '../../../support/note-projection.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { passphrase, vaultAtWork, type VaultAtWork } from '../../../support/vault-at-work.ts';
import { close } from '../../../../electron/vault/services/vault.ts';

const end = Date.UTC(2026, 10, 20, 13);
const day = 86_400_000; // ms

const make = (home: string, changes: Partial<Making> = {}) =>
  makeSeed({
    home,
    patients: 8,
    seed: 1,
    passphrase,
    end,
    cost: cheapCost,
    onProgress: () => undefined,
    stopped: () => false,
    ...changes,
  });

const opened = async <T>(home: string, look: (vault: VaultAtWork) => Promise<T>): Promise<T> => {
  const vault = vaultAtWork(home, { at: end });
  await vault.get('vault:unlock', { passphrase });
  try {
    return await look(vault);
  } finally {
    close(vault.holder);
  }
};

describe('a made-up practice', () => {
  it('has everything a practice has, opens with its passphrase, and every entry holds', async () => {
    const home = join(scratchFolder(), 'new', 'folder');
    const told: Progress[] = [];
    const made = await make(home, { patients: 24, onProgress: (progress) => told.push(progress) });
    expect(made).toMatchObject({ vault: true, why: null });
    expect(made.progress.done).toBe(made.progress.of);
    expect(told.length).toBeGreaterThan(1);
    expect(verifyVault(home, passphrase)).toMatchObject({ code: 0 });
    await opened(home, async (vault) => {
      const { total, rows } = await vault.get('patients:search', { query: '', after: null, limit: 50 });
      expect(total).toBe(24);
      const { sqlite } = vault.holder.work?.vault.db ?? {};
      const counted = (table: string): unknown =>
        sqlite?.prepare(`select count(*) from ${table}`).pluck().get();
      const tables = [
        'sessions',
        'courses',
        'consents',
        'screenings',
        'concerns',
        'follow_ups',
        'photos',
        'lots',
        'areas',
        'uses',
      ];
      expect(tables.filter((table) => Number(counted(table)) === 0)).toEqual([]);
      const [patient] = rows;
      const chart = await vault.get('patients:chart', { id: patient?.id ?? '' });
      expect(chart.consents).toHaveLength(1);
      const photos = await vault.get('photos:list', { patient: patient?.id ?? '' });
      expect(photos.photos.map(({ attachment }) => attachment.state)).toEqual(['here']);
    });
  }, 120_000);

  it('is a practice in use: courses that run and that ended, calls and sessions that are due, lots that end soon', async () => {
    const home = scratchFolder();
    await make(home, { patients: 48 });
    expect(verifyVault(home, passphrase)).toMatchObject({ code: 0 });
    await opened(home, async ({ get, holder }) => {
      const today = dateOfInstant(end);
      const { due, seen } = await get('today:view', { from: end - 30 * day, to: end, today });
      const { counts } = await get('dues:list', { today });
      expect(due.length).toBeGreaterThan(0);
      expect(seen.length).toBeGreaterThan(0);
      expect(counts['follow-up']).toBeGreaterThan(0);
      const { sqlite } = holder.work?.vault.db ?? {};
      const count = (sql: string): number => Number(sqlite?.prepare(sql).pluck().get());
      expect(count('select count(*) from courses where ended is null')).toBeGreaterThan(0);
      expect(count('select count(*) from courses where ended is not null')).toBeGreaterThan(0);
      expect(count('select count(*) from adverse_events')).toBeGreaterThan(0);
      const soon = `expiry between '${today}' and '${addDays(today, 90)}'`;
      expect(count(`select count(*) from lots where ${soon}`)).toBeGreaterThan(0);
    });
  }, 120_000);

  it('is the same practice for the same seed, and another one for another', async () => {
    const peopleOf = async (seed: number) => {
      const home = scratchFolder();
      await make(home, { seed });
      return opened(home, async (vault) => {
        const { rows } = await vault.get('patients:search', { query: '', after: null, limit: 50 });
        const timelines = await Promise.all(
          rows.map(({ id }) => vault.get('patients:timeline', { id, before: null, limit: 100 })),
        );
        return JSON.stringify([
          rows,
          timelines.map(({ events }) => events.map(({ kind, at }) => [kind, at])),
        ]);
      });
    };
    const [first, again, other] = [await peopleOf(1), await peopleOf(1), await peopleOf(2)];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  }, 120_000);

  it('that is stopped holds whole batches and says how far it came', async () => {
    const home = scratchFolder();
    let asked = 0;
    const made = await make(home, { patients: 120, stopped: () => (asked += 1) > 9 });
    expect(made).toMatchObject({ vault: true, why: 'It was stopped.' });
    expect(made.progress.done).toBeLessThan(made.progress.of);
    const text = `${(made.progress.kept + Math.floor(made.progress.kept / 1000) + 2).toLocaleString('en-GB')} entries checked`;
    expect(made.progress.kept).toBeGreaterThan(0);
    const verified = verifyVault(home, passphrase);
    expect(verified.code).toBe(0);
    expect(verified.text).toContain(text);
    await opened(home, (vault) => vault.get('patients:search', { query: '', after: null, limit: 5 }));
  }, 120_000);

  it('never goes into a vault that is there', async () => {
    const home = scratchFolder();
    mkdirSync(join(home, 'vault'));
    writeFileSync(join(home, 'vault', 'stria.db'), 'somebody else’s');
    expect(await make(home)).toMatchObject({
      vault: false,
      why: expect.stringContaining('There is a vault') as string,
    });
    expect(readdirSync(join(home, 'vault'))).toEqual(['stria.db']);
  });

  it('never goes where a file or other files are in the way, nor where the system refuses it, and says so', async () => {
    const home = scratchFolder();
    const file = join(home, 'letter.txt');
    writeFileSync(file, 'Dear patient');
    for (const [place, words] of [
      [home, 'holds other files'],
      [file, 'letter.txt is a file'],
      [join(file, 'below'), 'letter.txt is a file'],
      ['/sys/seed', 'could not be made in /sys/seed (not-allowed)'],
    ] as const)
      expect([place, await make(place)]).toMatchObject([
        place,
        { vault: false, why: expect.stringContaining(words) as string },
      ]);
    expect(readdirSync(home)).toEqual(['letter.txt']);
  });
});

describe('what the task is asked', () => {
  it('is read, and what cannot be done is said in a sentence', () => {
    const read = (text: string) =>
      readSeedArguments(
        text.split(' ').filter((word) => word !== ''),
        '/here',
      );
    expect(read('--patients 20 --home demo')).toEqual({
      patients: 20,
      home: '/here/demo',
      seed: 1,
      ask: false,
    });
    expect(read('--patients 20 --home /x --seed 7 --ask')).toEqual({
      patients: 20,
      home: '/x',
      seed: 7,
      ask: true,
    });
    expect(read('')).toContain('npm run seed -- --patients');
    expect(read('--patients 5')).toContain('npm run seed -- --patients');
    for (const number of ['0', '-3', '1.5', 'many', String(mostPatients + 1)])
      expect(read(`--patients=${number} --home x`)).toContain('whole number');
    expect(read('--patients 5 --home x --seed -1')).toContain('seed');
    expect(read('--patients 5 --home x --fast')).toContain('--fast');
  });

  it('is refused where the disk has too little room, also for a folder that is not there yet', () => {
    const home = join(scratchFolder(), 'a', 'b');
    expect(noRoom(home, 1)).toBeUndefined();
    expect(noRoom(home, 1e12)).toMatch(/not enough room: .* take about [\d.,]+ GB/);
    expect(existsSync(home)).toBe(false);
    expect(bytesNeeded(2000)).toBeGreaterThan(bytesNeeded(1000));
  });
});

describe('how it is told and written', () => {
  it('says what, how far and how long still', () => {
    expect(progressLine({ done: 250, of: 1000, kept: 4000 }, 20)).toBe(
      'Writing visits: 250 of 1,000 (25 %), 4,000 entries kept, about 60 s left',
    );
    expect(progressLine({ done: 250, of: 1000, kept: 4000 }, 60)).toContain('about 3 min left');
    expect(progressLine({ done: 0, of: 0, kept: 0 }, 1)).not.toContain('left');
  });

  it('plans visits in the order of time, each session after a registration, none after the end', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 60 }), (seed, patients) => {
        const plan = planOf(seed, patients, end);
        const seen = new Set<number>();
        let before = 0;
        for (const { at, patient, kind } of plan) {
          expect(at).toBeGreaterThanOrEqual(before);
          expect(at).toBeLessThan(end);
          if (kind === 'registration') seen.add(patient);
          expect(seen.has(patient)).toBe(true);
          before = at;
        }
        expect(seen.size).toBe(patients);
      }),
      { numRuns: 20 },
    );
  });

  it('has names of many scripts and notes in which common words are common', () => {
    const random = seeded(1);
    const names = Array.from({ length: 3000 }, () => Object.values(nameOf(random)).join(' ')).join(' ');
    for (const script of [
      /\p{Script=Greek}/u,
      /\p{Script=Arabic}/u,
      /\p{Script=Han}/u,
      /\p{Script=Devanagari}/u,
    ])
      expect(names).toMatch(script);
    const words = Array.from({ length: 400 }, () => noteOf(random, 390))
      .join(' ')
      .toLowerCase()
      .split(/[ .]+/);
    const counts = [...Map.groupBy(words, (word) => word).values()]
      .map(({ length }) => length)
      .sort((a, b) => b - a);
    expect(counts.length).toBeGreaterThan(1500);
    expect((counts[0] ?? 0) / (counts[500] ?? 1)).toBeGreaterThan(5);
  });
});
