// Measures the program against other ways to keep the same records, prints one table and writes bench-results.json.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Extent } from './jobs.ts';
import type { Bases } from './make-bases.ts';
import { basesInFreshProcess, endFreshProcesses } from './fresh-process.ts';
import * as measured from './parts.ts';
import { type Part, parts, planOf, smaller } from './plan.ts';
import { tableOf } from './print-table.ts';
import { seeded } from './random.ts';
import type { ResultRow } from './rows.ts';
import { windows } from './window-rows.ts';

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    patients: { type: 'string' },
  },
});
const only = parts.find((part) => part === asked.only);
const patients = asked.patients === undefined ? undefined : Number(asked.patients);
if (asked.only !== undefined && only === undefined) {
  console.error(
    `The parts that can be measured alone are: ${parts.map((part) => `--only ${part}`).join(', ')}`,
  );
  process.exit(1);
}
if (patients !== undefined && !(Number.isInteger(patients) && patients >= 200 && patients <= 100_000)) {
  console.error('The number of patients has to be a whole number from 200 to 100,000.');
  process.exit(1);
}
const plan = planOf(asked.quick, patients);
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** What is made before a part can be measured. */
const extentOf = (part: Part | undefined): Extent | undefined => {
  if (part === undefined || part === 'reads') return 'all';
  if (part === 'vault') return 'vault';
  return part === 'import' || part === 'stores' || part === 'report' || part === 'window'
    ? 'unlock'
    : undefined;
};

async function rowsOf(
  folder: string,
  bases: () => Promise<{ large: Bases; small: Bases }>,
): Promise<readonly ResultRow[]> {
  const run: measured.Run = { folder, plan, random: seeded(1), say };
  if (only === 'charting') return measured.charting(run);
  if (only === 'print') return measured.printing(run);
  if (only === 'photo') return measured.photos(run);
  const { large, small } = await bases();
  if (only === 'import') return measured.imports(run, large, small);
  if (only === 'report') return measured.reports(run, large);
  if (only === 'stores') return measured.stores(run, large);
  if (only === 'window') return windows(run, large.ours);
  const before = only === 'vault' ? [] : await measured.reading(run, large, small);
  if (only === 'reads') return before;
  const unlocks = await measured.unlocks(run, small, large);
  const vault = await measured.vaults(run, large);
  const report = only === 'vault' ? [] : await measured.reports(run, large);
  // The bases grow from here on.
  const saves = await measured.saves(run, large);
  if (only === 'vault') return [...saves, ...unlocks, ...vault];
  return [
    ...before,
    ...saves,
    ...unlocks,
    ...(await measured.imports(run, large, small)),
    ...vault,
    ...report,
    ...(await measured.photos(run)),
    ...(await measured.charting(run)),
    ...(await measured.stores(run, large)),
    ...(await measured.starting(run)),
    ...(await windows(run, large.ours)),
    ...(await measured.printing(run)),
  ];
}

async function bench(folder: string): Promise<void> {
  const begun = Date.now();
  const [cpu] = cpus();
  const machine = `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  let databaseBytes = 0;
  const extent = extentOf(only);
  const all = await rowsOf(folder, async () => {
    say(`Making the records of ${plan.count} patients (${machine}).`);
    const make = (name: string, count: number, wanted: Extent): Promise<Bases> =>
      basesInFreshProcess({ kind: 'bases', folder: join(folder, name), count, only: wanted });
    const large = await make('large', plan.count, extent ?? 'all');
    const small = await make('small', plan.count / smaller, 'unlock');
    databaseBytes = large.bytes;
    say(
      `Measuring on ${Math.round(databaseBytes / 1e6)} MB, made in ${Math.round((Date.now() - begun) / 1000)} s.`,
    );
    return { large, small };
  });
  const rows = [
    ...all.filter(({ row }) => row.startsWith('A/A')),
    ...all.filter(({ row }) => !row.startsWith('A/A')),
  ];
  const seconds = Math.round((Date.now() - begun) / 1000);
  say(`\n${tableOf(rows)}\n`);
  say(`It took ${seconds} s.`);
  if (only === 'charting' || only === 'print') return;
  const results = {
    at: new Date().toISOString(),
    machine,
    quick: asked.quick,
    only: only ?? null,
    patients: plan.count,
    databaseBytes,
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
  await bench(folder);
} finally {
  clear();
}
