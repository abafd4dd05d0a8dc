import fc from 'fast-check';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Attempt, type Brake, makeBrake, type TriesPlace } from '../../../../electron/vault/brake.ts';
import { noTries, readTries, writeTries } from '../../../../electron/vault/keys/tries-file.ts';
import { onFaultyFiles } from '../../../support/faulty-files.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const vaultId = '0197a000-0000-7000-8000-00000000000a';
const other = '0197a000-0000-7000-8000-00000000000b';

/** A folder with a count of nothing, and a computer whose uptime is moved by hand. */
const locked = () => {
  const folder = scratchFolder();
  writeTries(folder, vaultId, noTries);
  const computer = { uptime: 1000 };
  const start = (): Brake => makeBrake(() => computer.uptime);
  const place: TriesPlace = { folder, ring: { vaultId, format: 2 } };
  return { folder, place, computer, start, brake: start() };
};

const outcome = (attempt: Attempt<boolean>): string =>
  attempt.braked ?? (attempt.answer ? 'opened' : 'wrong');
const typeWrong = (brake: Brake, place: TriesPlace, by: 'passphrase' | 'code') =>
  outcome(
    brake.attempt(
      place,
      by,
      () => false,
      (holds) => !holds,
    ),
  );
const typeRight = (brake: Brake, place: TriesPlace) =>
  outcome(
    brake.attempt(
      place,
      'passphrase',
      () => true,
      (holds) => !holds,
    ),
  );

describe('the wait', () => {
  it('is nothing for four wrong ones, then doubles from 2 to 300 seconds', () => {
    const { place, computer, brake } = locked();
    const waits: number[] = [];
    for (let one = 0; one < 15; one += 1) {
      expect(typeWrong(brake, place, 'passphrase')).toBe('wrong');
      waits.push(brake.look(place).waitMs / 1000);
      computer.uptime += brake.look(place).waitMs / 1000;
    }
    expect(waits).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
  });

  it('ends when it has passed, and not a moment before', () => {
    const { place, computer, brake } = locked();
    for (let one = 0; one < 5; one += 1) typeWrong(brake, place, 'passphrase');
    computer.uptime += 1.99;
    expect(typeRight(brake, place)).toBe('waiting');
    expect(brake.look(place).waitMs).toBeGreaterThan(0);
    computer.uptime += 0.01;
    expect(typeRight(brake, place)).toBe('opened');
  });

  it('is not taken for over when the uptime is read unevenly', () => {
    const { place, computer, brake } = locked();
    for (let one = 0; one < 5; one += 1) typeWrong(brake, place, 'passphrase');
    for (const seconds of [-0.0004, -1, -4.9]) {
      computer.uptime = 1000 + seconds;
      expect(typeRight(brake, place)).toBe('waiting');
      expect(brake.look(place).waitMs).toBe(2000);
    }
    computer.uptime = 1002;
    expect(typeRight(brake, place)).toBe('opened');
  });

  it('goes on after the computer was started anew, by the time it runs since then', () => {
    const { place, computer, brake, start } = locked();
    for (let one = 0; one < 13; one += 1) {
      typeWrong(brake, place, 'passphrase');
      computer.uptime += 300;
    }
    expect(typeWrong(brake, place, 'passphrase')).toBe('wrong');
    computer.uptime += 100;
    computer.uptime = 20;
    const again = start();
    expect(typeRight(again, place)).toBe('waiting');
    expect(again.look(place).waitMs).toBe(280_000);
    computer.uptime = 300;
    expect(typeRight(again, place)).toBe('opened');
  });

  it('does not grow again when the uptime after a restart passes the one at which it began', () => {
    const { folder, place, computer, start } = locked();
    writeTries(folder, vaultId, { ...noTries, wrong: 13, wait: 300_000, since: 200_000 });
    const brake = start();
    computer.uptime = 100;
    expect(typeRight(brake, place)).toBe('waiting');
    computer.uptime = 210;
    expect(brake.look(place).waitMs).toBe(90_000);
  });

  it('is for recovery codes too, and from 100 on nothing else is taken', () => {
    const { place, computer, brake } = locked();
    for (let one = 0; one < 100; one += 1) {
      expect(typeWrong(brake, place, one % 2 === 0 ? 'passphrase' : 'code')).toBe('wrong');
      expect(typeRight(brake, place)).toMatch(one < 3 ? /opened/ : /opened|waiting|only-code/);
      computer.uptime += 300;
    }
    expect(brake.look(place)).toEqual({ waitMs: 0, onlyCode: true });
    expect(typeRight(brake, place)).toBe('only-code');
    expect(typeWrong(brake, place, 'code')).toBe('wrong');
    expect(typeWrong(brake, place, 'code')).toBe('waiting');
  });

  it('is over for good once the tries were told', () => {
    const { folder, place, brake } = locked();
    for (let one = 0; one < 9; one += 1) typeWrong(brake, place, 'passphrase');
    brake.clear(place, 7);
    expect(readTries(folder, vaultId)).toEqual({ ...noTries, cleared: 7 });
    expect(typeRight(brake, place)).toBe('opened');
  });
});

