import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ClosedNote,
  forgetClosed,
  hasFrames,
  headTag,
  readClosed,
  tagsOf,
  tagSteps,
  withFile,
} from './closed-file.ts';
import { holdAsItIs, letFileGo } from './db/checkpoint.ts';
import { hasLog } from './db/journal.ts';
import { handleBeside } from './db/open.ts';
import type { Db } from './db/run.ts';
import { inspectFile } from './db/vault-file.ts';
import { atOnce, inSlices, paces, type Steps } from './slices.ts';
import { databaseName } from './vault-place.ts';

/** Size of a file that is compared before the first screen, bytes: some milliseconds, and all of it for most practices. */
const mostAtOnce = 16 * 1024 * 1024;

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
  /** Whether it was closed in order, and compared where it could be. Else the last words may have met a cut, and all is to be checked soon. */
  inOrder: boolean;
  readonly note: ClosedNote | undefined;
  /** What is left to compare. */
  steps: Steps<string> | null;
  /** Settled when there is nothing left; until then the file must stay as it is. */
  ended: Promise<void>;
}

/** What can be read only while the file is closed. */
export interface BeforeLook {
  readonly note: ClosedNote | undefined;
  /** Whether there is a WAL that cannot be there. */
  readonly hasForeignWal: boolean;
  /** The digest of a file that is small enough to be read before the first screen. */
  readonly tags: string | null;
  /** The tag of the first page of a larger one. */
  readonly head: Buffer | null;
}

/** Reads it; `key` is the one of the note. */
export const beforeOpening = (folder: string, vaultId: string, key: Buffer): BeforeLook => {
  const note = readClosed(folder, vaultId, key);
  const file = join(folder, databaseName);
  const isThere = note !== undefined && inspectFile(file).ok;
  const isSmall = isThere && statSync(file).size <= mostAtOnce;
  return {
    note,
    hasForeignWal: note !== undefined && hasFrames(folder),
    tags: isSmall ? tagsOf(file, Infinity).tags : null,
    head: isThere && !isSmall ? withFile(file, headTag) : null,
  };
};

const judge = (look: FileLook, tags: string): void => {
  const { note } = look;
  if (!note) return;
  look.state = note.tags === tags ? 'same' : 'changed';
  look.after = note.tags === tags ? null : note.at;
};

/**
 * Compares a file that was just opened with what it was when it was closed, and takes the note away, since it will be written to.
 * A large file only if it is `whole`: else that is done by `lookOn`, and meanwhile what is written stays in the WAL. Where the opening itself
 * wrote to it, because its journal is another one in this folder, or where there is no WAL, nothing is known of a large one, and all is
 * to be checked soon.
 */
export const lookAtFile = (
  db: Db,
  folder: string,
  { note, hasForeignWal, tags, head }: BeforeLook,
  { whole }: { readonly whole: boolean },
): FileLook => {
  const ended = Promise.resolve();
  const look: FileLook = {
    state: 'unknown',
    after: null,
    isTrusted: false,
    inOrder: note !== undefined,
    note,
    steps: null,
    ended,
  };
  if (note && (hasForeignWal || note.doubted !== null)) {
    look.state = 'changed';
    look.after = note.doubted ?? note.at;
  } else if (note?.tags != null && tags !== null) judge(look, tags);
  else if (note?.tags != null && !(hasLog(db) && head?.equals(headTag(handleBeside(db)))))
    look.inOrder = false;
  else if (note?.tags != null) {
    const steps = tagSteps(handleBeside(db));
    if (whole) judge(look, atOnce(steps));
    else {
      look.state = 'looking';
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
      look.inOrder = false;
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
  now.isTrusted = before.isTrusted;
  now.inOrder = before.inOrder && before.state !== 'looking';
  if (before.state !== 'changed') return;
  now.state = 'changed';
  now.after = before.after;
};
