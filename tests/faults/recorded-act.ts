import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { folderDigest } from '../support/folder-digest.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { seeded } from '../support/seeded.ts';
import { wholeForm } from '../support/whole-form.ts';
import { type DiskEvent, recordWork, type Recorded } from './disk-trace.ts';
import { RecordedDisk } from './recorded-disk.ts';

/** An act of a script on the files below one folder. */
export interface Act {
  /** The folder before the act; only read. */
  readonly before: string;
  readonly script: string;
  /** What the script is told, given the folder that it works in. */
  readonly args: (folder: string) => readonly string[];
  /**
   * Looks at a folder that was left when everything stopped, given what the script had said by then. Fails when anything
   * that was said to be there is not, or not whole; answers whether the act was done. It may change the folder.
   */
  readonly look: (folder: string, said: readonly string[], what: string) => Promise<boolean> | boolean;
}

/** The same act in a folder that a program copies by itself, where the database has no log of writes. */
export const inCloud = ({ before, script, args, look }: Act): Act => {
  const placed = scratchFolder();
  const below = (folder: string): string => join(folder, 'Dropbox');
  cpSync(before, below(placed), { recursive: true });
  return {
    before: placed,
    script,
    args: (folder) => args(below(folder)),
    look: (folder, said, what) => look(below(folder), said, what),
  };
};

export const seed = Number(process.env.STRIA_SEED ?? 20_261_120);

/** How many writes of an act are places at most, apart from what comes before a flush; each other step is one. */
const mostWrites = 40;
/** How many places the short form looks at, apart from those where the act says something. */
const mostInShort = 3;

/** An act and the record of how it goes when nothing stops it. */
interface Run {
  readonly act: Act;
  readonly record: Recorded;
}

const copyOf = ({ before }: Act): string => {
  const folder = scratchFolder();
  cpSync(before, folder, { recursive: true });
  return folder;
};

/** Lets the act happen in a folder of its own. */
export const runOf = (act: Act): Run => {
  const folder = copyOf(act);
  const record = recordWork(folder, [act.script, ...act.args(folder)]);
  rmSync(folder, { recursive: true });
  return { act, record };
};

const saidIn = (event: DiskEvent): readonly string[] => (event.do === 'said' ? event.text.split('\n') : []);
const isWrite = (event: DiskEvent | undefined): boolean => event?.do === 'write' || event?.do === 'copy';
const changesFiles = (event: DiskEvent): boolean => event.do !== 'sync' && event.do !== 'said';

/**
 * Before which events a kill is looked at, the end included: before each that makes, names, cuts or removes a file, and
 * before the first after each flush, where the files are as a kill at that flush leaves them; of the writes between two
 * flushes some.
 */
const placesIn = (events: readonly DiskEvent[]): readonly number[] => {
  const changing = events.flatMap((event, at) => (changesFiles(event) ? [at] : []));
  const between = changing.filter((at) => isWrite(events[at]) && isWrite(events[at - 1]));
  const by = Math.max(1, Math.ceil(between.length / mostWrites));
  const left = new Set(between.filter((_, index) => index % by > 0));
  const all = [...changing.filter((at) => !left.has(at)), events.length];
  if (wholeForm) return all;
  const each = Math.ceil(all.length / mostInShort);
  const told = events.flatMap((event, at) => (event.do === 'said' ? [at + 1] : []));
  const some = all.filter((_, index) => (all.length - 1 - index) % each === 0);
  return [...new Set([...told, ...some])].toSorted((one, other) => one - other);
};

interface Stops {
  /** Before which events everything stops; sorted. */
  readonly moments: readonly number[];
  /** Writes what is left then. */
  readonly leave: (disk: RecordedDisk, folder: string) => void;
  readonly what: string;
}

/** Lets everything stop at each moment, and looks; answers how often the act was done. */
const lookAt = async ({ act, record: { events } }: Run, { moments, leave, what }: Stops): Promise<number> => {
  const disk = new RecordedDisk(act.before);
  const said: string[] = [];
  let [at, done] = [0, 0];
  for (const moment of moments) {
    for (const event of events.slice(at, moment)) {
      disk.apply(event);
      said.push(...saidIn(event));
    }
    at = moment;
    const folder = scratchFolder();
    leave(disk, folder);
    const next = events[moment];
    const before = next === undefined ? 'the end' : `${next.do} ${'path' in next ? next.path : ''}`;
    const where = `seed ${seed}, ${what} at ${moment} of ${events.length}, ${before}`;
    if (await act.look(folder, said, where)) done += 1;
    rmSync(folder, { recursive: true });
  }
  return done;
};

/** At how many places it was looked, and at how many of them the act was done. */
interface Looked {
  readonly places: number;
  readonly done: number;
}

/** Kills the act at each of its steps, rebuilt from its record. */
const killAtEachStep = async (run: Run): Promise<Looked> => {
  const moments = placesIn(run.record.events);
  const leave = (disk: RecordedDisk, folder: string): void => disk.kill(folder);
  return { places: moments.length, done: await lookAt(run, { moments, leave, what: 'killed' }) };
};

/** Cuts the power at so many random moments of the act; answers how often it was done. */
export const cutAtRandom = (run: Run, count: number, from = seed): Promise<number> => {
  const random = seeded(from);
  const moments = Array.from({ length: count }, () => Math.floor(random() * (run.record.events.length + 1)));
  const leave = (disk: RecordedDisk, folder: string): void => disk.cut(folder, random);
  return lookAt(run, { moments: moments.toSorted((a, b) => a - b), leave, what: 'power cut' });
};

const allBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

/**
 * Really kills the act so many times, at calls of any kind, and proves that what lies there is byte for byte what its record
 * gives; looks at it too. Answers how often it was killed before its end.
 */
const killReally = async ({ act, record }: Run, count: number): Promise<number> => {
  const random = seeded(seed);
  const made = [...record.counts].filter(([, times]) => times > 0);
  let killed = 0;
  for (let kill = 0; kill < count; kill += 1) {
    const [call = '', times = 0] = made[Math.floor(random() * made.length)] ?? [];
    const nth = 1 + Math.floor(random() * times);
    const what = `seed ${seed}, really killed at ${call} ${nth}`;
    const folder = copyOf(act);
    const found = recordWork(folder, [act.script, ...act.args(folder)], { call, nth });
    if (found.killed) killed += 1;
    const disk = new RecordedDisk(act.before);
    for (const event of found.events) disk.apply(event);
    const rebuilt = scratchFolder();
    disk.kill(rebuilt);
    expect(allBelow(rebuilt), what).toEqual(allBelow(folder));
    expect(folderDigest(rebuilt), what).toEqual(folderDigest(folder));
    await act.look(folder, found.events.flatMap(saidIn), what);
  }
  return killed;
};

const kills = wholeForm ? 4 : 1;
const cuts = wholeForm ? 25 : 2;
/** What a test that stops an act everywhere says of how often. */
export const howOften = `kill -9 at each step, ${kills} really, and ${cuts} power cuts`;

/** Stops an act at each of its steps and at random, as a kill and as a power cut do it, and looks each time. */
export const stopEverywhere = async (act: Act): Promise<void> => {
  const run = runOf(act);
  const { places, done } = await killAtEachStep(run);
  expect(places).toBeGreaterThan(wholeForm ? 30 : 2);
  expect(done, 'it was done at the last place').toBeGreaterThan(0);
  expect(done, 'it was not done at the first place').toBeLessThan(places);
  expect(await killReally(run, kills)).toBeGreaterThan(0);
  await cutAtRandom(run, cuts);
};
