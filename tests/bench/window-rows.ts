import { join } from 'node:path';
import { measureVisits } from './measure-visits.ts';
import { measurePhases, measureWork, type Started } from './measure-window.ts';
import type { Run } from './parts.ts';
import { interleaved, pooled } from './rounds.ts';
import { compare, compareLongest, type ResultRow } from './rows.ts';
import { median, quantile } from './statistics.ts';

/** The longest frame that nobody notices, ms. */
const longestFrame = 50;

/**
 * What a person sees of the program: its start by phases, the frames of the list, and its memory after work. `home` is a
 * vault that is opened as a person opens it. None, and a sentence why, where no window can be opened.
 */
export async function windows(run: Run, home: string): Promise<readonly ResultRow[]> {
  try {
    return [...(await phases(run, home)), ...(await visits(run, home)), ...(await work(run, home))];
  } catch (error) {
    run.say(`The window was left out: ${whyOf(error)}.`);
    return [];
  }
}

const whyOf = (error: unknown): string =>
  (error instanceof Error ? error.message.split('\n')[0] : undefined) ?? 'unknown';

async function phases({ folder, plan, random }: Run, home: string): Promise<readonly ResultRow[]> {
  const measured = await interleaved(random, plan.starts, ['first', 'lock', 'empty'], (engine, round) => {
    const started = engine as Started;
    return measurePhases(started, started === 'lock' ? home : join(folder, `${started}-${round}`));
  });
  const of = (row: string, goal: string, name: string, started: Started = 'lock'): ResultRow =>
    compare(measured, { row, goal, ours: [started, name], base: ['empty', name] });
  return [
    of('G15 start to first paint / an empty window', '≤ 1.30', 'paint', 'first'),
    of('G15 start to first paint of the lock / an empty window', '≤ 1.30', 'paint'),
    of('G15 phase: start until the page begins / an empty window', '≤ 200 ms more', 'page'),
    of('G15 phase: the page until its first paint / an empty window', '≤ 300 ms', 'drawing'),
    alone('G15 start until the passphrase can be typed', 'to see', pooled(measured['lock'], 'typable')),
    alone(
      'G15 phase: unlock until the first screen is drawn',
      '≤ 1200 ms',
      pooled(measured['lock'], 'unlock'),
    ),
  ];
}

/** A line without a base, of the middle of the samples. */
const alone = (row: string, goal: string, samples: readonly number[]): ResultRow => ({
  row,
  n: samples.length,
  ours: median(samples),
  base: Number.NaN,
  oursP99: quantile(samples, 0.99),
  ratio: Number.NaN,
  goal,
});

async function visits({ plan, say }: Run, home: string): Promise<readonly ResultRow[]> {
  const samples = await measureVisits(home, plan.count).catch((error: unknown) => {
    say(`The visits of the screens were left out: ${whyOf(error)}.`);
    return null;
  });
  if (samples === null) return [];
  const { first = [], again = [], timeline = [] } = samples;
  return [
    {
      ...alone('phase: the first visit of a screen, the slowest', '≤ 100 ms', first),
      ours: Math.max(...first),
    },
    alone('phase: the first visit of a screen, from the press until it is drawn', '≤ 100 ms', first),
    alone('the next visit of it', 'to see', again),
    {
      ...alone(
        'G16 longest frame while a timeline of 1,000 sessions is gone through',
        `≤ ${longestFrame} ms`,
        timeline,
      ),
      ours: Math.max(...timeline),
    },
  ];
}

async function work({ plan }: Run, home: string): Promise<readonly ResultRow[]> {
  const { days: rounds, minutes } = plan;
  const samples = await measureWork(home, { rounds, minutes });
  const { frames = [], beside = [] } = samples;
  const [before = Number.NaN] = samples['memory-before'] ?? [];
  const [after = Number.NaN] = samples['memory-after'] ?? [];
  const [atOnce = Number.NaN] = samples['memory-at-once'] ?? [];
  const [worked = Number.NaN] = samples['rounds'] ?? [];
  const done = `${worked} rounds of work${minutes === null ? '' : `, ${minutes} minutes,`}`;
  return [
    {
      ...alone(
        `G16 longest frame while the list of ${plan.count} patients is typed in and scrolled`,
        `≤ ${longestFrame} ms`,
        frames,
      ),
      ours: Math.max(...frames),
    },
    {
      ...compareLongest(
        { ours: [samples] },
        {
          row: 'G9 the longest frame of the window while everything is checked / two seconds of it',
          goal: '≤ 0.01',
          ours: ['ours', 'beside-longest'],
          base: ['ours', 'beside-time'],
        },
      ),
      n: beside.length,
    },
    {
      row: `G16 memory of the whole program after ${done} / after its start, MB`,
      n: worked,
      ours: after,
      base: before,
      ratio: after / before,
      goal: '≤ 1.30',
    },
    {
      row: 'G16 the same in the midst of work, nothing cleared away, MB',
      n: worked,
      ours: atOnce,
      base: before,
      ratio: atOnce / before,
      goal: 'to see',
    },
  ];
}
