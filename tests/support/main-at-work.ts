import type { MainSide } from '../../electron/answer-page.ts';
import { onTheWay } from '../../electron/on-the-way.ts';
import { windowCaptures } from '../../electron/security/captures.ts';
import { pdfSaving } from '../../electron/save-pdfs.ts';
import { answerCall, mayCall } from '../../electron/vault/ipc/answer-call.ts';
import type { Ask } from '../../electron/vault/messages.ts';
import { readState } from '../../electron/vault/services/vault.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { practiceAtWork } from './practice-at-work.ts';

/**
 * Main with a real vault that is open, and a note of everything else that it did. The module `electron` has to be replaced
 * in the test: nothing that reaches it may be called here.
 */
export const mainAtWork = async () => {
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
