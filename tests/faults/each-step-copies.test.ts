import { describe, it } from 'vitest';
import { update } from './act-of-update.ts';
import { backup, restore } from './acts-of-copies.ts';
import { keyChange } from './acts-of-keys.ts';
import { hasStrace, noStrace, patience } from './what-was-kept.ts';
import { howOften, stopEverywhere } from './recorded-act.ts';

describe('each step, of copies', () => {
  it(
    `27, 28, 75 a backup, ${howOften}: there is always a good one, and what is not finished does not count`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(await backup());
    },
  );

  it(
    `27, 28, 79 a restore, ${howOften}: the old or the new vault is there, and a second try works`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(await restore());
    },
  );

  it(
    `37, 27, 28 an update of the tables, ${howOften}: the old or the new rows, every note whole, and its backup holds`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(update());
    },
  );

  it(
    `39, 27, 28 a change of the vault key, ${howOften}: the old or the new vault opens, never neither`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(await keyChange());
    },
  );
});
