import { v7 as newId } from 'uuid';
import type { CheckResult } from '../../../shared/checks/check.ts';
import type { CopyKind, CopyStatus } from '../../../shared/copies/copy.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { drawCopyWords } from '../copies/copy-words.ts';
import { copyEfforts } from '../copies/copy-effort.ts';
import { type CopyFile, copyFiles } from '../copies/copy-files.ts';
import { readAttachments } from '../copies/read-attachments.ts';
import { sealCopy } from '../copies/seal-copy.ts';
import { partWritten, putPartInPlace, removePart } from '../copies/write-part.ts';
import { copySize } from '../db/copies.ts';
import { selectPatient } from '../db/patients.ts';
import { newestRevision } from '../db/entries.ts';
import { renderCopyNote } from '../documents/copy-note-document.ts';
import type { CopyName, LeavingAsk } from '../messages.ts';
import { sharesOf, type Steps, within } from '../slices.ts';
import { gatherSteps } from './copy-facts.ts';
import { cancelCheck, checkEnded, heldLately, lastCheck, readChecks, startCheck } from './checks.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import { withOwn } from './users.ts';
import type { Work } from './work.ts';
import { longTask, readAtOneMoment, type Watch } from './works.ts';

type Efforts = ReturnType<typeof copyEfforts>;

/** A copy that was asked for with the passphrase; gone with the lock, or with the next one. */
interface Pending {
  readonly id: string;
  readonly patient: string;
  readonly kind: CopyKind;
  readonly withAccess: boolean;
  readonly reason: string | null;
  readonly words: string | null;
  /** How the check ended; null while it runs. */
  check: { readonly found: CheckResult | null } | null;
}

const pending = new WeakMap<Work, Pending>();
const pendingOf = (work: Work, id: string): Pending | undefined => {
  const found = pending.get(work);
  return found?.id === id ? found : undefined;
};

/** Asks the passphrase again, and begins the whole check that comes before a copy, unless one held lately. */
export const prepareCopy = async (
  work: Work,
  { patient, kind, withAccess, reason, passphrase }: InputOf<'copies:prepare'>,
): Promise<Result<OutputOf<'copies:prepare'>>> => {
  const words = kind === 'encrypted' ? await drawCopyWords() : null;
  if (!work.vault.db.sqlite.open) return fail('locked');
  if (!selectPatient(work.vault.db, patient)) return fail('not-found', 'patient');
  return withOwn(work, passphrase, () => {
    const own: Pending = { id: newId(), patient, kind, withAccess, reason, words, check: null };
    pending.set(work, own);
    const before = lastCheck(work);
    if (heldLately(work)) {
      own.check = { found: before };
      return ok({ id: own.id, words });
    }
    startCheck(work);
    void checkEnded(work)
      .then(() => {
        const last = work.vault.db.sqlite.open ? lastCheck(work) : null;
        const isNew = last !== null && JSON.stringify(last) !== JSON.stringify(before);
        own.check = { found: isNew ? last : null };
      })
      .catch(() => {
        own.check = { found: null }; // what the check noted cannot be read
      });
    return ok({ id: own.id, words });
  });
};

const outcomeOf = ({ check }: Pending): CopyStatus['check'] => {
  if (check === null) return null;
  if (check.found === null) return 'not-known';
  return check.found.firstBad === null ? 'holds' : 'does-not-hold';
};

/** How far the check before a copy is, and what it found. */
export const readCopy = (work: Work, { id }: InputOf<'copies:status'>): Result<CopyStatus> => {
  const own = pendingOf(work, id);
  if (!own) return fail('not-found', 'copy');
  const status = readChecks(work);
  const running = own.check === null && status.ok ? status.value.running : null;
  return ok({ running, check: outcomeOf(own), firstBad: own.check?.found?.firstBad ?? null });
};

/** Forgets a copy that was not made, and ends its check. */
export const cancelCopy = async (work: Work, { id }: InputOf<'copies:cancel'>): Promise<Result<null>> => {
  const own = pendingOf(work, id);
  if (!own) return ok(null);
  pending.delete(work);
  if (own.check === null) await cancelCheck(work);
  return ok(null);
};

/** The words of an encrypted copy as a note to print: never with the patient's name, never kept. */
export const noteOfCopy = (work: Work, { id }: InputOf<'copies:note'>): Result<DocumentInfo> => {
  const own = pendingOf(work, id);
  const practice = printedPractice(work.vault.db);
  if (!own?.words) return fail('not-found', 'copy');
  if (!practice) return fail('damaged', 'no-practice');
  const rendered = renderCopyNote({
    practice,
    words: own.words,
    date: dateOfInstant(work.now().at, localZone()),
  });
  return ok(passDocument(work, { patient: null, kind: 'copy-note', source: 'copy-note' }, rendered));
};

