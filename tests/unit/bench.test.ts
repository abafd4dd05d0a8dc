import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeBases } from '../bench/make-bases.ts';
import { measureLayers } from '../bench/measure-layers.ts';
import { measureReads } from '../bench/measure-reads.ts';
import { measureSave } from '../bench/measure-save.ts';
import { measureUnlock } from '../bench/measure-unlock.ts';
import { measureVault } from '../bench/measure-vault.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

it('the measures run on every base of a small practice, and no figure is asked of them', async () => {
  const folder = scratchFolder();
  const count = 40;
  const bases = makeBases(folder, count, 'all');
  const { raw } = bases;
  for (const engine of ['ours', 'twin', 'plain', 'signal', 'naive'] as const) {
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
      place: bases[engine],
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
  const layers = await measureLayers({ kind: 'layers', place: bases.ours, raw, count, rounds: 2 });
  expect(Object.keys(layers).length).toBeGreaterThan(0);
}, 120_000);
