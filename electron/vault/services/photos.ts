import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { measuresHold } from '../../../shared/photos/measuring.ts';
import { photoConsentsOf } from '../../../shared/photos/photo-consent.ts';
import {
  emptyPhoto,
  type Photo,
  type PhotoFields,
  type PhotoList,
  type PhotoRound,
} from '../../../shared/photos/photo.ts';
import { solveAlignment, storedMatrix } from '../../../shared/photos/transform.ts';
import { stepOf } from '../../../shared/photos/view-packs.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type FiledAttachment, selectAttachment, selectAttachments } from '../db/attachments.ts';
import { selectConsents, selectSmallConsents } from '../db/consents.ts';
import { selectPatient } from '../db/patients.ts';
import { type PhotoRow, selectPhoto, selectPhotos, selectRounds, selectSameSource } from '../db/photos.ts';
import type { Db } from '../db/run.ts';
import { selectSession } from '../db/sessions.ts';
import { noteAccess } from './accesses.ts';
import { lookedAt } from './attachments.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** Whether an attachment is a photo of the patient, not a scan of a photo on paper. */
export const isPhoto = ({ attachment: { kind, content } }: FiledAttachment): boolean =>
  kind === 'photo' && content.type !== 'pdf';

const photoFrom = (work: Work, filed: FiledAttachment, row: PhotoRow | undefined): Photo => {
  const attachment = lookedAt(work, filed);
  return {
    attachment,
    revision: row?.revision ?? 0,
    consent: row?.consent ?? null,
    ...(row?.fields ?? emptyPhoto(attachment.takenOn, attachment.session)),
  };
};

/** What the patient said about each use of photos, on whichever form, as it holds at a time (UTC ms). */
export const photoConsentsFor = (db: Db, patient: string, at: number): ReturnType<typeof photoConsentsOf> =>
  photoConsentsOf([...selectConsents(db, patient), ...selectSmallConsents(db, patient)], at);

const newestFirst = (one: Photo, other: Photo): number =>
  other.takenOn.localeCompare(one.takenOn) || other.attachment.at - one.attachment.at;

/** A patient's photos, newest first; also those of which nothing is recorded yet, and invalid ones. */
export const listPhotos = (work: Work, { patient }: InputOf<'photos:list'>): Result<PhotoList> => {
  const { db } = work.vault;
  if (!selectPatient(db, patient)) return fail('not-found', 'patient');
  noteAccess(work, patient);
  const rows = new Map(selectPhotos(db, patient).map((row) => [row.id, row]));
  return ok({
    photos: selectAttachments(db, patient)
      .filter(isPhoto)
      .map((filed) => photoFrom(work, filed, rows.get(filed.attachment.id)))
      .toSorted(newestFirst),
    rounds: selectRounds(db, patient),
    consent: photoConsentsFor(db, patient, work.now().at),
  });
};

/** Whether a file was brought before, into this record or another one; whose it is in is not said. */
export const findKnownPhoto = (
  { vault }: Work,
  { patient, source }: InputOf<'photos:known'>,
): Result<OutputOf<'photos:known'>> => {
  const same = selectSameSource(vault.db, source);
  const mine = same.find((each) => each.patient === patient);
  const attachment = mine && selectAttachment(vault.db, mine.id)?.attachment;
  return ok({
    here: attachment ? { id: attachment.id, at: attachment.at } : null,
    elsewhere: same.some((each) => each.patient !== patient),
  });
};

/** An alignment has to be what its spots say, on another photo of the same patient. */
const alignmentHolds = (
  db: Db,
  patient: string,
  id: string,
  { onto, here, there, matrix }: PhotoFields['alignments'][number],
): boolean => {
  const other = selectAttachment(db, onto);
  const solved = solveAlignment(here, there);
  return (
    onto !== id &&
    other?.attachment.patient === patient &&
    isPhoto(other) &&
    solved.ok &&
    storedMatrix(solved.matrix).every((value, index) => value === matrix[index])
  );
};

const problemOf = (db: Db, patient: string, id: string, fields: PhotoFields): Result<never> | undefined => {
  const { view, session, alignments } = fields;
  if (view && !stepOf(view.pack, view.step)) return fail('invalid', 'view');
  const sealed = session === null ? undefined : selectSession(db, session);
  if (sealed && sealed.patient !== patient) return fail('not-found', 'session');
  if (!measuresHold(fields)) return fail('invalid', 'measure');
  const targets = new Set(alignments.map(({ onto }) => onto));
  if (targets.size < alignments.length) return fail('invalid', 'alignment');
  return alignments.every((each) => alignmentHolds(db, patient, id, each))
    ? undefined
    : fail('invalid', 'alignment');
};

/**
 * Records what a photo shows, how it is scaled, measured, marked and aligned. The file stays as it is. What the patient had
 * said about photos when the first of it was recorded stays with it; a photo without consent is never refused, its reason is
 * asked for until it is given.
 */
export const savePhoto = (
  work: Work,
  { id, revision, source, fields }: InputOf<'photos:save'>,
): Result<Photo> => {
  const now = work.now();
  return work.vault.write(work.user.id, now, (tx) => {
    const filed = selectAttachment(tx.db, id);
    if (!filed || !isPhoto(filed)) return fail('not-found', 'attachment');
    const { patient } = filed.attachment;
    const problem = problemOf(tx.db, patient, id, fields);
    if (problem) return problem;
    const known = selectPhoto(tx.db, id);
    const { record } = photoConsentsFor(tx.db, patient, now.at);
    const body = {
      patient,
      byName: work.user.name,
      consent: known?.consent ?? record,
      source: known ? known.source : source,
      fields,
    };
    const saved = saveRecord(tx, work, { type: 'photo', id, revision, body, draft: null });
    if (!saved.ok) return saved;
    return ok(photoFrom(work, selectAttachment(tx.db, id) ?? filed, selectPhoto(tx.db, id)));
  });
};

/** Records which views of a pack were left out on a day; there is one record for each pack and day. */
export const saveRound = (
  work: Work,
  { id, patient, revision, fields }: InputOf<'photos:save-round'>,
): Result<PhotoRound> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    if (!selectPatient(tx.db, patient)) return fail('not-found', 'patient');
    const rounds = selectRounds(tx.db, patient);
    const other = rounds.find((each) => each.pack === fields.pack && each.on === fields.on && each.id !== id);
    if (other) return fail('conflict', 'changed-meanwhile');
    const steps = fields.skips.map(({ step }) => step);
    if (new Set(steps).size < steps.length || steps.some((step) => !stepOf(fields.pack, step)))
      return fail('invalid', 'view');
    const body = { patient, byName: work.user.name, fields };
    const saved = saveRecord(tx, work, { type: 'photo-round', id, revision, body, draft: null });
    return saved.ok ? ok({ id, patient, revision: saved.value, ...fields }) : saved;
  });
