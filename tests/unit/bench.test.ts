import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeVault } from '../../electron/vault/open-vault.ts';
import { listPhotos } from '../../electron/vault/services/photos.ts';
import { readBenchArguments } from '../bench/bench-arguments.ts';
import { copiedRows } from '../bench/copy-rows.ts';
import { fillVault } from '../bench/fill-vault.ts';
import { openJson } from '../bench/json-store.ts';
import { makeBases } from '../bench/make-bases.ts';
import { makeStores } from '../bench/make-stores.ts';
import { measureImport } from '../bench/measure-import.ts';
import { measureLayers } from '../bench/measure-layers.ts';
import { measurePhoto } from '../bench/measure-photo.ts';
import { measureReads } from '../bench/measure-reads.ts';
import { rarerWorks, usualWorks } from '../bench/beside-works.ts';
import { measureReport } from '../bench/measure-report.ts';
import { measureSave } from '../bench/measure-save.ts';
import { measureStores } from '../bench/measure-stores.ts';
import { measureUnlock } from '../bench/measure-unlock.ts';
import { measureVault } from '../bench/measure-vault.ts';
import { nameOf, noteWord } from '../bench/names.ts';
import { openNedb } from '../bench/nedb-store.ts';
import { openBase } from '../bench/open-base.ts';
import { practiceData, recordItems } from '../bench/practice-data.ts';
import { tableOf } from '../bench/print-table.ts';
import { seeded } from '../bench/random.ts';
import { compare, compareLongest } from '../bench/rows.ts';
import type { DocumentStore } from '../bench/stores.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

it('a made-up practice has names of many scripts, notes by the law of Zipf, lots, and photos with their files', async () => {
  const home = scratchFolder();
  const random = seeded(3);
  const names = Array.from({ length: 2000 }, () => Object.values(nameOf(random)).join(' '));
  for (const script of ['Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew', 'Devanagari', 'Han', 'Hangul'])
    expect([script, names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name))]).toEqual([
      script,
      true,
    ]);
  const words = Array.from({ length: 100_000 }, () => noteWord(random));
  const counts = [...Map.groupBy(words, (word) => word).values()]
    .map(({ length }) => length)
    .sort((one, other) => other - one);
  for (const rank of [2, 4, 16, 64, 256]) {
    const share = ((counts[rank - 1] ?? 0) * rank) / (counts[0] ?? 1);
    expect([rank, share > 0.6 && share < 1.7]).toEqual([rank, true]);
  }
  closeVault(await fillVault(home, practiceData(60)));
  const { work, close } = await openBase('ours', home, { key: '', salt: '' });
  if (!work) throw new Error('This base has no services.');
  const photos = work.vault.db.sqlite
    .prepare('select distinct patient from photos')
    .pluck()
    .all() as string[];
  expect(photos).toHaveLength(3);
  for (const patient of photos) {
    const listed = listPhotos(work, { patient });
    const states = listed.ok ? listed.value.photos.map(({ attachment }) => attachment.state) : [];
    expect(states).toEqual(['here', 'here']);
  }
  close();
}, 60_000);

it('what the bench is asked is read, and what cannot be done is said in a sentence', () => {
  const read = (text: string) => readBenchArguments(text.split(' ').filter((word) => word !== ''));
  const usual = { quick: false, only: undefined, patients: undefined, minutes: undefined };
  expect(read('')).toEqual(usual);
  expect(read('--quick --only window --patients 500 --minutes 60')).toEqual({
    quick: true,
    only: 'window',
    patients: 500,
    minutes: 60,
  });
  expect(read('--only everything')).toContain('--only reads');
  for (const number of ['0', '199', '100001', '1.5', 'many'])
    expect(read(`--patients=${number}`)).toContain('whole number from 200 to 100,000');
  for (const number of ['0', '601', 'long'])
    expect(read(`--minutes=${number}`)).toContain('whole number from 1 to 600');
  expect(read('--fast')).toMatch(/--fast.*npm run bench/s);
});

