/** The parts of the bench: each measures in fresh processes and answers with its lines of the table. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { syncFile } from '../../electron/vault/files/write-atomically.ts';
import { databaseName, vaultFolder } from '../../electron/vault/vault-place.ts';
import { baseInFreshProcess, inFreshProcess, storesInFreshProcess } from './fresh-process.ts';
import type { Samples } from './jobs.ts';
import { type Bases, basesIn, type SaveBases } from './make-bases.ts';
import type { Engine } from './open-base.ts';
import { measurePrints } from './measure-print.ts';
import type { BenchPlan } from './plan.ts';
import type { Random } from './random.ts';
import { interleaved, type Measured } from './rounds.ts';
import { grown, importRows, photoRows, printRows, reportRows, storeRows, unlockRows } from './more-rows.ts';
import {
  chartingRows,
  hotReads,
  layerRows,
  readRows,
  recallGrowth,
  type ResultRow,
  saveRows,
  vaultRows,
} from './rows.ts';

/** What every part is given. */
export interface Run {
  readonly folder: string;
  readonly plan: BenchPlan;
  readonly random: Random;
  readonly say: (text: string) => void;
}

type Rows = Promise<readonly ResultRow[]>;

async function readsOf(
  { random, plan, say }: Run,
  engines: Readonly<Record<string, readonly [Engine, Bases]>>,
): Promise<Measured> {
  const took: Record<string, number> = {};
  const { size } = plan;
  const measured = await interleaved(random, plan.reads, Object.keys(engines), async (name, round) => {
    const found = engines[name];
    if (!found) throw new Error(`There is no engine ${name}.`);
    const [engine, bases] = found;
    const { raw, count } = bases;
    const about = { engine, place: bases[engine], raw, count, seed: 100 + round, size };
    const begun = performance.now();
    const samples = await inFreshProcess({ kind: 'reads', ...about });
    took[name] = (took[name] ?? 0) + performance.now() - begun;
    return samples;
  });
  const each = Object.entries(took).map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`);
  say(`The rounds of reads: ${each.join(', ')}.`);
  return measured;
}

/** Lists, timelines, searches, recalls, and the layers below them. */
export async function reading(run: Run, large: Bases, small: Bases): Rows {
  const { plan, random } = run;
  const measured = await readsOf(run, {
    ours: ['ours', large],
    twin: ['twin', large],
    plain: ['plain', large],
    signal: ['signal', large],
    node: ['node', large],
    naive: ['naive', large],
    small: ['ours', small],
  });
  const lastPage = Math.max(2, Math.min(1000, Math.floor(plan.count / 20)));
  const layers = await interleaved(random, 3, ['ours'], () =>
    inFreshProcess({
      kind: 'layers',
      place: large.ours,
      raw: large.raw,
      count: large.count,
      rounds: plan.layers,
    }),
  );
  const growths = hotReads.flatMap(([scenario, words]) =>
    ([0.5, 0.99] as const).map((part) =>
      grown(
        measured,
        { small: small.count, large: large.count },
        { group: `${words}, p${part * 100},`, scenario, goal: 'to see', part },
      ),
    ),
  );
  return [...readRows(measured, lastPage), ...growths, recallGrowth(measured), ...layerRows(layers)];
}

/**
 * The bases grow here, all by the same number of sessions, so it comes after what is only read. A vault is only vacuumed after
 * an erasure: the goal is measured on files as the years left them, and once on files that were vacuumed just before.
 */
export async function saves({ folder, plan, random }: Run, bases: Bases): Rows {
  const { raw, count } = bases;
  const floorFile = join(folder, 'floor');
  const measure = (places: SaveBases, rounds: number, engines: readonly (keyof SaveBases)[]) =>
    interleaved(random, rounds, engines, (name, round) => {
      const engine = name as keyof SaveBases;
      const about = { engine, place: places[engine], raw, count, seed: 200 + round, floorFile };
      return inFreshProcess({ kind: 'save', ...about, saves: plan.saves });
    });
  const inUse = await measure(bases.inUse, plan.saveRounds, ['ours', 'twin', 'plain']);
  const vacuumed = await measure(bases, 1, ['ours', 'plain']);
  return saveRows(inUse, vacuumed);
}

export async function unlocks({ plan, random }: Run, small: Bases, large: Bases): Rows {
  const places: Readonly<Record<string, readonly ['ours' | 'pbkdf2', string]>> = {
    ours: ['ours', large.ours],
    pbkdf2: ['pbkdf2', large.pbkdf2],
    small: ['ours', small.ours],
  };
  const measured = await interleaved(
    random,
    plan.unlocks,
    Object.keys(places),
    (engine): Promise<Samples> => {
      const [kind, place] = places[engine] ?? ['ours', large.ours];
      return inFreshProcess({ kind: 'unlock', engine: kind, place });
    },
  );
  return unlockRows(measured, { small: small.count, large: large.count });
}

/** What the vault process does whole. */
export async function vaults({ folder, plan, random }: Run, { ours: place }: Bases): Rows {
  return vaultRows(
    await interleaved(random, plan.vaults, ['ours'], (_, round) =>
      inFreshProcess({ kind: 'vault', place, scratch: folder, bareFirst: round % 2 === 0 }),
    ),
  );
}

/** A small question beside long works; on a copy, since that has another key then. */
export async function reports({ folder, plan, random }: Run, { ours, count }: Bases): Rows {
  const place = join(folder, 'reports');
  cpSync(ours, place, { recursive: true });
  syncFile(join(vaultFolder(place), databaseName)); // or the first change of the key waits for the copy
  const measure = (works: 'usual' | 'rarer', rounds: number): Promise<Measured> =>
    interleaved(random, rounds, ['ours'], () =>
      inFreshProcess({ kind: 'report', place, count, watched: 2000, works }),
    );
  return reportRows(await measure('usual', plan.vaults), await measure('rarer', plan.rarerWorks));
}

/** The import of the whole practice, beside bare inserts of the same rows, and of the small one. */
export async function imports({ folder, plan, random }: Run, large: Bases, small: Bases): Rows {
  const { count } = large;
  const measured = await interleaved(random, plan.imports, ['ours', 'rows', 'small'], (name) => {
    const engine = name === 'rows' ? 'rows' : 'ours';
    const amount = name === 'small' ? small.count : count;
    return inFreshProcess({ kind: 'import', engine, count: amount, source: large.ours, folder });
  });
  return importRows(measured, { small: small.count, large: count });
}

/** Keeping and reading a photo. */
export async function photos({ folder, plan, random }: Run): Rows {
  return photoRows(
    await interleaved(random, 3, ['ours'], () =>
      inFreshProcess({ kind: 'photo', folder, rounds: plan.photos }),
    ),
  );
}

async function oursBeside(folder: string, count: number): Promise<string> {
  mkdirSync(folder);
  for (const step of ['filling', 'vacuum'] as const)
    await baseInFreshProcess({ kind: 'base', folder, count, step });
  return basesIn(folder, count).ours;
}

/** Stores of documents that people would use instead, with no more patients than they can hold well. */
export async function stores({ folder, plan, random }: Run, large: Bases): Rows {
  const count = Math.min(large.count, plan.stores);
  const ours = count === large.count ? large.ours : await oursBeside(join(folder, 'beside'), count);
  const made = await storesInFreshProcess({ kind: 'make-stores', folder: join(folder, 'stores'), count });
  const places = { ours, json: made.json, nedb: made.nedb };
  const measured = await interleaved(random, plan.storeRounds, Object.keys(places), (name, round) => {
    const engine = name as keyof typeof places;
    const { size } = plan;
    return inFreshProcess({ kind: 'stores', engine, place: places[engine], count, seed: 400 + round, size });
  });
  return storeRows(measured, count);
}

/** Opening the charting page, in three fresh processes on vaults of their own. */
export async function charting({ folder, plan, random }: Run): Rows {
  const measured = await interleaved(random, 3, ['ours'], (_engine, round) =>
    inFreshProcess({
      kind: 'charting',
      folder: join(folder, `charting-${round}`),
      rounds: plan.charting,
      seed: 300 + round,
    }),
  );
  return chartingRows(measured);
}

/** The row of printing; none, and a sentence why, where it cannot be measured. */
export async function printing({ plan, random, say }: Run): Rows {
  const prints = await measurePrints(random, plan.prints);
  if (typeof prints === 'string') {
    say(prints);
    return [];
  }
  return printRows(prints);
}
