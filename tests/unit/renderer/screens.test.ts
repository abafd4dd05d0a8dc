import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWith } from '../../support/read-with.ts';

const renderer = join(import.meta.dirname, '../../../renderer');

it('no screen is read with the lock: each has a file of its own', () => {
  const asked = [...readFileSync(join(renderer, 'screens.ts'), 'utf8').matchAll(/import\('(\.[^']+)'\)/g)];
  const screens = asked.map(([, from]) => join(renderer, from ?? ''));
  expect(screens.length).toBeGreaterThan(20);
  const read = readWith(join(renderer, 'main.tsx'));
  expect(read.size).toBeGreaterThan(50);
  expect(screens.filter((screen) => read.has(screen))).toEqual([]);
});
