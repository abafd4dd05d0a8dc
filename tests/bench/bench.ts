// Measures the program against other ways to keep the same records, prints one table and writes bench-results.json.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { readBenchArguments } from './bench-arguments.ts';
import type { OtherBase } from './jobs.ts';
import { endFreshProcesses } from './fresh-process.ts';
import * as measured from './parts.ts';
import { makePractices, type Practices } from './practices.ts';
import { type Part, planOf, smaller } from './plan.ts';
import { tableOf } from './print-table.ts';
import { seeded } from './random.ts';
import type { ResultRow } from './rows.ts';
import { windows } from './window-rows.ts';

const read = readBenchArguments(process.argv.slice(2));
if (typeof read === 'string') {
  console.error(read);
  process.exit(1);
}
const asked = read;
const { only } = asked;
const plan = planOf(asked.quick, asked);
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** What is made beside the vault of the large practice before a part can be measured; of the small one there is the vault alone. */
const besideOf = (part: Part | undefined): readonly OtherBase[] => {
  if (part === undefined) return ['twin', 'plain', 'pbkdf2', 'naive', 'inUse', 'plainInUse'];
  if (part === 'reads') return ['twin', 'plain', 'naive'];
  return part === 'vault' ? ['plain', 'pbkdf2', 'inUse', 'plainInUse'] : [];
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

async function rowsOf(folder: string, practices: () => Promise<Practices>): Promise<readonly ResultRow[]> {
  const run: measured.Run = { folder, plan, random: seeded(1), say };
  /** Measures a part, and says how long that took. One that breaks off says why, and the others keep their figures. */
  const part = async (
    name: string,
    measure: () => Promise<readonly ResultRow[]>,
  ): Promise<readonly ResultRow[]> => {
    const begun = performance.now();
    const rows = await measure().catch((error: unknown) => {
      say(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    });
    say(`Measured ${name} in ${seconds(performance.now() - begun)}.`);
    return rows;
  };
  const charting = () => part('charting', () => measured.charting(run));
  const prints = () => part('print', () => measured.printing(run));
  const photos = () => part('photo', () => measured.photos(run));
  if (only === 'charting') return charting();
  if (only === 'print') return prints();
  if (only === 'photo') return photos();
  const { large, small } = await practices();
  const imports = () => part('import', () => measured.imports(run, large, small));
  const reports = () => part('report', () => measured.reports(run, large));
  const stores = () => part('stores', () => measured.stores(run, large));
  const window = () => part('window', () => windows(run, large.ours));
  if (only === 'import') return imports();
  if (only === 'report') return reports();
  if (only === 'stores') return stores();
  if (only === 'window') return window();
  const before = only === 'vault' ? [] : await part('reads', () => measured.reading(run, large, small));
  if (only === 'reads') return before;
  const unlocks = await part('unlock', () => measured.unlocks(run, small, large));
  const vault = await part('vault', () => measured.vaults(run, large));
  const report = only === 'vault' ? [] : await reports();
  // The bases grow from here on.
  const saves = await part('save', () => measured.saves(run, large));
  if (only === 'vault') return [...saves, ...unlocks, ...vault];
  return [
    ...before,
    ...saves,
    ...unlocks,
    ...(await imports()),
    ...vault,
    ...report,
    ...(await photos()),
    ...(await charting()),
    ...(await stores()),
    ...(await window()),
    ...(await prints()),
  ];
}

async function bench(folder: string): Promise<void> {
  const begun = Date.now();
  const [cpu] = cpus();
  const machine = `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  let databaseBytes: number | null = null;
  const all = await rowsOf(folder, async () => {
    say(`Making the records of ${plan.count} patients (${machine}).`);
    const wanted = { large: plan.count, small: plan.count / smaller, beside: besideOf(only) };
    const made = await makePractices(folder, wanted, say);
    const { bytes } = made.large;
    databaseBytes = bytes;
    say(`Measuring on ${Math.round(bytes / 1e6)} MB, made in ${seconds(Date.now() - begun)}.`);
    return made;
  });
  const rows = [
    ...all.filter(({ row }) => row.startsWith('A/A')),
    ...all.filter(({ row }) => !row.startsWith('A/A')),
  ];
  const took = Math.round((Date.now() - begun) / 1000);
  say(`\n${tableOf(rows)}\n`);
  say(`It took ${took} s.`);
  const results = {
    at: new Date().toISOString(),
    machine,
    quick: asked.quick,
    only: only ?? null,
    patients: plan.count,
    databaseBytes,
    seconds: took,
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
