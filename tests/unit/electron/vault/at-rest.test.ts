import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, it, vi } from 'vitest';
import { atRest, restStep } from '../../../../electron/vault/at-rest.ts';
import { checkEnded } from '../../../../electron/vault/services/checks.ts';
import { practiceAtWork, workOf } from '../../../support/practice-at-work.ts';

afterEach(() => vi.unstubAllGlobals());

it('clears young objects away at rest, and once after a check all that it left in memory', async () => {
  setFlagsFromString('--expose-gc');
  const asked: unknown[] = [];
  const clear = runInNewContext('gc') as NonNullable<typeof globalThis.gc>;
  vi.stubGlobal('gc', (options: NodeJS.GCOptions) => {
    asked.push(options);
    return clear(options);
  });
  const vault = await practiceAtWork();
  const work = workOf(vault);
  const rest = (): unknown => {
    while (restStep(work.vault.db));
    return asked.at(-1);
  };
  expect(rest()).toEqual({ type: 'minor' });
  await vault.get('checks:start', {});
  expect(rest()).toEqual({ type: 'minor' });
  await checkEnded(work);
  expect(rest()).toEqual({ type: 'major', flavor: 'last-resort' });
  expect(rest()).toEqual({ type: 'minor' });
});

it('does not wait for rest with what a check left when nobody pauses', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('gc', (options: NodeJS.GCOptions) => asked.push(options));
  const vault = await practiceAtWork();
  const work = workOf(vault);
  const answered = atRest(vault.holder, 60_000, 40);
  await vault.get('checks:start', {});
  answered();
  await checkEnded(work);
  answered();
  expect(asked).toEqual([]);
  await pause(50);
  answered();
  answered();
  expect(asked).toEqual([{ type: 'major', flavor: 'last-resort' }]);
});
