import { type ClosedNote, forgetClosed, hasFrames, readClosed, tagSteps } from './closed-file.ts';
import { holdAsItIs, letFileGo } from './db/checkpoint.ts';
import { handleBeside } from './db/open.ts';
import type { Db } from './db/run.ts';
import { inSlices, paces, type Steps } from './slices.ts';

/** Steps of 1 MB that are done before the first screen: some milliseconds, and all of it for most practices. */
const stepsAtOnce = 16;

/**
 * What is known of the file of an open vault since it was closed last. `same`: nobody else wrote to it. `changed`: somebody did,
 * after `after` (UTC ms). `unknown`: there is nothing to compare it with. `looking`: the rest of a
 * large file is still being compared.
 */
export interface FileLook {
  state: 'same' | 'changed' | 'unknown' | 'looking';
  after: number | null;
  /** Whether a whole check held since: then it is not told again at the next opening. */
  isTrusted: boolean;
  /** Whether it was closed in order. Where it was not, the last words may have met a cut, and all is to be checked soon. */
  readonly inOrder: boolean;
  readonly note: ClosedNote | undefined;
  /** What is left to compare. */
  steps: Steps<string> | null;
  /** Settled when there is nothing left; until then the file must stay as it is. */
  ended: Promise<void>;
}

/** What can be read only while the file is closed: the note of it, and whether there is a WAL that cannot be there. */
export interface BeforeLook {
  readonly note: ClosedNote | undefined;
  readonly hasForeignWal: boolean;
}

/** Reads it; `key` is the one of the note. */
export const beforeOpening = (folder: string, vaultId: string, key: Buffer): BeforeLook => {
  const note = readClosed(folder, vaultId, key);
  return { note, hasForeignWal: note !== undefined && hasFrames(folder) };
};

const judge = (look: FileLook, tags: string): void => {
  const { note } = look;
  if (!note) return;
  const isSame = note.tags === tags && note.doubted === null;
  look.state = isSame ? 'same' : 'changed';
  look.after = isSame ? null : (note.doubted ?? note.at);
};

/**
 * Compares the file that was just opened, and that nothing was written to yet, with what it was when it was closed, and takes the
 * note away, since it will be written to. Of a large file only the beginning, unless `whole`: the rest is done by `lookOn`, and
 * meanwhile what is written stays in the WAL.
 */
export const lookAtFile = (
  db: Db,
  folder: string,
  { note, hasForeignWal }: BeforeLook,
  { whole }: { readonly whole: boolean },
): FileLook => {
  const ended = Promise.resolve();
  const look: FileLook = {
    state: 'unknown',
    after: null,
    isTrusted: false,
    inOrder: !!note,
    note,
    steps: null,
    ended,
  };
  if (hasForeignWal && note) {
    look.state = 'changed';
    look.after = note.doubted ?? note.at;
  } else if (note && note.tags !== null) {
    const steps = tagSteps(handleBeside(db));
    look.state = 'looking';
    for (let done = 0; look.state === 'looking' && (whole || done < stepsAtOnce); done += 1) {
      const step = steps.next();
      if (step.done) judge(look, step.value);
    }
    if (look.state === 'looking') {
      look.steps = steps;
      holdAsItIs(db);
    }
  }
  forgetClosed(folder);
  return look;
};

/** Goes on comparing a large file in slices; settled at its end, or when the vault was closed before. */
export const lookOn = (db: Db, look: FileLook): Promise<void> => {
  const { steps } = look;
  if (steps === null) return look.ended;
  look.ended = inSlices(steps, { pace: paces.aside, goesOn: () => db.sqlite.open })
    .then((ended) => {
      if (ended) judge(look, ended.value);
    })
    .catch(() => {
      look.state = 'unknown'; // the disk could not be read there; whoever needs that page is told
    })
    .finally(() => {
      look.steps = null;
      if (db.sqlite.open) letFileGo(db);
    });
  return look.ended;
};

/** A whole check held: whatever was put into the file, the records are those that were written. */
export const trustAgain = (look: FileLook): void => {
  look.isTrusted = true;
};

/** The vault was opened anew under another key, with every page as it was: what was doubted stays so. */
export const keepDoubt = (before: FileLook, now: FileLook): void => {
  if (before.state !== 'changed') return;
  now.state = 'changed';
  now.after = before.after;
  now.isTrusted = before.isTrusted;
};