describe('the count', () => {
  it('is on the disk before the check, and the file is again as it was after a right one', () => {
    const { folder, place, brake } = locked();
    const before = readFileSync(join(folder, 'tries.json'));
    brake.attempt(
      place,
      'passphrase',
      () => expect(readTries(folder, vaultId)).toMatchObject({ brokenOff: 1, wrong: 0 }),
      () => false,
    );
    expect(readFileSync(join(folder, 'tries.json'))).toEqual(before);
  });

  it('is raised by a check that never ends', () => {
    const { folder, place, brake, start } = locked();
    const killed = (): never => {
      throw new Error('killed');
    };
    for (let one = 0; one < 5; one += 1) {
      expect(() => brake.attempt(place, 'passphrase', killed, () => false)).toThrow('killed');
    }
    expect(readTries(folder, vaultId)).toMatchObject({ brokenOff: 5, wrong: 0, wait: 2000 });
    expect(typeRight(start(), place)).toBe('waiting');
  });

  it.each([
    ['is missing', (file: string) => rmSync(file)],
    ['is empty', (file: string) => writeFileSync(file, '')],
    ['is torn', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 60))],
    ['is huge', (file: string) => writeFileSync(file, '0'.repeat(100_000))],
    ['is deep', (file: string) => writeFileSync(file, '['.repeat(4000))],
    [
      'was edited',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(/"wrong":\d+/, '"wrong":0')),
    ],
    [
      'says a field twice',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('{', '{"wrong":0,')),
    ],
    ['is of another vault', (file: string) => writeTries(join(file, '..'), other, noTries)],
  ])('that %s costs the longest wait, once', (_what, spoil) => {
    const { folder, place, computer, brake, start } = locked();
    expect(typeWrong(brake, place, 'passphrase')).toBe('wrong');
    spoil(join(folder, 'tries.json'));
    const again = start();
    expect(typeRight(again, place)).toBe('waiting');
    expect(again.look(place)).toEqual({ waitMs: 300_000, onlyCode: false });
    computer.uptime += 299;
    expect(typeRight(start(), place)).toBe('waiting');
    computer.uptime += 1;
    expect(typeRight(again, place)).toBe('opened');
    expect(readTries(folder, vaultId)).toMatchObject({ changed: true });
    // Every wrong one costs as much until it was told.
    expect(typeWrong(again, place, 'passphrase')).toBe('wrong');
    expect(again.look(place).waitMs).toBe(300_000);
  });

  it('that went back while the program runs costs the longest wait', () => {
    const { folder, place, computer, brake } = locked();
    const older = readFileSync(join(folder, 'tries.json'));
    for (let one = 0; one < 5; one += 1) typeWrong(brake, place, 'passphrase');
    computer.uptime += 2;
    writeFileSync(join(folder, 'tries.json'), older);
    expect(typeRight(brake, place)).toBe('waiting');
    expect(brake.look(place).waitMs).toBe(300_000);
  });

  it('may be missing beside a ring that is older than it, until it was made', () => {
    const { folder, computer, start } = locked();
    const place: TriesPlace = { folder, ring: { vaultId, format: 1 } };
    rmSync(join(folder, 'tries.json'));
    const brake = start();
    expect(brake.look(place)).toEqual({ waitMs: 0, onlyCode: false });
    expect(typeWrong(brake, place, 'passphrase')).toBe('wrong');
    expect(readTries(folder, vaultId)).toMatchObject({ wrong: 1 });
    rmSync(join(folder, 'tries.json'));
    expect(typeRight(brake, place)).toBe('waiting');
    computer.uptime += 300;
    expect(typeRight(brake, place)).toBe('opened');
  });
});

