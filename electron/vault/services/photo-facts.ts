import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { emptyPhoto, needsReason, type PhotoInHistory } from '../../../shared/photos/photo.ts';
import { timeTaken } from '../../../shared/photos/taken.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { type FiledAttachment, selectAttachment, selectAttachments } from '../db/attachments.ts';
import { selectPhoto, selectPhotos, selectPhotosOfSessions, selectRounds } from '../db/photos.ts';
import { selectPractice } from '../db/practice.ts';
import type { Db } from '../db/run.ts';
import { selectSessionHead } from '../db/sessions.ts';
import type { PhotosOfSession } from '../documents/session-photos.ts';
import { thumbnailOf } from './attachments.ts';
import { localZone } from './local-zone.ts';
import { isPhoto, photoConsentsFor } from './photos.ts';
import type { Work } from './work.ts';

/**
 * What the rules know of a patient's photos: what holds for each use, and that there are photos in the record which nothing
 * signed speaks for and of which nobody said why.
 */
export const photoFactsOf = (
  { vault: { db }, now }: Work,
  patient: string,
): Pick<Facts, 'photoUses' | 'photoConsents'> => {
  const photoConsents = photoConsentsFor(db, patient, now().at);
  if (photoConsents.record === 'yes') return { photoUses: [], photoConsents };
  const rows = new Map(selectPhotos(db, patient).map((row) => [row.id, row]));
  const lacks = selectAttachments(db, patient).some((filed) => {
    const { id, invalid } = filed.attachment;
    const { consent = null, fields } = rows.get(id) ?? {};
    const given = { consent, reason: fields?.reason ?? '' };
    return isPhoto(filed) && invalid === null && needsReason(given, photoConsents.record);
  });
  return { photoUses: lacks ? ['record'] : [], photoConsents };
};

/** What the history says of an attachment that is a photo; null for any other. */
export const photoInHistory = (db: Db, filed: FiledAttachment): PhotoInHistory | null => {
  if (!isPhoto(filed)) return null;
  const { attachment } = filed;
  const { view, takenOn, session } =
    selectPhoto(db, attachment.id)?.fields ?? emptyPhoto(attachment.takenOn, attachment.session);
  const ordinal = session === null ? null : (selectSessionHead(db, session)?.ordinal ?? null);
  const brought = dateOfInstant(attachment.at, localZone());
  return {
    view,
    takenOn,
    time: timeTaken({ takenOn, capturedAt: attachment.content.capturedAt }),
    broughtOn: brought === takenOn ? null : brought,
    ordinal,
  };
};

/** Most small pictures in the printed record of a session; what comes after them is named in words. */
const mostPrinted = 24;

/** The photos of a session as its printed record has them, and the views that were left out on its day. */
export const photosOfSession = (
  work: Work,
  { id, patient, startedAt }: Pick<Session, 'id' | 'patient' | 'startedAt'>,
): PhotosOfSession => {
  const { db } = work.vault;
  const withPictures = selectPractice(db)?.printHabits?.sessionPhotos === true;
  const filed = (selectPhotosOfSessions(db, patient).get(id) ?? []).flatMap(
    (photo) => selectAttachment(db, photo) ?? [],
  );
  const day = dateOfInstant(startedAt, localZone());
  return {
    photos: filed.map((one, index) => {
      const { attachment } = one;
      const fields =
        selectPhoto(db, attachment.id)?.fields ?? emptyPhoto(attachment.takenOn, attachment.session);
      const { view, takenOn, measures, reason } = fields;
      const small = withPictures && index < mostPrinted ? thumbnailOf(work, one).toString('base64') : '';
      return { view, takenOn, measures, reason, by: attachment.by, small };
    }),
    rounds: selectRounds(db, patient).filter(({ on }) => on === day),
  };
};
