import { expect, it } from 'vitest';
import { everyMs, seldom } from '../../../../electron/vault/seldom.ts';
import type { RestoreProgress } from '../../../../shared/restores/restore.ts';

it('tells the first word of each step at once, and of the others one in a tenth of a second', () => {
  const told: string[] = [];
  let now = 0;
  const tell = seldom(
    ({ step, done }: RestoreProgress) => told.push(`${step} ${done}`),
    () => now,
  );
  const say = (step: RestoreProgress['step'], done: number, at: number): void => {
    now = at;
    tell({ step, done, of: 9 });
  };
  say('copying', 0, 5);
  say('copying', 1, 5);
  say('copying', 2, 4 + everyMs);
  say('copying', 3, 5 + everyMs);
  say('verifying', 0, 6 + everyMs);
  say('verifying', 1, 7 + everyMs);
  say('copying', 4, 8 + everyMs);
  expect(told).toEqual(['copying 0', 'copying 3', 'verifying 0', 'copying 4']);
});
