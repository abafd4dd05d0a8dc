import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { needsReason } from '../../../shared/photos/photo.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newestRevision } from '../db/entries.ts';
import { selectPatient } from '../db/patients.ts';
import { renderPhotoSheet } from '../documents/photo-sheet-document.ts';
import { renderScaleCard } from '../documents/scale-card-document.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { listPhotos, photoConsentsFor } from './photos.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';

/**
 * Puts photos on a sheet, which is shown and printed but not kept; that it was made, of which photos and what for, is an
 * entry. For teaching and advertising it is refused without the patient's yes, and it names nobody; for the
 * record while nobody said why a photo was taken that nothing signed speaks for.
 */
export const printPhotoSheet = (
  work: Work,
  { patient: id, purpose, withMarks, photos }: InputOf<'photos:print-sheet'>,
): Result<DocumentInfo> => {
  const { db } = work.vault;
  const patient = selectPatient(db, id);
  const practice = printedPractice(db);
  if (!patient || !practice) return fail('not-found', 'patient');
  const consent = photoConsentsFor(db, id, work.now().at);
  if (purpose !== 'record' && consent[purpose] !== 'yes') return fail('refused', 'photo-purpose');
  const listed = listPhotos(work, { patient: id });
  if (!listed.ok) return listed;
  const known = new Map(listed.value.photos.map((photo) => [photo.attachment.id, photo]));
  const chosen = photos.flatMap(({ id: of, jpeg }) => {
    const photo = known.get(of);
    return photo ? [{ photo, jpeg }] : [];
  });
  if (chosen.length < photos.length || new Set(photos.map((each) => each.id)).size < photos.length)
    return fail('not-found', 'attachment');
  if (chosen.some(({ photo }) => photo.attachment.invalid !== null)) return fail('refused', 'photo-invalid');
  if (purpose === 'record' && chosen.some(({ photo }) => needsReason(photo, consent.record)))
    return fail('refused', 'photo-reason');
  const now = work.now();
  const rendered = renderPhotoSheet({
    practice,
    patient: purpose === 'record' ? patient : null,
    purpose,
    withMarks,
    photos: chosen,
    date: dateOfInstant(now.at, localZone()),
  });
  const noteUse = (): Result<null> =>
    work.vault.write(work.user.id, now, (tx) => {
      const body = { patient: id, byName: work.user.name, purpose, photos: photos.map((each) => each.id) };
      const revision = newestRevision(tx.db, 'photo-use', id) + 1;
      tx.append({ action: 'print', type: 'photo-use', id, revision, bodyVersion: 1, body });
      return ok(null);
    });
  // Where records can only be read no use is noted, so pictures go to nobody but the person themselves.
  const noted = work.vault.onlyRead !== null && purpose === 'record' ? ok(null) : noteUse();
  if (!noted.ok) return noted;
  const of = purpose === 'record' ? id : null;
  return ok(passDocument(work, { patient: of, kind: 'photo-sheet', source: 'photos' }, rendered));
};

/** Cards of a known length to lie on the skin; they hold nothing of a patient and are not kept. */
export const printScaleCard = (work: Work): Result<DocumentInfo> => {
  const practice = printedPractice(work.vault.db);
  if (!practice) return fail('damaged', 'no-practice');
  const rendered = renderScaleCard({ practice, date: dateOfInstant(work.now().at, localZone()) });
  return ok(passDocument(work, { patient: null, kind: 'scale-card', source: 'scale-card' }, rendered));
};
