import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { watchForWords } from '../../../../build/faults/watch-for-words.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

it('36 a watch finds a word in any file of any depth, also one that is changed later, and passes over others', async () => {
  const folder = scratchFolder();
  const done = Promise.withResolvers<void>();
  const [deep, later, passed] = ['deep', 'later', 'saved.pdf'].map((name) => join(folder, name));
  mkdirSync(deep ?? '');
  writeFileSync(later ?? '', 'nothing yet');
  writeFileSync(passed ?? '', 'Quorlington');
  const found = watchForWords(['Quorlington', 'Größe'], [folder], (file) => file === passed, done.promise);
  writeFileSync(join(deep ?? '', 'profile'), Buffer.from('xx Größe', 'utf16le'));
  await wait(50);
  writeFileSync(later ?? '', 'and then Quorlington');
  done.resolve();
  const { traces, looked } = await found;
  expect(traces.toSorted()).toEqual([`${deep}/profile: Größe`, `${later}: Quorlington`]);
  expect(looked).toBeGreaterThanOrEqual(2);
});

it('36 a watch of a folder that is gone looks at nothing', async () => {
  const folder = scratchFolder();
  rmSync(folder, { recursive: true });
  expect(await watchForWords(['x'], [folder], () => false, Promise.resolve())).toEqual({
    traces: [],
    looked: 0,
  });
});

it('36 a watch does not leave its folder by a link', async () => {
  const [folder, elsewhere] = [scratchFolder(), scratchFolder()];
  writeFileSync(join(elsewhere, 'code'), 'Quorlington');
  symlinkSync(elsewhere, join(folder, 'packages'));
  const { traces } = await watchForWords(['Quorlington'], [folder], () => false, Promise.resolve());
  expect(traces).toEqual([]);
});