describe('no sequence', () => {
  type Step =
    | { readonly kind: 'try'; readonly end: 'wrong' | 'killed' }
    | { readonly kind: 'pass'; readonly seconds: number }
    | { readonly kind: 'restart'; readonly seconds: number }
    | { readonly kind: 'program' };

  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('try' as const),
          end: fc.constantFrom('wrong' as const, 'killed' as const),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('pass' as const),
          seconds: fc.double({ min: 0, max: 400, noNaN: true }),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('restart' as const),
          seconds: fc.double({ min: 0, max: 90, noNaN: true }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('program' as const) }) },
    ),
    { maxLength: 30 },
  );

  it('of tries, kills and restarts shortens a wait, and every wait ends', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 2_000_000 }), fc.nat(20), (sequence, uptime, already) => {
        const { folder, place, computer, start } = locked();
        writeTries(folder, vaultId, { ...noTries, wrong: already });
        computer.uptime = uptime;
        let brake = start();
        /** Seconds as they really passed, which the computer's uptime does not show after a restart. */
        let real = 0;
        let count = already;
        let until = 0;
        for (const step of sequence) {
          if (step.kind === 'program') brake = start();
          if (step.kind === 'pass')
            [real, computer.uptime] = [real + step.seconds, computer.uptime + step.seconds];
          if (step.kind === 'restart') {
            real += 5 + step.seconds;
            computer.uptime = step.seconds;
            brake = start();
          }
          if (step.kind !== 'try') continue;
          let checked = false;
          const check = (): boolean => {
            checked = true;
            if (step.end === 'killed') throw new Error('killed');
            return false;
          };
          try {
            brake.attempt(place, 'passphrase', check, (holds) => !holds);
          } catch {
            brake = start();
          }
          if (!checked) continue;
          // Times are whole milliseconds, so one may be lost.
          expect(real).toBeGreaterThanOrEqual(until - 0.001001);
          count += 1;
          until = real + (count <= 4 ? 0 : Math.min(300, 2 ** (count - 4)));
        }
        const left = brake.look(place).waitMs / 1000;
        expect(left).toBeLessThanOrEqual(300);
        computer.uptime += 300.01;
        brake.attempt(
          place,
          'passphrase',
          () => true,
          (holds) => !holds,
        );
        computer.uptime += 300.01;
        expect(brake.look(place).waitMs).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a disk that fails', () => {
  it('32 costs no wait, whichever call of a right passphrase it was', async () => {
    const first = locked();
    const right = async (): Promise<string> => typeRight(first.brake, first.place);
    const { calls } = await onFaultyFiles(first.folder, undefined, right);
    expect(calls.length).toBeGreaterThan(10);
    for (const [index, { call }] of calls.entries()) {
      const { folder, place, brake } = locked();
      const type = async (): Promise<string> => typeRight(brake, place);
      const fault = { fails: (_: unknown, nth: number) => nth === index + 1, code: 'EIO' } as const;
      await onFaultyFiles(folder, fault, () => type().catch(() => 'not opened'));
      expect(await type(), `${index + 1} ${call}`).toBe('opened');
    }
  });
});