/** A copy may be written when its check held, or the person said why all the same. */
const mayBeMade = (own: Pending | undefined, despite: string): Result<Pending> => {
  if (!own) return fail('not-found', 'copy');
  if (own.check === null) return fail('busy', 'check-running');
  return outcomeOf(own) === 'holds' || despite.trim() !== '' ? ok(own) : fail('refused', 'check-failed-copy');
};

type AskOf<Do extends LeavingAsk['do']> = Extract<LeavingAsk, { readonly do: Do }>;

/** The file name that is proposed: a number and a day, no name. */
export const nameCopy = (work: Work, { id, despite }: AskOf<'copy-name'>): Result<CopyName> => {
  const may = mayBeMade(pendingOf(work, id), despite);
  if (!may.ok) return may;
  const { patient, kind } = may.value;
  const number = selectPatient(work.vault.db, patient)?.number.replace(/[^0-9A-Za-z-]/g, '') ?? '';
  const day = dateOfInstant(work.now().at, localZone());
  const ending = kind === 'encrypted' ? 'zip.age' : 'html';
  return ok({ fileName: `stria-copy-${number}-${day}.${ending}`, kind });
};

const targetFailure = (error: unknown): Result<never> => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return fail('storage-full', 'copy-target-full');
  return code?.startsWith('SQLITE_FULL') ? fail('storage-full') : fail('refused', 'copy-target');
};

function* fileSteps(work: Work, own: Pending, efforts: Efforts): Steps<Result<readonly CopyFile[]>> {
  const shares = sharesOf(efforts);
  const [from, to] = [shares.looking[0], shares.reading[1]];
  const facts = yield* within(gatherSteps(work, own), [from, to]);
  if (!facts) return fail('not-found', 'patient');
  const attachments = yield* within(readAttachments(facts.attachments), shares.files);
  return ok(yield* within(copyFiles(facts, attachments), shares.pages));
}

/** The files, telling how much of them was read, and ended when the work is. */
function counted(
  files: readonly CopyFile[],
  { goesOn, tell }: Watch,
  [from, to]: readonly [number, number],
): readonly CopyFile[] {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let read = 0;
  return files.map((file) => ({
    ...file,
    pieces: function* () {
      for (const piece of file.pieces()) {
        if (!goesOn()) throw new Error('The copy was ended.');
        yield piece;
        read += piece.length;
        tell({ done: from + (to - from) * Math.min(1, read / total), total: 1 });
      }
    },
  }));
}

/**
 * Writes the copy beside its place, notes in the ledger that it was given, and gives it its name, everything else being answered
 * meanwhile. Whatever fails or ends it, nothing of it stays; the ledger may then tell of one that is not there, never the other way
 * round.
 */
export const writePreparedCopy = (work: Work, ask: AskOf<'copy-write'>): Promise<Result<null>> => {
  const may = mayBeMade(pendingOf(work, ask.id), ask.despite);
  if (!may.ok) return Promise.resolve(may);
  return longTask(work, 'copies:save', async (watch) => {
    const own = may.value;
    const efforts = copyEfforts(copySize(work.vault.db, own.patient));
    const ended = await readAtOneMoment(work, () => fileSteps(work, own, efforts), watch);
    if (!ended) return null;
    const made = ended.value;
    if (!made.ok) return made;
    const files = counted(made.value, watch, sharesOf(efforts).sealing);
    return writeFiles(work, own, { ...ask, files, watch });
  });
};

interface Writing extends Pick<AskOf<'copy-write'>, 'despite' | 'path' | 'part'> {
  readonly files: readonly CopyFile[];
  readonly watch: Watch;
}

/** Null when it was ended meanwhile. */
const writeFiles = async (
  work: Work,
  own: Pending,
  { files, despite, path, part, watch: { goesOn } }: Writing,
): Promise<Result<null> | null> => {
  try {
    await partWritten(part, sealCopy(files, own), goesOn);
    noteCopy(work, own, despite);
    await putPartInPlace(part, path);
    return ok(null);
  } catch (error) {
    await removePart(part);
    return goesOn() ? targetFailure(error) : null;
  }
};

const noteCopy = (work: Work, own: Pending, despite: string): void => {
  const { patient, kind, withAccess, reason } = own;
  const body = {
    patient,
    kind,
    withAccess,
    check: outcomeOf(own) ?? ('not-known' as const),
    despite: despite.trim(),
    reason: reason === null ? null : reason.trim(),
  };
  work.vault.write(work.user.id, work.now(), (tx) =>
    tx.append({
      action: 'give',
      type: 'copy',
      id: patient,
      revision: newestRevision(tx.db, 'copy', patient) + 1,
      bodyVersion: 2,
      body,
    }),
  );
};
