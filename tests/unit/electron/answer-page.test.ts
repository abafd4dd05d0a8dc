import { describe, expect, it, vi } from 'vitest';
import { answerPage, type MainSide } from '../../../electron/answer-page.ts';
import { pdfSaving } from '../../../electron/save-pdfs.ts';
import { onTheWay } from '../../../electron/on-the-way.ts';
import { windowCaptures } from '../../../electron/security/captures.ts';
import type { Ask } from '../../../electron/vault/messages.ts';
import { answerCall, mayCall } from '../../../electron/vault/ipc/answer-call.ts';
import { readState } from '../../../electron/vault/services/vault.ts';
import { contract, type ChannelName } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { neverTaken, rarelyTaken, trapped } from '../../support/junk.ts';
import { practiceAtWork } from '../../support/practice-at-work.ts';
import { newPlacesOf, replaced, samplesOf } from '../../support/sample-input.ts';
import { prototypes, stateOf } from '../../support/watch-writes.ts';

// The printing that main would do needs the module; nothing that reaches it may be called here.
vi.mock('electron', () => ({ app: { isPackaged: false }, BrowserWindow: undefined, dialog: undefined }));

const names = Object.keys(contract) as ChannelName[];
const mains = names.filter((name) => contract[name].answeredBy === 'main');

/** Main with a real vault that is open, and a note of everything else that it did. */
const mainAtWork = async () => {
  const vault = await practiceAtWork();
  const did: string[] = [];
  const note = (what: string, answer: Result<never> = fail('busy')) => {
    did.push(what);
    return Promise.resolve(answer);
  };
  const ask = async (question: Ask): Promise<Result<unknown>> => {
    if (question.kind === 'may') return mayCall(vault.holder, question.channel);
    if (question.kind === 'state') return ok({ ...readState(vault.holder), veil: null, clocks: [] });
    if (question.kind === 'call') return answerCall(vault.holder, question.channel, question.input);
    return note(question.kind);
  };
  const print: MainSide['print'] = {
    pdfOf: () => Promise.reject(new Error('nothing prints here')),
    making: () => null,
    stop: () => undefined,
    sendTo: () => Promise.resolve(false),
    printers: () => Promise.resolve([]),
    warm: () => undefined,
    drop: () => undefined,
  };
  const side: MainSide = {
    vault: {
      ask,
      end: async () => {
        await note('end');
        return [];
      },
      kill: async () => void (await note('kill')),
    },
    print,
    captures: windowCaptures({ window: () => undefined }),
    onTheWay: onTheWay(),
    window: () => undefined,
    locks: {
      lock: async () => void (await note('lock')),
      last: () => null,
      hand: () => void did.push('hand'),
      answered: () => undefined,
    },
    version: '0.0.0',
    going: { read: () => null },
    attachments: {
      begin: () => note('begin'),
      piece: () => note('piece'),
      look: () => note('look'),
      attach: () => note('attach'),
      saveLogo: () => note('logo'),
      cancel: () => note('cancel'),
      picture: () => note('picture'),
      dropAll: () => undefined,
    },
    backups: {
      status: () => note('status'),
      make: () => note('make'),
      making: () => null,
      cancel: () => undefined,
      leave: () => note('leave'),
      chooseFolder: () => note('choose'),
      unlocked: () => undefined,
      newestIn: async () => void (await note('newest')),
      folders: () => [],
      noteDrill: async () => void (await note('note drill')),
    },
    oldCopies: { list: () => note('old copies'), replace: () => note('replace old copies') },
    drills: {
      status: () => note('drills'),
      start: () => note('drill'),
      stop: async () => void (await note('stop drill')),
    },
    restores: {
      status: () => note('restores'),
      chooseFolder: () => note('choose'),
      start: () => note('restore'),
      undo: () => note('undo'),
      stop: async () => void (await note('stop restore')),
      unlocked: () => undefined,
    },
    camera: { open: () => undefined, close: () => undefined },
    savePdfs: pdfSaving(print),
    systemKeys: {
      status: () => note('system key'),
      start: () => note('start system key'),
      stop: () => note('stop system key'),
      isReady: () => note('look for system key'),
      unlock: () => note('unlock'),
      unlocked: async () => undefined,
    },
    storage: {
      status: async () => {
        did.push('storage');
        return { state: 'enough', heldDrafts: 0, place: null };
      },
      hasRoom: () => true,
      heard: () => undefined,
      unlocked: async () => undefined,
    },
  };
  return { vault, side, did };
};

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

describe('50 what is on its way to the vault', () => {
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
});
