import { describe, expect, it, onTestFinished } from 'vitest';
import { close } from '../../electron/vault/services/vault.ts';
import { contract, type ChannelName } from '../../shared/ipc/contract.ts';
import { folderDigest } from '../support/folder-digest.ts';
import { neverTaken, rarelyTaken } from '../support/junk.ts';
import { lockedForProgram } from '../support/practice-at-work.ts';
import { newPlacesOf, replaced, samplesOf } from '../support/sample-input.ts';
import { seeded } from '../support/seeded.ts';
import { passphrase, vaultAtWork } from '../support/vault-at-work.ts';
import { startVault } from '../support/vault-child.ts';
import { wholeForm } from '../support/whole-form.ts';

const seed = Number(process.env.STRIA_SEED ?? 20_261_120);
/** Each junk goes into so many places of each channel; the border lets 200 calls a second through. */
const places = wholeForm ? 4 : 1;
const channels = (Object.keys(contract) as ChannelName[]).filter(
  (name) => contract[name].answeredBy === 'vault',
);

/** What a message can carry: functions and symbols never leave the page's process. */
const canBeSent = (value: unknown): boolean => {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
};

interface Call {
  readonly channel: ChannelName;
  readonly what: string;
  readonly input: unknown;
}

const callsOf = (channel: ChannelName, random: () => number): readonly Call[] => {
  const { input } = contract[channel];
  const all = newPlacesOf(samplesOf(input));
  return Object.entries({ ...neverTaken, ...rarelyTaken }).flatMap(([name, make]) =>
    Array.from({ length: Math.min(places, all.length) }, () => {
      const { sample, place } = all[Math.floor(random() * all.length)] ?? { sample: {}, place: [] };
      return { channel, what: `${name} at "${place.join('.')}"`, input: replaced(sample, place, make()) };
    }).filter((call) => canBeSent(call.input) && !input.safeParse(structuredClone(call.input)).success),
  );
};

describe('the vault process', { timeout: 300_000 }, () => {
  it(`45, 46, 49 answers junk that came through the border as invalid, and goes on (seed ${seed})`, async () => {
    const home = lockedForProgram();
    const child = startVault(home);
    onTestFinished(() => child.kill());
    const said: string[] = [];
    child.onOutput((text) => said.push(text));
    expect(await child.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
    const random = seeded(seed);
    for (const name of channels) {
      const calls = callsOf(name, random); // one channel at a time: all of them together do not fit into memory
      expect(calls.length, name).toBeGreaterThan(0);
      for (const { channel, what, input } of calls) {
        let answer = await child.send({ kind: 'call', channel, input });
        while (!answer.ok && answer.error.reason === 'too-many-calls') {
          await new Promise((resolve) => setTimeout(resolve, 200));
          answer = await child.send({ kind: 'call', channel, input });
        }
        expect(answer.ok ? 'ok' : answer.error.code, `${channel}: ${what}`).toBe('invalid');
      }
    }
    expect(await child.send({ kind: 'close' })).toEqual({ ok: true, value: [] });
    expect(said.join('')).toBe('');
    const before = folderDigest(home);
    const vault = vaultAtWork(home);
    await vault.get('vault:unlock', { passphrase });
    expect(await vault.get('patients:search', { query: '', after: null, limit: 5 })).toMatchObject({
      total: 0,
    });
    close(vault.holder);
    expect(Object.keys(folderDigest(home))).toEqual(Object.keys(before));
  });
});
