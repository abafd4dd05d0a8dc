import { uptime } from 'node:os';
import type { Clock } from '../../shared/clocks/clock.ts';
import { packAnswer } from '../../shared/ipc/packed-answer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { atRest } from './at-rest.ts';
import { makeBrake } from './brake.ts';
import { leastCost } from './keys/argon2.ts';
import { momentOf } from './clock.ts';
import { removeAsideRests } from './db/aside.ts';
import { answerCall, guarded, mayCall, noticed } from './ipc/answer-call.ts';
import type { Progress, Question, Word } from './messages.ts';
import { roomOf } from './room.ts';
import { seldom } from './seldom.ts';
import { answerFile, sweepAttachedFiles } from './services/attached-files.ts';
import { answerBackup } from './services/backups.ts';
import { bareClocks } from './services/clocks.ts';
import { startWeeklyCheck } from './services/checks.ts';
import { serveDocument } from './services/documents.ts';
import { takeBack } from './services/held-drafts.ts';
import { answerLeaving } from './services/leaving.ts';
import { readLockChoices } from './services/locks.ts';
import { drawVeil, readVeil } from './services/pins.ts';
import { answerRestore } from './services/restores.ts';
import { answerSystemKey } from './services/system-keys.ts';
import { close, type Holder, readState } from './services/vault.ts';
import { isUnchecked } from './unclean-end.ts';

/** How long after an unlock the weekly check may begin: first the person works. */
const restBeforeCheck = 120_000;
/** The same after an unclean end: the first screen is drawn first. */
const restBeforePages = 5_000;

/** What the vault of a home answers, and what it does at rest, to be called after each answer. */
export interface Answers {
  readonly answer: (question: Question) => Promise<Result<unknown>>;
  readonly rest: () => void;
}

/** Makes the closed vault of a home, which is opened by what it is asked. */
export const makeAnswers = (home: string): Answers => {
  const holder: Holder = {
    home,
    now: () => momentOf(new Date()),
    brake: makeBrake(uptime),
    leastCost,
    room: roomOf(home, (word) => process.parentPort.postMessage(word)),
    work: undefined,
  };
  removeAsideRests(Date.now());
  let planned = false;

  /** Plans the weekly check of everything, once after the unlock of this process. */
  const planCheck = (): void => {
    if (planned || !holder.work || holder.work.vault.onlyRead !== null) return;
    planned = true;
    setTimeout(
      () => {
        const { work } = holder;
        if (!work) return;
        void guarded(() => ok(startWeeklyCheck(work)));
        void guarded(() => ok(sweepAttachedFiles(work)));
      },
      isUnchecked(holder.work.vault.db) ? restBeforePages : restBeforeCheck,
    ).unref();
  };

  /** What SQLite and the disk said against it in words that the page knows; a bad page is remembered as a doubt. */
  const told = async (work: () => Result<unknown> | Promise<Result<unknown>>): Promise<Result<unknown>> =>
    noticed(holder, await guarded(work));

  const answer = async ({ id, ask }: Question): Promise<Result<unknown>> => {
    switch (ask.kind) {
      case 'call':
        return answerCall(holder, ask.channel, ask.input)
          .then((answered) => (ask.packed ? packAnswer(answered) : answered))
          .finally(planCheck);
      case 'state':
        return ok({
          ...readState(holder),
          veil: holder.work ? readVeil(holder.work) : null,
          handedOver: holder.work?.handOver != null,
          clocks: holder.work && (holder.work.veil ?? holder.work.handOver) ? bareClocks(holder.work) : [],
        });
      case 'document':
        return told(() =>
          holder.work && !holder.work.veil && !holder.work.handOver
            ? serveDocument(holder.work, ask.id)
            : fail('locked'),
        );
      case 'may':
        return mayCall(holder, ask.channel);
      case 'lock-terms':
        return holder.work ? ok(readLockChoices(holder.work)) : fail('locked');
      case 'veil':
        return holder.work ? drawVeil(holder.work) : fail('locked');
      case 'backup':
        return guarded(() => (holder.work ? answerBackup(holder.work, ask.ask) : fail('locked')));
      case 'file':
        return told(() => answerFile(holder, ask.ask));
      case 'restore':
        return answerRestore(
          holder,
          ask.ask,
          seldom((progress) => process.parentPort.postMessage({ id, progress } satisfies Progress)),
        );
      case 'system-key':
        return guarded(() => answerSystemKey(holder, ask.ask)).finally(planCheck);
      case 'leaving':
        return told(() =>
          holder.work && !holder.work.veil ? answerLeaving(holder.work, ask.ask) : fail('locked'),
        );
      case 'take-back':
        return told(() =>
          holder.work && holder.work.vault.onlyRead === null
            ? takeBack(holder.work, ask.boxes)
            : fail('locked'),
        );
      case 'close': {
        const clocks = (await guarded(() => ok(holder.work ? bareClocks(holder.work) : []))) as Result<
          readonly Clock[]
        >;
        if (clocks.ok)
          process.parentPort.postMessage({ word: 'clocks', clocks: clocks.value } satisfies Word);
        await new Promise((resolve) => setImmediate(resolve)); // the word is on its way before the disk is waited for
        close(holder);
        return clocks;
      }
    }
  };

  return { answer, rest: atRest(holder) };
};
