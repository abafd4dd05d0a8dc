import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { keepHeapsSmall } from '../../../electron/small-heaps.ts';

it('tells the pages before the program is ready how small their heaps are to stay', () => {
  const set = new Map<string, string>();
  keepHeapsSmall({
    commandLine: { appendSwitch: (name: string, value: string) => set.set(name, value) } as never,
  });
  expect(Object.fromEntries(set)).toEqual({
    'js-flags': '--heap-growing-percent=30 --max-semi-space-size=4 --initial-old-space-size=16',
  });
});

/** Memory of a fresh process that makes much and lets it go again, as the engine of scripts holds it, bytes. */
const heapAfterWork = (first: string): number => {
  const script = `
    ${first}
    const kept = [];
    for (let made = 0; made < 4_000_000; made += 1) kept[made % 200_000] = { made, and: [made] };
    console.log(process.memoryUsage().heapTotal);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
};

it('keeps garbage of its own process from growing', () => {
  const module = pathToFileURL(join(import.meta.dirname, '../../../electron/small-heaps.ts')).href;
  const small = heapAfterWork(`
    import { keepHeapsSmall } from '${module}';
    keepHeapsSmall({ commandLine: { appendSwitch: () => undefined } });`);
  expect(small).toBeLessThan(heapAfterWork('') * 0.6);
});