it('every line of the table with samples of both sides says the p99 of both', () => {
  const measured = { ours: [{ save: [1, 2, 9] }], plain: [{ save: [1, 1, 4] }] };
  const row = compare(measured, {
    row: 'A save / plain',
    goal: '≤ 1.50',
    ours: ['ours', 'save'],
    base: ['plain', 'save'],
  });
  expect(tableOf([row]).split('\n').at(-1)).toBe(
    '| A save / plain | 3 |     2.00 |    9.00 |     1.00 |    4.00 |  2.00 | ≤ 1.50 |',
  );
});

it('the longest wait of a line is that of the worst round', () => {
  const measured = {
    ours: [
      { longest: [2], time: [2000] },
      { longest: [327], time: [2100] },
      { longest: [3], time: [2000] },
    ],
  };
  const { ours, base, ratio } = compareLongest(measured, {
    row: 'A longest wait',
    goal: '≤ 0.01',
    ours: ['ours', 'longest'],
    base: ['ours', 'time'],
  });
  expect({ ours, base, ratio }).toEqual({ ours: 327, base: 2000, ratio: 327 / 2100 });
});

it('the measures run on every base of a small practice, and no figure is asked of them', async () => {
  const folder = scratchFolder();
  const count = 40;
  const bases = await makeBases(folder, count, ['twin', 'plain', 'pbkdf2', 'naive', 'inUse', 'plainInUse']);
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
  const vault = await measureVault({
    kind: 'vault',
    bareFirst: false,
    place: bases.ours,
    scratch: join(folder, 'scratch'),
  });
  expect(Object.keys(vault).toSorted()).toEqual(['backup', 'bare', 'copy', 'lock', 'unlock', 'verify']);
  for (const [works, names] of [
    ['usual', usualWorks],
    ['rarer', rarerWorks],
  ] as const) {
    const report = await measureReport({ kind: 'report', place: bases.ours, count, watched: 100, works });
    expect(Object.entries(report).filter(([, times]) => times.length === 0)).toEqual([]);
    expect(Object.keys(report)).toEqual(expect.arrayContaining(names.map(({ name }) => name)));
  }
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
  const bases = await makeBases(folder, count, []);
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
  for (const script of [/^[a-z]+$/i, /[łżóćśąęčěřžýüößğşçıéèñíãðþæøå]/i, /\p{Script=Greek}/u]) {
    const named = [...recordItems(data)].find(
      (item) => item.kind === 'patient' && script.test(item.fields.family),
    );
    const typed = named?.kind === 'patient' ? named.fields.family.slice(0, 2).toLowerCase() : '';
    const names = rows(reads.search(typed, 1000), 'rows');
    expect(names).toBeGreaterThan(0);
    expect(await counted((store) => store.search(typed, 1000))).toEqual([names, names]);
  }
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
  const bases = await makeBases(folder, count, []);
  const { work, close } = await openBase('ours', bases.ours, bases.raw);
  if (!work) throw new Error('This base has no services.');
  const { sqlite } = work.vault.db;
  const rows = copiedRows(sqlite);
  const copied = [...recordItems(practiceData(count))].flatMap((item) =>
    rows(item).map(({ sql }) => sql.split(' ')[2] ?? ''),
  );
  const of = (table: string): number => copied.filter((name) => name === table).length;
  const inVault = (table: string, where = 'true'): unknown =>
    sqlite.prepare(`select count(*) from ${table} where ${where}`).pluck().get();
  for (const table of ['patients', 'search_rows', 'concerns', 'sessions', 'areas', 'uses', 'session_facts'])
    expect([table, of(table)]).toEqual([table, inVault(table)]);
  expect(of('events')).toBe(inVault('events', "kind <> 'attachment'"));
  const records = "in ('patient', 'concern', 'session')";
  expect(of('entries')).toBe(inVault('entries', `type ${records}`));
  expect(of('entry_bodies')).toBe(of('entries'));
  expect(of('texts')).toBe(inVault('texts', `kind ${records}`));
  expect([of('search'), of('text_index')]).toEqual([of('search_rows'), of('texts')]);
  close();
}, 60_000);
