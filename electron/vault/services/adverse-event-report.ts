import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { AdverseEvent } from '../../../shared/adverse-events/adverse-event.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { selectAdverseEvent } from '../db/adverse-events.ts';
import { selectAttachments } from '../db/attachments.ts';
import { selectDevices } from '../db/devices.ts';
import { selectPatient } from '../db/patients.ts';
import { selectPhotos } from '../db/photos.ts';
import { selectProducts } from '../db/products.ts';
import type { Db } from '../db/run.ts';
import { selectNewestScreening } from '../db/screenings.ts';
import { selectSession } from '../db/sessions.ts';
import { selectUser } from '../db/users.ts';
import { renderAdverseEvent } from '../documents/adverse-event-document.ts';
import { keepDocumentAlone } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import { isPhoto } from './photos.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';

/** The days of the valid photos that were taken while an event lasted, as far as it is known to. */
const photoDaysOf = (db: Db, { patient, beganOn, endedOn }: AdverseEvent): readonly string[] => {
  const recorded = new Map(selectPhotos(db, patient).map(({ id, fields }) => [id, fields.takenOn]));
  return selectAttachments(db, patient)
    .filter((filed) => isPhoto(filed) && filed.attachment.invalid === null)
    .map(({ attachment: { id, takenOn } }) => recorded.get(id) ?? takenOn)
    .filter((day) => day >= beganOn && (endedOn === null || day <= endedOn))
    .toSorted();
};

/** Makes and freezes the draft of a report on an adverse event; the same content again is the same document. */
export const adverseEventReport = (
  work: Work,
  { id, form }: InputOf<'adverse-events:report'>,
): Result<DocumentInfo> => {
  const { db } = work.vault;
  const event = selectAdverseEvent(db, id);
  const patient = event && selectPatient(db, event.patient);
  const practice = printedPractice(db);
  if (!event || !patient || !practice) return fail('not-found', 'adverse-event');
  const session = (event.session === null ? undefined : selectSession(db, event.session)) ?? null;
  const timeZone = localZone();
  const rendered = renderAdverseEvent({
    form,
    practice,
    practitioner: {
      name: work.user.name,
      qualification: selectUser(db, work.user.id)?.qualification ?? '',
    },
    patient,
    event,
    session,
    device: selectDevices(db).find((device) => device.id === session?.device?.device) ?? null,
    products: selectProducts(db),
    // It may have been confirmed after the session began.
    screening:
      selectNewestScreening(
        db,
        patient.id,
        session ? (session.endedAt ?? session.startedAt) + 1 : undefined,
      ) ?? null,
    photoDays: photoDaysOf(db, event),
    today: dateOfInstant(work.now().at, timeZone),
    timeZone,
  });
  const kind = form === 'medwatch' ? 'medwatch-draft' : 'yellow-card-draft';
  return keepDocumentAlone(work, { patient: patient.id, kind, source: id }, rendered);
};
