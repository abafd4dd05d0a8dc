import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { type ErasureDone, type ErasurePreview, isNameOf } from '../../../shared/erasures/erasure.ts';
import { isKeptOn } from '../../../shared/keeping/keep-until.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isFileHeld } from '../db/checkpoint.ts';
import { aboutInSteps, countRows } from '../db/erased-patients.ts';
import { familyOf } from '../db/merges.ts';
import { selectPatient } from '../db/patients.ts';
import { eraseFromVault } from '../erasures/erase-from-vault.ts';
import { keepErasureList } from '../erasures/erasure-list.ts';
import { keepHeads } from '../keep-ring.ts';
import { forgetPlanned } from './courses-due.ts';
import { isHeldOf, letHeldGo } from './held-drafts.ts';
import { isHeld } from './holds.ts';
import { keepingOf, periodsHere } from './keeping-facts.ts';
import { goingOf } from '../room.ts';
import { type Steps, within } from '../slices.ts';
import { localZone } from './local-zone.ts';
import { dropPassing } from './passing-documents.ts';
import { withOwn } from './users.ts';
import type { Work } from './work.ts';
import { longAnswer } from './works.ts';

function* previewSteps(work: Work, id: string): Steps<Result<ErasurePreview>> {
  const { db } = work.vault;
  const patient = selectPatient(db, id);
  if (!patient) return fail('not-found', 'patient');
  const charts = familyOf(db, id);
  let entries = 0;
  for (const [index, chart] of charts.entries()) {
    const about = aboutInSteps(db, chart);
    entries += (yield* within(about, [index / charts.length, (index + 1) / charts.length])).length;
  }
  const held = [...work.held.values()].filter(isHeldOf(id));
  const counts = countRows(db, id);
  return ok({
    counts: { ...counts, drafts: counts.drafts + held.length },
    entries,
    ...keepingOf(db, periodsHere(db), patient, work.now().at),
  });
}

/** What erasing a patient would take away, and until when such a record is usually kept. */
export const previewErasure = (
  work: Work,
  input: InputOf<'erasures:preview'>,
): Promise<Result<ErasurePreview>> =>
  longAnswer(work, 'erasures:preview', input, () => previewSteps(work, input.patient));

/**
 * Erases a patient for good: one write, the database written anew, the lists beside it brought up to date. The passphrase,
 * the name and the decision are asked before anything is touched, and a record that is held is left alone; killed in between, the next opening finishes it.
 */
export const erasePatientForGood = (
  work: Work,
  { patient: id, decision, name, passphrase }: InputOf<'erasures:erase'>,
): Result<ErasureDone> => {
  const { db } = work.vault;
  const patient = selectPatient(db, id);
  if (!patient) return fail('not-found', 'patient');
  if (isHeld(db, id)) return fail('refused', 'legal-hold');
  if (isFileHeld(db)) return fail('busy', 'file-held');
  if (!isNameOf(name, patient)) return fail('refused', 'name-differs');
  const today = dateOfInstant(work.now().at, localZone());
  if (decision.askedOn > today) return fail('refused', 'asked-later');
  const { keep } = keepingOf(db, periodsHere(db), patient, work.now().at);
  if (isKeptOn(keep, today) && decision.despite.trim() === '') return fail('refused', 'still-kept');
  return withOwn(work, passphrase, () => {
    const { room, user } = work;
    const order = { patient: id, actor: user.id, now: work.now(), decision, tell: goingOf(room) };
    const { entries, finished } = eraseFromVault(work.vault, order);
    forgetInMemory(work, id);
    keepErasureList(work.vault);
    keepHeads(work.vault);
    return ok({ entries, finished });
  });
};

/** What this process and main hold besides the database. */
const forgetInMemory = (work: Work, patient: string): void => {
  for (const row of [...work.held.values()].filter(isHeldOf(patient))) letHeldGo(work, row.id);
  work.opened.delete(patient);
  work.unnoted.delete(patient);
  dropPassing(work);
  forgetPlanned(work.vault.db);
};
