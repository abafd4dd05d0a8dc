import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { selectAdverseEvent } from '../db/adverse-events.ts';
import { selectDevices } from '../db/devices.ts';
import { selectPatient } from '../db/patients.ts';
import { selectProducts } from '../db/products.ts';
import { selectSession } from '../db/sessions.ts';
import { selectUser } from '../db/users.ts';
import { renderAdverseEvent } from '../documents/adverse-event-document.ts';
import { keepDocumentAlone } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';

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
    today: dateOfInstant(work.now().at, timeZone),
    timeZone,
  });
  const kind = form === 'medwatch' ? 'medwatch-draft' : 'yellow-card-draft';
  return keepDocumentAlone(work, { patient: patient.id, kind, source: id }, rendered);
};
