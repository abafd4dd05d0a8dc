import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPage, type MainSide } from '../../../electron/answer-page.ts';
import { onTheWay } from '../../../electron/on-the-way.ts';
import { contract, type ChannelName } from '../../../shared/ipc/contract.ts';
import { plainSize } from '../../../shared/ipc/plain-input.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { neverTaken, rarelyTaken, trapped } from '../../support/junk.ts';
import { mainAtWork } from '../../support/main-at-work.ts';
import { newPlacesOf, replaced, samplesOf } from '../../support/sample-input.ts';
import { prototypes, stateOf } from '../../support/watch-writes.ts';

// The printing that main would do needs the module; nothing that reaches it may be called here.
vi.mock('electron', () => ({ app: { isPackaged: false }, BrowserWindow: undefined, dialog: undefined }));

const names = Object.keys(contract) as ChannelName[];
const mains = names.filter((name) => contract[name].answeredBy === 'main');

/** Runs ahead of the limit of calls a second, which has its own test. */
let now = Date.UTC(2026, 10, 20);
beforeEach(() => void vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000)));
afterEach(() => vi.restoreAllMocks());

const codeOf = async (side: MainSide, channel: string, input: unknown): Promise<string> => {
  const answer = await answerPage(side, channel, input);
  return answer.ok ? 'ok' : answer.error.code;
};

describe('main', () => {
  it.each(mains)('45, 46, 49 refuses junk in every place and does nothing: %s', async (channel) => {
    const { vault, side, did } = await mainAtWork();
    const { input } = contract[channel];
    const samples = samplesOf(input);
    const [before, usual] = [stateOf(vault), prototypes()];
    for (const { sample, place } of newPlacesOf(samples)) {
      for (const [name, make] of Object.entries({ ...neverTaken, ...rarelyTaken, ...trapped })) {
        const junk = replaced(sample, place, make());
        if (Object.hasOwn(rarelyTaken, name) && input.safeParse(junk).success) continue;
        expect(await codeOf(side, channel, junk), `${name} at "${place.join('.')}"`).toBe('invalid');
      }
    }
    for (const sample of samples as readonly Record<string, unknown>[]) {
      for (const extra of ['sealed', 'author', 'createdAt', 'role', 'x'])
        expect(await codeOf(side, channel, { ...sample, [extra]: 'owner' }), extra).toBe('invalid');
      for (const key of Object.keys(sample)) {
        const { [key]: _gone, ...rest } = sample;
        expect(await codeOf(side, channel, rest), `no ${key}`).toBe('invalid');
      }
    }
    expect(did).toEqual([]);
    expect(stateOf(vault)).toEqual(before);
    expect(prototypes()).toEqual(usual);
  });

  it('45 knows no other channel than those of the contract, whatever a name is made of', async () => {
    const { side, did } = await mainAtWork();
    for (const name of ['', 'toString', '__proto__', 'constructor', 7, null, ['vault:lock'], { a: 1 }])
      expect(await answerPage(side, name, {})).toEqual(fail('refused', 'unknown-channel'));
    expect(did).toEqual([]);
  });
});

describe('50 what is on its way', () => {
  const draft = (letters: number) => ({
    id: '0197a000-0000-7000-8000-000000000009',
    kind: 'session',
    patient: null,
    save: 1,
    body: 'x'.repeat(letters),
  });

  it('50 is never larger than its channel takes, and never more than fits at once', async () => {
    const { side } = await mainAtWork();
    const waiting: ((answer: Result<unknown>) => void)[] = [];
    const ask = (): Promise<Result<unknown>> => new Promise((resolve) => waiting.push(resolve));
    const slow: MainSide = { ...side, onTheWay: onTheWay(1_000_000), vault: { ...side.vault, ask } };
    expect(await answerPage(slow, 'drafts:save', draft(8_300_000))).toEqual(fail('invalid', 'not-plain'));
    expect(await answerPage(slow, 'practice:home', draft(300_000))).toEqual(fail('invalid', 'not-plain'));
    expect(waiting).toHaveLength(0);
    const first = answerPage(slow, 'drafts:save', draft(400_000));
    expect(await answerPage(slow, 'drafts:save', draft(400_000))).toEqual(fail('busy', 'too-much-at-once'));
    const small = answerPage(slow, 'practice:home', {});
    expect(waiting).toHaveLength(2);
    for (const answer of waiting.splice(0)) answer(fail('locked', 'vault-ended'));
    expect([await first, await small]).toEqual([
      fail('locked', 'vault-ended'),
      fail('locked', 'vault-ended'),
    ]);
    void answerPage(slow, 'drafts:save', draft(400_000));
    expect(waiting, 'what was answered is no longer counted').toHaveLength(1);
  });

  it('50 counts what main answers itself as well, and never a lock', async () => {
    const { side, did } = await mainAtWork();
    const waiting: (() => void)[] = [];
    const piece = (): Promise<Result<null>> =>
      new Promise((resolve) => waiting.push(() => resolve(fail('not-found', 'import'))));
    const input = { import: '0197a000-0000-7000-8000-000000000009', at: 0, piece: 'AAAA'.repeat(1000) };
    const slow: MainSide = {
      ...side,
      onTheWay: onTheWay(plainSize(input, 10_000)),
      attachments: { ...side.attachments, piece },
    };
    const first = answerPage(slow, 'attachments:piece', input);
    expect(await answerPage(slow, 'backups:making', {})).toEqual(fail('busy', 'too-much-at-once'));
    expect(await answerPage(slow, 'vault:lock', { by: 'person' })).toEqual({ ok: true, value: null });
    expect(did).toEqual(['lock']);
    expect(waiting).toHaveLength(1);
    for (const answer of waiting.splice(0)) answer();
    expect(await first).toEqual(fail('not-found', 'import'));
    expect(await answerPage(slow, 'backups:making', {}), 'what was answered is no longer counted').toEqual({
      ok: true,
      value: null,
    });
  });
});
