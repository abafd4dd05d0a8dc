import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/ipc/contract.ts';
import { freeTextsOf } from '../../../support/free-texts.ts';
import { fillWithTexts } from '../../../support/hostile-practice.ts';
import { isNotWrittenIn, notWrittenIn } from '../../../support/not-written-in.ts';
import { preparedHome } from '../../../support/prepared-vault.ts';
import { scriptPayloads } from '../../../support/script-payloads.ts';

/** Every place of every channel that takes any words. */
const places = Object.entries(contract).flatMap(([channel, { input }]) =>
  freeTextsOf(input).map((place) => ({ channel, place })),
);
const named = ({ channel, place }: { readonly channel: string; readonly place: string }): string =>
  `${channel} ${place}`;

describe('53 what the practice of hostile texts holds', () => {
  it('stands in every field of every channel that takes words', { timeout: 120_000 }, async () => {
    const { home, patient } = await preparedHome();
    try {
      const texts = Object.values(scriptPayloads).map(([first]) => first);
      const { written } = await fillWithTexts(home, patient, texts);
      const filled = new Set(
        written.filter(({ text }) => texts.some((one) => text.includes(one))).map(named),
      );
      const wanted = places.filter(({ channel, place }) => !isNotWrittenIn(channel, place)).map(named);
      expect(wanted.filter((place) => !filled.has(place))).toEqual([]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  it('leaves out only what the contract has', () => {
    const known = new Set(places.flatMap((one) => [named(one), `* ${one.place}`]));
    expect(notWrittenIn.flatMap((one) => one.places).filter((place) => !known.has(place))).toEqual([]);
  });
});
