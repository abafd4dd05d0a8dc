import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copiedRows } from '../bench/copy-rows.ts';
import { openJson } from '../bench/json-store.ts';
import { makeBases } from '../bench/make-bases.ts';
import { makeStores } from '../bench/make-stores.ts';
import { measureImport } from '../bench/measure-import.ts';
import { measureLayers } from '../bench/measure-layers.ts';
import { measurePhoto } from '../bench/measure-photo.ts';
import { measureReads } from '../bench/measure-reads.ts';
import { measureReport } from '../bench/measure-report.ts';
import { measureSave } from '../bench/measure-save.ts';
import { measureStores } from '../bench/measure-stores.ts';
import { measureUnlock } from '../bench/measure-unlock.ts';
import { measureVault } from '../bench/measure-vault.ts';
import { openNedb } from '../bench/nedb-store.ts';
import { openBase } from '../bench/open-base.ts';
import { practiceData } from '../bench/practice-data.ts';
import type { DocumentStore } from '../bench/stores.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

it('the measures run on every base of a small practice, and no figure is asked of them', async () => {
  const folder = scratchFolder();
  const count = 40;
  const bases = makeBases(folder, count, ['twin', 'plain', 'pbkdf2', 'naive', 'inUse', 'plainInUse']);
  const { raw } = bases;
  for (const engine of ['ours', 'twin', 'plain', 'signal', 'node', 'naive'] as const) {
    const about = {
      kind: 'reads',
      engine,
      place: bases[engine],
      raw,
      count,
      seed: 1,
      size: 'quick',
    } as const;
    const samples = await measureReads(about);
    expect(Object.entries(samples).filter(([, times]) => times.length === 0)).toEqual([]);
  }
  const floorFile = join(folder, 'floor');
  for (const engine of ['ours', 'twin', 'plain'] as const) {
    const about = {
      kind: 'save',
      engine,
      place: bases.inUse[engine],
      raw,
      count,
      seed: 2,
      saves: 2,
      floorFile,
    } as const;
    expect((await measureSave(about))['save']).toHaveLength(2);
  }
  for (const engine of ['ours', 'pbkdf2'] as const) {
    const samples = await measureUnlock({ kind: 'unlock', engine, place: bases[engine] });
    expect(samples['unlock']).toHaveLength(1);
  }
  const vault = await measureVault({ kind: 'vault', place: bases.ours, scratch: join(folder, 'scratch') });
  expect(Object.keys(vault).toSorted()).toEqual(['backup', 'bare', 'copy', 'lock', 'unlock', 'verify']);
  const report = await measureReport({ kind: 'report', place: bases.ours, watched: 100 });
  expect(Object.entries(report).filter(([, times]) => times.length === 0)).toEqual([]);
  const layers = await measureLayers({ kind: 'layers', place: bases.ours, raw, count, rounds: 2 });
  expect(Object.keys(layers).length).toBeGreaterThan(0);
  const about = { kind: 'import', count, source: bases.ours, folder } as const;
  for (const engine of ['ours', 'rows'] as const)
    expect(measureImport({ ...about, engine })['import']).toHaveLength(1);
  const photos = measurePhoto({ kind: 'photo', folder, rounds: 2 });
  expect(Object.values(photos).map(({ length }) => length)).toEqual([2, 2, 2, 2]);
  const stores = await makeStores(join(folder, 'stores'), count);
  const places = { ours: bases.twin, json: stores.json, nedb: stores.nedb };
  for (const engine of ['ours', 'json', 'nedb'] as const) {
    const asked = { kind: 'stores', engine, place: places[engine], count, seed: 3, size: 'quick' } as const;
    const samples = await measureStores(asked);
    expect(Object.entries(samples).filter(([, times]) => times.length === 0)).toEqual([]);
  }
}, 120_000);

it('the stores of documents find what ours finds', async () => {
  const folder = scratchFolder();
  const count = 60;
  const bases = makeBases(folder, count, []);
  const made = await makeStores(join(folder, 'stores'), count);
  const data = practiceData(count);
  const { reads, work, close } = await openBase('ours', bases.ours, bases.raw);
  work?.opened.add(data.longest);
  const [json, nedb] = [openJson(made.json), await openNedb(made.nedb)];
  const counted = async (ask: (store: DocumentStore) => unknown): Promise<readonly number[]> =>
    Promise.all(
      [json, nedb].map(async (store) => {
        const found = (await ask(store)) as { readonly length?: number; readonly size?: number };
        return found.length ?? found.size ?? 0;
      }),
    );
  const rows = (answer: unknown, of: 'rows' | 'events' | 'hits'): number => {
    type Page = Readonly<Record<string, readonly unknown[]>>;
    const { value, ...page } = answer as { readonly value?: Page };
    return (value ?? (page as Page))[of]?.length ?? 0;
  };
  const used = data.lots.find((lot) => reads.recall(lot).length > 1) ?? { product: '', lot: '' };
  const word = 'ba';
  expect(await counted((store) => store.list(50))).toEqual([50, 50]);
  expect(rows(reads.firstPage(50), 'rows')).toBe(50);
  expect(await counted((store) => store.timeline(data.longest, 20))).toEqual([20, 20]);
  expect(rows(reads.timeline(data.longest, 20), 'events')).toBe(20);
  const names = rows(reads.search(word, 1000), 'rows');
  expect(names).toBeGreaterThan(0);
  expect(await counted((store) => store.search(word, 1000))).toEqual([names, names]);
  const notes = rows(reads.notes(word, 20), 'hits');
  expect(notes).toBeGreaterThan(0);
  expect(await counted((store) => store.notes(word, 20))).toEqual([notes, notes]);
  const exposed = reads.recall(used).length;
  expect(exposed).toBeGreaterThan(1);
  expect(await counted((store) => store.recall(used))).toEqual([exposed, exposed]);
  close();
}, 120_000);

it('bare inserts write every row that the import of the same practice wrote', async () => {
  const folder = scratchFolder();
  const count = 12;
  const bases = makeBases(folder, count, []);
  const { work, close } = await openBase('ours', bases.ours, bases.raw);
  if (!work) throw new Error('This base has no services.');
  const { sqlite } = work.vault.db;
  const rows = copiedRows(sqlite);
  const copied = [...practiceData(count).items()].flatMap((item) =>
    rows(item).map(({ sql }) => sql.split(' ')[2] ?? ''),
  );
  const of = (table: string): number => copied.filter((name) => name === table).length;
  const inVault = (table: string, where = 'true'): unknown =>
    sqlite.prepare(`select count(*) from ${table} where ${where}`).pluck().get();
  for (const table of [
    'patients',
    'search_rows',
    'concerns',
    'events',
    'sessions',
    'areas',
    'uses',
    'session_facts',
  ])
    expect([table, of(table)]).toEqual([table, inVault(table)]);
  const records = "in ('patient', 'concern', 'session')";
  expect(of('entries')).toBe(inVault('entries', `type ${records}`));
  expect(of('entry_bodies')).toBe(of('entries'));
  expect(of('texts')).toBe(inVault('texts', `kind ${records}`));
  expect([of('search'), of('text_index')]).toEqual([of('search_rows'), of('texts')]);
  close();
}, 60_000);
