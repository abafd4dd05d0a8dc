// Measures the program against other ways to keep the same records, prints one table and writes bench-results.json.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Extent, Samples } from './jobs.ts';
import type { Bases } from './make-bases.ts';
import { basesInFreshProcess, endFreshProcesses, inFreshProcess } from './fresh-process.ts';
import { measurePrints } from './measure-print.ts';
import { measureStarts } from './measure-start.ts';
import { tableOf } from './print-table.ts';
import { type Random, seeded } from './random.ts';
import { interleaved, type Measured, pooled } from './rounds.ts';
import * as rowsOf from './rows.ts';
import type { ResultRow } from './rows.ts';
import { median } from './statistics.ts';

const { values: asked } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const parts: readonly string[] = ['vault', 'charting', 'print'];
if (asked.only !== undefined && !parts.includes(asked.only)) {
  console.error('The parts that can be measured alone are: --only vault, --only charting, --only print');
  process.exit(1);
}
const { quick } = asked;
const onlyVault = asked.only === 'vault';
const onlyCharting = asked.only === 'charting';
const plan = quick
  ? {
      count: 2000,
      size: 'quick' as const,
      reads: 3,
      saveRounds: 3,
      saves: 120,
      unlocks: 5,
      vaults: 3,
      layers: 300,
      starts: 3,
      prints: 5,
      charting: 200,
    }
  : {
      count: 20_000,
      size: 'full' as const,
      reads: 5,
      saveRounds: 5,
      saves: 400,
      unlocks: 9,
      vaults: 7,
      layers: 1500,
      starts: 7,
      prints: 15,
      charting: 600,
    };
const smaller = 20;
const random: Random = seeded(1);

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const reads = (bases: Bases): Promise<Measured> =>
  interleaved(
    random,
    plan.reads,
    ['ours', 'twin', 'plain', 'signal', 'naive'] satisfies (keyof Bases)[],
    (engine, round) => {
      const name = engine as 'ours' | 'twin' | 'plain' | 'signal' | 'naive';
      return inFreshProcess({
        kind: 'reads',
        engine: name,
        place: bases[name],
        raw: bases.raw,
        count: bases.count,
        seed: 100 + round,
        size: plan.size,
      });
    },
  );

/** The bases only grow here, all by the same number of sessions, so this comes last. */
const saves = (folder: string, bases: Bases): Promise<Measured> =>
  interleaved(random, plan.saveRounds, ['ours', 'twin', 'plain'], (engine, round) => {
    const name = engine as 'ours' | 'twin' | 'plain';
    const floorFile = join(folder, 'floor');
    const { raw, count } = bases;
    return inFreshProcess({
      kind: 'save',
      engine: name,
      place: bases[name],
      raw,
      count,
      seed: 200 + round,
      saves: plan.saves,
      floorFile,
    });
  });

async function unlocks(small: Bases, large: Bases): Promise<readonly ResultRow[]> {
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
  return rowsOf.unlockRows(measured, { small: small.count, large: large.count });
}

/** The rows of reading and of the layers below it. */
async function reading(large: Bases): Promise<readonly ResultRow[]> {
  const lastPage = Math.max(2, Math.min(1000, plan.count / 20));
  const readTable = rowsOf.readRows(await reads(large), lastPage);
  const layers = await interleaved(random, 3, ['ours'], () =>
    inFreshProcess({
      kind: 'layers',
      place: large.ours,
      raw: large.raw,
      count: large.count,
      rounds: plan.layers,
    }),
  );
  return [...readTable, ...rowsOf.layerRows(layers)];
}

/** The row of the start; none, and a sentence why, where it cannot be measured. */
async function starting(folder: string): Promise<readonly ResultRow[]> {
  const starts = await measureStarts(folder, random, plan.starts);
  if (typeof starts === 'string') {
    say(starts);
    return [];
  }
  return rowsOf.startRows(starts);
}

/** The rows of printing; none, and a sentence why, where it cannot be measured. */
async function printing(): Promise<readonly ResultRow[]> {
  const prints = await measurePrints(random, plan.prints);
  if (typeof prints === 'string') {
    say(prints);
    return [];
  }
  return rowsOf.printRows(prints);
}

/** Opening the charting page, in three fresh processes on vaults of their own. */
async function charting(folder: string): Promise<readonly ResultRow[]> {
  const measured = await interleaved(random, 3, ['ours'], (_engine, round) =>
    inFreshProcess({
      kind: 'charting',
      folder: join(folder, `charting-${round}`),
      rounds: plan.charting,
      seed: 300 + round,
    }),
  );
  return rowsOf.chartingRows(measured);
}

async function bench(folder: string): Promise<void> {
  if (onlyCharting) {
    say(`\n${tableOf(await charting(folder))}\n`);
    return;
  }
  const begun = Date.now();
  const [cpu] = cpus();
  const machine = `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  say(`Making the records of ${plan.count} patients (${machine}).`);
  const make = (name: string, count: number, only: Extent): Promise<Bases> =>
    basesInFreshProcess({ kind: 'bases', folder: join(folder, name), count, only });
  const large = await make('large', plan.count, onlyVault ? 'vault' : 'all');
  const small = await make('small', plan.count / smaller, 'unlock');
  say(`Measuring on ${Math.round(large.bytes / 1e6)} MB.`);
  const before = onlyVault ? [] : await reading(large);
  const unlockTable = await unlocks(small, large);
  const vault = await interleaved(random, plan.vaults, ['ours'], () =>
    inFreshProcess({ kind: 'vault', place: large.ours, scratch: folder }),
  );
  const saveMeasured = await saves(folder, large);
  const after = onlyVault
    ? []
    : [...(await charting(folder)), ...(await starting(folder)), ...(await printing())];
  const all = [
    ...before,
    ...rowsOf.saveRows(saveMeasured),
    ...unlockTable,
    ...rowsOf.vaultRows(vault),
    ...after,
  ];
  const rows = [
    ...all.filter(({ row }) => row.startsWith('A/A')),
    ...all.filter(({ row }) => !row.startsWith('A/A')),
  ];
  say(`\n${tableOf(rows)}\n`);
  if (!onlyVault) {
    say(
      'Left out, because they do not exist yet: note search, reports (G8, G9), import (G11), photos (G13), the hour of work (G16), other stores (G17).',
    );
  }
  const bytes = median(pooled(saveMeasured['ours'], 'bytes'));
  const seconds = Math.round((Date.now() - begun) / 1000);
  say(`A save writes ${Math.round(bytes / 1024)} KB. It took ${seconds} s.`);
  const results = {
    at: new Date().toISOString(),
    machine,
    quick,
    patients: plan.count,
    databaseBytes: large.bytes,
    saveBytes: bytes,
    seconds,
    rows,
  };
  writeFileSync(
    join(import.meta.dirname, '../../bench-results.json'),
    `${JSON.stringify(results, null, 2)}\n`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'stria-bench-'));
const clear = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    endFreshProcesses();
    clear();
    process.exit(1);
  });
}
try {
  if (asked.only === 'print') say(`\n${tableOf(await printing())}\n`);
  else await bench(folder);
} finally {
  clear();
}
