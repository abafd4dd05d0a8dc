import { formatDate } from '../../../shared/dates/format.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { ExposureQuery } from '../../../shared/exposures/exposure.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { csvSteps } from '../copies/copy-tables.ts';
import { selectDevices } from '../db/devices.ts';
import { selectPatient } from '../db/patients.ts';
import { selectProducts } from '../db/products.ts';
import { selectUser } from '../db/users.ts';
import { renderExposures } from '../documents/exposure-document.ts';
import { renderMet } from '../documents/met-document.ts';
import { exposureMessages as messages } from '../documents/messages/exposure-messages.ts';
import { say } from '../documents/wording.ts';
import type { Steps } from '../slices.ts';
import { leavingTable } from './before-leaving.ts';
import { exposuresOfPatient, lotsNumbered, noteExposure, otherSpellings, wholeList } from './exposures.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';
import { longAnswer } from './works.ts';

const subjectOf = ({ vault: { db } }: Work, query: ExposureQuery): string => {
  const product = (id: string): string => selectProducts(db).find((each) => each.id === id)?.name ?? '';
  switch (query.by) {
    case 'lot':
      return say(messages.lot, {
        lot: query.lot.trim(),
        product: query.product === null ? 'none' : product(query.product),
      });
    case 'device': {
      const device = selectDevices(db).find(({ id }) => id === query.device);
      const name = [device?.make, device?.model, device?.serial].filter(Boolean).join(' ');
      return say(messages.device, { name });
    }
    case 'product':
      return say(messages.product, { name: product(query.product) });
    case 'practitioner':
      return say(messages.practitioner, { name: selectUser(db, query.user)?.name ?? '' });
    case 'dates':
      return say(messages.dates);
  }
};

/** What was asked, in words. */
const askedWords = (work: Work, query: ExposureQuery): string =>
  [
    subjectOf(work, query),
    ...(query.from === null ? [] : [say(messages.from, { date: formatDate(query.from) })]),
    ...(query.until === null ? [] : [say(messages.until, { date: formatDate(query.until) })]),
  ].join(', ');

function* sheetSteps(work: Work, query: ExposureQuery): Steps<Result<DocumentInfo | null>> {
  const practice = printedPractice(work.vault.db);
  if (!practice) return fail('damaged', 'no-practice');
  const patients = yield* wholeList(work, query);
  if (patients === null) return ok(null);
  const sessions = patients.reduce((total, patient) => total + patient.sessions.length, 0);
  noteExposure(work, 'print', query, { patients: patients.length, sessions });
  const rendered = renderExposures({
    practice,
    asked: askedWords(work, query),
    patients,
    sessions,
    lots: lotsNumbered(work, query),
    otherwise: otherSpellings(work, query),
    now: work.now().at,
    timeZone: localZone(),
  });
  return ok(passDocument(work, { patient: null, kind: 'exposures', source: 'exposures' }, rendered));
}

/** The list as a sheet, held in memory until the lock; null when there are too many for one. */
export const printExposures = (
  work: Work,
  { query }: InputOf<'exposures:print'>,
): Promise<Result<DocumentInfo | null>> =>
  longAnswer(work, 'exposures:print', null, () => sheetSteps(work, query));

/** What one patient was exposed to as a sheet, held in memory until the lock. */
export const printExposuresOfPatient = (
  work: Work,
  { patient: id }: InputOf<'exposures:print-of-patient'>,
): Result<DocumentInfo> => {
  const { db } = work.vault;
  const met = exposuresOfPatient(work, { patient: id });
  if (!met.ok) return met;
  const [patient, practice] = [selectPatient(db, id), printedPractice(db)];
  if (!patient || !practice) return fail('not-found', 'patient');
  const rendered = renderMet({
    practice,
    patient,
    met: met.value,
    now: work.now().at,
    timeZone: localZone(),
  });
  return ok(passDocument(work, { patient: id, kind: 'patient-exposures', source: id }, rendered));
};

function* tableSteps(work: Work, query: ExposureQuery): Steps<Result<{ readonly text: string }>> {
  const patients = yield* wholeList(work, query);
  if (patients === null) return fail('refused', 'too-many-exposed');
  const head = [
    'number',
    'family',
    'given',
    'born',
    'telephone',
    'email',
    'address',
    'session',
    'date',
    'not_valid',
    'exposed_to',
  ];
  const asked = askedWords(work, query);
  const rows = patients.flatMap(({ number, family, given, born, phone, email, address, sessions: dated }) =>
    dated.map(({ ordinal, on, invalid }) => [
      number,
      family,
      given,
      born,
      phone,
      email,
      address,
      ordinal,
      on,
      invalid ? 'yes' : 'no',
      asked,
    ]),
  );
  const text = yield* csvSteps(head, rows);
  noteExposure(work, 'save', query, { patients: patients.length, sessions: rows.length });
  return ok({ text });
}

/** The list as CSV, one line a session, with the passphrase asked again; no cell of it is reckoned with by a spreadsheet. */
export const exposureTable = (
  work: Work,
  { query, passphrase, reason }: InputOf<'exposures:table'>,
): Promise<Result<{ readonly text: string }>> =>
  leavingTable(work, { name: 'exposures:table', kind: 'exposures', passphrase, reason }, () =>
    tableSteps(work, query),
  );
