import { describe, it } from 'vitest';
import { erasure, raising } from './acts-of-keys.ts';
import { appointment, attaching, people, recovery, setUp } from './acts-of-records.ts';
import { hasStrace, noStrace, patience } from './what-was-kept.ts';
import { howOften, inCloud, stopEverywhere } from './recorded-act.ts';

describe('each step', () => {
  it(
    `27, 28 the set-up, ${howOften}: no practice, or a whole one`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(setUp());
    },
  );

  it(
    `27, 28 an appointment with a signed consent, ${howOften}: all that was answered is there`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(appointment());
    },
  );

  it(
    `27, 28, 35 an appointment without a log of writes, ${howOften}: all that was answered is there`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(inCloud(appointment()));
    },
  );

  it(
    `12, 27, 28 a recovery, ${howOften}: the old passphrase with its code opens, or the new one without`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(recovery());
    },
  );

  it(
    `27, 28 people and passphrases, ${howOften}: who was added opens the ring, who was removed does not`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(people());
    },
  );

  it(
    `27, 28 a passphrase that costs more from an unlock on, ${howOften}: its slot is the old or the new one, and opens`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(await raising());
    },
  );

  it(
    `27, 28 attaching a file and a photo, ${howOften}: each is there whole or not at all, and its rest is swept away`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(attaching());
    },
  );

  it(
    `27, 28, 80 an erasure, ${howOften}: wholly there or wholly gone, and at the next opening in no page`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      await stopEverywhere(await erasure());
    },
  );
});
