import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerCall } from '../../../../../electron/vault/ipc/answer-call.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { contract, type ChannelName } from '../../../../../shared/ipc/contract.ts';
import { neverTaken, rarelyTaken, trapped } from '../../../../support/junk.ts';
import { afternoon, practiceAtWork, preparedPractice } from '../../../../support/practice-at-work.ts';
import { newPlacesOf, replaced, samplesOf, valueAt } from '../../../../support/sample-input.ts';
import { passphrase, type VaultAtWork, vaultAtWork } from '../../../../support/vault-at-work.ts';
import { homeWith } from '../../../../support/vault-bytes.ts';
import { prototypes, stateOf } from '../../../../support/watch-writes.ts';

const channels = (Object.keys(contract) as ChannelName[]).filter(
  (name) => contract[name].answeredBy === 'vault',
);

const usual = prototypes();
const streams = [process.stdout, process.stderr];

/** The clock runs ahead of the rate limit, which has its own test; nothing may be said on any stream. */
let now = Date.UTC(2026, 10, 20);
beforeEach(() => {
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
  for (const stream of streams) vi.spyOn(stream, 'write');
});
afterEach(() => {
  const said = streams.map(({ write }) => vi.mocked(write).mock.calls.length);
  vi.restoreAllMocks();
  expect(said).toEqual([0, 0]);
  expect(prototypes()).toEqual(usual);
});

/** What is refused changes nothing: one open practice and one locked for all of it. */
let open: VaultAtWork;
let locked: VaultAtWork;
let untouched: object;
beforeAll(async () => {
  const started = async (): Promise<VaultAtWork> => {
    const vault = vaultAtWork(homeWith(preparedPractice().files), { at: afternoon });
    await vault.get('vault:unlock', { passphrase });
    return vault;
  };
  [open, locked] = [await started(), await started()];
  close(locked.holder);
  untouched = stateOf(open);
});
afterAll(() => {
  close(open.holder);
  for (const { holder } of [open, locked]) rmSync(holder.home, { recursive: true });
});

const codeOf = async (...call: Parameters<typeof answerCall>): Promise<string> => {
  const result = await answerCall(...call);
  return result.ok ? 'ok' : result.error.code;
};

describe.each(channels)('%s', (channel) => {
  const { input } = contract[channel];
  const samples = samplesOf(input);
  const places = newPlacesOf(samples);
  const isOpening = channel.startsWith('vault:');

  it('45, 46 refuses junk in every place and writes nothing', async () => {
    for (const { sample, place } of places) {
      for (const [name, make] of Object.entries({ ...neverTaken, ...trapped })) {
        const code = await codeOf(open.holder, channel, replaced(sample, place, make()));
        expect(code, `${name} at "${place.join('.')}"`).toBe('invalid');
      }
      for (const [name, make] of Object.entries(rarelyTaken)) {
        const junk = replaced(sample, place, make());
        if (input.safeParse(junk).success) continue;
        const code = await codeOf(open.holder, channel, junk);
        expect(code, `${name} at "${place.join('.')}"`).toBe('invalid');
      }
    }
    expect(stateOf(open)).toEqual(untouched);
  });

  it('45, 49 refuses a missing and an unknown key at every level', async () => {
    for (const { sample, place } of places) {
      const within = valueAt(sample, place);
      if (typeof within !== 'object' || within === null || Array.isArray(within)) continue;
      for (const extra of ['sealed', 'author', 'createdAt', 'role', 'x']) {
        if (Object.hasOwn(within, extra)) continue;
        const more = replaced(sample, place, { ...within, [extra]: 'owner' });
        expect(await codeOf(open.holder, channel, more), `${extra} in "${place.join('.')}"`).toBe('invalid');
      }
      for (const key of Object.keys(within)) {
        const { [key]: _gone, ...rest } = within as Record<string, unknown>;
        const less = replaced(sample, place, rest);
        if (input.safeParse(less).success) continue;
        expect(await codeOf(open.holder, channel, less), `no ${key} in "${place.join('.')}"`).toBe('invalid');
      }
    }
    expect(stateOf(open)).toEqual(untouched);
  });

  it('45 has an answer of the closed list for what fits its schema', async () => {
    const vault = await practiceAtWork();
    for (const sample of samples)
      expect(await codeOf(vault.holder, channel, sample), JSON.stringify(sample)).not.toMatch(
        /unexpected|invalid|busy|locked/,
      );
    for (const { sample, place } of places) {
      for (const [name, make] of Object.entries(rarelyTaken)) {
        const odd = replaced(sample, place, make());
        if (!input.safeParse(odd).success) continue;
        const code = await codeOf(vault.holder, channel, odd);
        expect(code, `${name} at "${place.join('.')}"`).not.toMatch(/unexpected|busy|locked/);
      }
    }
  });

  const whenLocked = async (): Promise<void> => {
    for (const sample of samples) expect(await codeOf(locked.holder, channel, sample)).toBe('locked');
    expect(await codeOf(locked.holder, channel, { junk: 1 })).toMatch(/invalid|locked/);
  };
  // Those that open the vault are for when it is locked.
  if (!isOpening) it('says locked while the vault is locked', whenLocked);
});
