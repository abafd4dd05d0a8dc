import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measurePhases, measureWork } from './measure-window.ts';
import type { Run } from './parts.ts';
import { interleaved, pooled } from './rounds.ts';
import { compare, type ResultRow } from './rows.ts';
import { median } from './statistics.ts';

const root = join(import.meta.dirname, '../..');

/** The longest frame that nobody notices, ms. */
const longestFrame = 50;

/**
 * What a person sees of the program: its start by phases, the frames of the list, and its memory after work. `home` is a
 * vault that is opened as a person opens it. None, and a sentence why, where no window can be opened.
 */
export async function windows(run: Run, home: string): Promise<readonly ResultRow[]> {
  if (!existsSync(join(root, 'dist/renderer/index.html'))) {
    run.say('The window was left out: the program is not built (npm run demo builds it).');
    return [];
  }
  try {
    return [...(await phases(run, home)), ...(await work(run, home))];
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : 'unknown';
    run.say(`The window was left out: ${why}.`);
    return [];
  }
}

async function phases({ folder, plan, random }: Run, home: string): Promise<readonly ResultRow[]> {
  const empty = join(import.meta.dirname, 'empty-window.ts');
  const measured = await interleaved(random, plan.starts, ['ours', 'empty'], (engine, round) =>
    engine === 'ours' ? measurePhases(home) : measurePhases(join(folder, `window-${round}`), empty),
  );
  const of = (row: string, goal: string, name: string): ResultRow =>
    compare(measured, { row, goal, ours: ['ours', name], base: ['empty', name] });
  const alone = (row: string, goal: string, name: string): ResultRow => {
    const samples = pooled(measured['ours'], name);
    return { row, n: samples.length, ours: median(samples), base: Number.NaN, ratio: Number.NaN, goal };
  };
  return [
    of('G15 start to first paint of the lock / an empty window', '≤ 1.30', 'paint'),
    of('G15 phase: start until the page begins / an empty window', '≤ 200 ms more', 'page'),
    of('G15 phase: the page until its first paint / an empty window', '≤ 300 ms', 'drawing'),
    alone('G15 start until the passphrase can be typed', 'to see', 'typable'),
    alone('G15 phase: unlock until the first screen is drawn', '≤ 1200 ms', 'unlock'),
  ];
}

async function work({ plan }: Run, home: string): Promise<readonly ResultRow[]> {
  const samples = await measureWork(home, plan.days);
  const { frames = [], long = [] } = samples;
  const [before = Number.NaN] = samples['memory-before'] ?? [];
  const [after = Number.NaN] = samples['memory-after'] ?? [];
  return [
    {
      row: `G16 longest frame while the list of ${plan.count} patients is typed in and scrolled`,
      n: frames.length,
      ours: Math.max(...frames, ...long),
      base: Number.NaN,
      ratio: Number.NaN,
      goal: `≤ ${longestFrame} ms`,
    },
    {
      row: `G16 memory of the whole program after ${plan.days} rounds of work / after its start, MB`,
      n: plan.days,
      ours: after,
      base: before,
      ratio: after / before,
      goal: '≤ 1.30',
    },
  ];
}
