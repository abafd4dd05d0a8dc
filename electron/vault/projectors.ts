import { sheetOf } from '../../shared/sheets/sheet.ts';
import { fold } from '../../shared/text/fold.ts';
import type { EventKind } from '../../shared/timelines/event-kinds.ts';
import { type BodyOf, type BodyType, removal } from './bodies.ts';
import { putAdverseEvent } from './db/adverse-events.ts';
import { putApart } from './db/apart-pairs.ts';
import { replaceAreas } from './db/areas.ts';
import { putAssessment } from './db/assessments.ts';
import { insertAttachment } from './db/attachments.ts';
import { putConcern } from './db/concerns.ts';
import { takesBackAll } from '../../shared/consents/withdrawal.ts';
import { insertAddendum } from './db/addenda.ts';
import { insertConsent, withdrawConsent } from './db/consents.ts';
import { insertCorrection, selectCorrections } from './db/corrections.ts';
import { putCourse } from './db/courses.ts';
import { settleNotValid } from './db/not-valid.ts';
import { type Correction, notValid } from '../../shared/corrections/correction.ts';
import { putDevice } from './db/devices.ts';
import { insertDocument } from './db/documents.ts';
import { deletePatientRows } from './db/erased-patients.ts';
import { dropHold, putHold, putKeepDecision, putPeriod } from './db/keeping.ts';
import { noteMerged } from './db/merges.ts';
import { putEvent } from './db/events.ts';
import { putFollowUp } from './db/follow-ups.ts';
import { insertPass, selectPasses } from './db/passes.ts';
import { putPatient, touchPatient } from './db/patients.ts';
import { putLogo } from './db/logos.ts';
import { putPhoto, putRound } from './db/photos.ts';
import { putPractice } from './db/practice.ts';
import { moveLot, putLot } from './db/lots.ts';
import { presets } from './db/presets.ts';
import { putProduct } from './db/products.ts';
import { dropReviewDue, putReviewDue } from './db/reviews.ts';
import { putLaw } from './db/laws.ts';
import { putRuleChange } from './db/rules.ts';
import { recordTables } from './db/record-tables.ts';
import type { Db } from './db/run.ts';
import { insertScreening } from './db/screenings.ts';
import { savedSearches } from './db/searches.ts';
import { insertSession, raiseSession, selectSealedBy } from './db/sessions.ts';
import { dropSnippet, orderSnippets, putSnippet } from './db/snippets.ts';
import { putSheet, selectSheets, settleSheet } from './db/sheets.ts';
import { insertTemplateVersion, noteRetirement, putAdoption } from './db/templates.ts';
import { putUser } from './db/users.ts';
import { insertWithdrawal } from './db/withdrawals.ts';
import { replaceUses } from './db/uses.ts';
import { putZone } from './db/zones.ts';
import type { Entry } from './ledger/entry.ts';
import { type ArrivedEntry, projectNothing, type Projection, type Projector } from './ledger/projection.ts';
import { indexers, typed } from './indexers.ts';
import { parseBody } from './parse-body.ts';
import { settleOutcomes } from './renew-outcomes.ts';
import { projectMerge, projectUnmerge, putPatientWords } from './project-merges.ts';
import { inItsChart, patientIn } from './read-in-chart.ts';
import { upcasters } from './upcasters.ts';

const seen = (tx: Db, entry: Entry, kind: EventKind, patient: string, at = entry.at): void => {
  putEvent(tx, { patient, at, id: entry.id, kind, by: entry.actor });
  touchPatient(tx, patient, at);
};

const projectPatient = (tx: Db, entry: Entry, { number, fields }: BodyOf<'patient'>): void => {
  const sort = fold(`${fields.family} ${fields.given}`);
  putPatient(tx, { id: entry.id, number, revision: entry.revision, ...fields }, sort);
  putPatientWords(tx, entry.id);
  if (entry.revision === 1) seen(tx, entry, 'registered', entry.id);
};

const projectConcern = (tx: Db, entry: Entry, { patient, firstAt, fields }: BodyOf<'concern'>): void => {
  putConcern(tx, { id: entry.id, patient, revision: entry.revision, at: firstAt, ...fields });
  if (entry.revision === 1) seen(tx, entry, 'concern', patient);
};

const projectCourse = (tx: Db, entry: Entry, body: BodyOf<'course'>): void => {
  const { patient, firstAt: at, byName: by, end, correction, fields } = body;
  const ended = end && {
    at: body.endedAt ?? entry.at,
    by: body.endedBy,
    corrected: correction && { at: entry.at, by: correction.byName, reason: correction.reason },
    ...end,
  };
  putCourse(tx, { id: entry.id, patient, revision: entry.revision, at, by, ended, ...fields });
};

const projectConsent = (tx: Db, entry: Entry, body: BodyOf<'consent'>): void => {
  insertConsent(tx, {
    id: entry.id,
    patient: body.patient,
    signedAt: entry.at,
    signedBy: body.byName,
    documentHash: body.documentHash,
    withdrawnAt: null,
    ...body.fields,
  });
  seen(tx, entry, 'consent', body.patient);
};

const projectAddendum = (tx: Db, { id, at }: Entry, body: BodyOf<'addendum'>): void => {
  const { patient, byName: signedBy, documentHash, fields } = body;
  insertAddendum(tx, { id, patient, signedAt: at, signedBy, documentHash, ...fields });
  touchPatient(tx, patient, at);
};

const projectNote = (tx: Db, note: Correction): void => {
  const { of, patient, fields } = note;
  insertCorrection(tx, note);
  if (fields.what !== 'value') settleNotValid(tx, of, patient, notValid(selectCorrections(tx, of)));
};

const projectSession = (tx: Db, entry: ArrivedEntry, body: BodyOf<'session'>): void => {
  const key = { patient: body.patient, at: body.startedAt, session: entry.id };
  const newest = {
    id: entry.id,
    revision: entry.revision,
    consent: body.fields.consent,
    next_date: body.fields.nextDate,
    courses: JSON.stringify(body.courses),
    arrival: entry.arrival,
    body_version: entry.bodyVersion,
  };
  if (entry.revision === 1) {
    insertSession(tx, {
      ...newest,
      patient: body.patient,
      at: body.startedAt,
      ordinal: body.ordinal,
      sealed_at: entry.at,
      sealed_by: entry.actor,
    });
    seen(tx, entry, 'session', body.patient, body.startedAt);
  } else raiseSession(tx, newest);
  const outside = body.findings.some(({ level }) => level === 'ask' || level === 'stop');
  if (outside || selectPasses(tx, entry.id).length > 0) {
    const { patient, startedAt: at } = body;
    putReviewDue(tx, { session: entry.id, patient, at, revision: entry.revision });
  }
  replaceAreas(tx, key, body.fields.areas);
  const others = selectSheets(tx, body.patient).map((sheet) =>
    sheet.session === entry.id ? { ...sheet, session: null } : sheet,
  );
  const sheet = sheetOf(others, entry.id, body.fields.paper?.sheet);
  settleSheet(tx, body.patient, entry.id, sheet?.id ?? null);
  replaceUses(tx, key, body.fields, selectSealedBy(tx, entry.id) ?? entry.actor);
};

type Written = { readonly [Type in BodyType]: (tx: Db, entry: ArrivedEntry, body: BodyOf<Type>) => void };

const written: Written = {
  practice: (tx, { id, revision }, { fields, ...habits }) =>
    putPractice(tx, { id, revision, practice: fields, ...habits }),
  logo: (tx, _entry, logo) => putLogo(tx, logo),
  user: (tx, { id, revision, action, at }, { fields, role }) =>
    putUser(tx, { id, revision, ...fields, role, removedAt: action === removal ? at : null }),
  adoption: (tx, entry, body) =>
    putAdoption(tx, {
      template: body.template,
      language: body.language,
      version: body.version,
      by: entry.actor,
      by_name: body.byName,
      at: entry.at,
      revision: entry.revision,
    }),
  template: (tx, { at }, { text, ...version }) => insertTemplateVersion(tx, { ...text, at, ...version }),
  retirement: (tx, { at }, { text, retired, byName }) =>
    noteRetirement(tx, { ...text, at, by_name: byName }, retired),
  patient: projectPatient,
  concern: projectConcern,
  zone: (tx, { id, revision, at }, { patient, firstAt, ended, reason, fields }) =>
    putZone(tx, { id, patient, revision, at: firstAt, ended: ended ? { at, reason } : null, ...fields }),
  course: projectCourse,
  'adverse-event': (tx, entry, { patient, firstAt: at, byName: by, fields }) => {
    putAdverseEvent(tx, { id: entry.id, patient, revision: entry.revision, at, by, ...fields });
    if (entry.revision === 1)
      putEvent(tx, { patient, at, id: entry.id, kind: 'adverse-event', by: entry.actor });
  },
  'follow-up': (tx, { id, revision, actor }, { patient, byName: by, findings, fields }) => {
    putFollowUp(tx, { id, patient, revision, by, findings, ...fields });
    if (revision === 1) putEvent(tx, { patient, at: fields.at, id, kind: 'follow-up', by: actor });
  },
  assessment: (tx, entry, { patient, firstAt: at, byName: by, fields }) => {
    putAssessment(tx, { id: entry.id, patient, revision: entry.revision, at, by, ...fields });
    if (entry.revision === 1)
      putEvent(tx, { patient, at, id: entry.id, kind: 'assessment', by: entry.actor });
  },
  exposure: projectNothing,
  outcome: projectNothing,
  'keeping-list': projectNothing,
  'call-list': projectNothing,
  screening: (tx, entry, { patient, fields }) => {
    insertScreening(tx, { id: entry.id, patient, at: entry.at, ...fields });
    seen(tx, entry, 'screening', patient);
  },
  consent: projectConsent,
  addendum: projectAddendum,
  withdrawal: (tx, { id: consent, revision, at }, { patient, byName: by, fields }) => {
    insertWithdrawal(tx, { consent, patient, revision, at, by, ...fields });
    if (takesBackAll(fields)) withdrawConsent(tx, consent, at);
  },
  correction: (tx, { id, at }, { patient, of, byName: by, fields }) =>
    projectNote(tx, { id, patient, of, at, by, fields }),
  session: projectSession,
  pass: (tx, { id, at, actor: owner }, { patient, session, byName: by, reason, findings }) =>
    insertPass(tx, { id, session, at, by, reason, findings }, { patient, owner }),
  review: (tx, { id }, body) => dropReviewDue(tx, id, body.seen),
  product: (tx, entry, { fields }) => putProduct(tx, entry.id, entry.revision, fields, fold(fields.name)),
  lot: (tx, entry, { fields }) => putLot(tx, { id: entry.id, revision: entry.revision, ...fields }),
  movement: (tx, { id, at, actor }, { fields }) => moveLot(tx, { id, at, by: actor }, fields),
  device: (tx, entry, { fields }) =>
    putDevice(tx, entry.id, entry.revision, fields, fold(`${fields.make} ${fields.model}`)),
  rule: (tx, { id: rule, revision, at }, { byName: by, fields }) =>
    putRuleChange(tx, { rule, revision, at, by, ...fields }),
  law: (tx, { revision, at }, { place, topic, byName: by, fields }) =>
    putLaw(tx, { place, topic, revision, at, by, ...fields }),
  preset: (tx, { id, revision, action }, { user, fields }) =>
    action === removal
      ? presets.drop(tx, id)
      : presets.put(tx, { user, id, revision, sort: fold(fields.name), fields }),
  search: (tx, { id, revision, action }, { user, fields }) =>
    action === removal
      ? savedSearches.drop(tx, id)
      : savedSearches.put(tx, { user, id, revision, sort: fold(fields.name), fields }),
  snippet: (tx, { id, revision, action }, { user, fields }) =>
    action === removal ? dropSnippet(tx, id) : putSnippet(tx, { id, user, revision, fields }),
  'snippet-order': (tx, _entry, { ids }) => orderSnippets(tx, ids),
  sheet: (tx, { id, revision, at }, { used, ...fields }) =>
    putSheet(tx, { id, revision, at, ...fields, droppedAt: used ? null : at }),
  attachment: (tx, entry, { patient, session, consent, document, byName: by, fields, content, file }) => {
    const of = { patient, session, consent, document };
    insertAttachment(tx, {
      attachment: { id: entry.id, at: entry.at, by, ...of, ...fields, content },
      offset: entry.offset,
      file,
    });
    putEvent(tx, { patient, at: entry.at, id: entry.id, kind: 'attachment', by: entry.actor });
  },
  invalidation: (tx, { id, at }, { patient, byName: by, reason }) => {
    const of = { type: 'attachment', id } as const;
    projectNote(tx, { id, patient, of, at, by, fields: { what: 'not-valid', reason } });
  },
  photo: (tx, { id, revision }, { byName: _by, ...row }) => putPhoto(tx, { id, revision, ...row }),
  'photo-round': (tx, { id, revision }, { patient, fields }) =>
    putRound(tx, { id, patient, revision, ...fields }),
  'photo-use': projectNothing,
  document: (tx, entry, { html, template: _template, values: _values, ...info }) =>
    insertDocument(tx, { id: entry.id, at: entry.at, ...info }, html),
  access: projectNothing,
  unlock: projectNothing,
  backup: projectNothing,
  check: projectNothing,
  tries: projectNothing,
  copy: projectNothing,
  leaving: projectNothing,
  erasure: (tx, _entry, { patient }) => deletePatientRows(tx, patient),
  import: projectNothing,
  reread: projectNothing,
  drill: projectNothing,
  period: (tx, { revision, at }, { place, recordClass, byName: by, reason, fields }) =>
    putPeriod(tx, { place, recordClass, revision, at, by, reason, ...fields }),
  hold: (tx, { at }, { patient, held, byName: by, reason }) =>
    held ? putHold(tx, { patient, at, by, reason }) : dropHold(tx, patient),
  keeping: (tx, { revision, at }, { patient, byName: by, fields }) =>
    putKeepDecision(tx, { patient, revision, at, by, ...fields }),
  merge: projectMerge,
  unmerge: projectUnmerge,
  apart: (tx, { id, at }, { patient: one, other, byName: by, apart }) =>
    putApart(tx, { id, one, other, at, by }, apart),
};

const projectors = Object.fromEntries(
  Object.entries(written).map(([type, project]): [string, Projector] => [
    type,
    (tx, entry, body) => {
      const parsed = parseBody(type as BodyType, body);
      const owner = patientIn(type as BodyType, parsed);
      if (owner !== undefined) noteMerged(tx, owner, entry.id);
      const write = project as (tx: Db, entry: ArrivedEntry, body: unknown) => void;
      write(tx, entry, inItsChart(tx, type as BodyType, parsed));
    },
  ]),
);

/** What Stria makes of its ledger: the only writers of the tables that screens read, live and in replay. */
export const projection: Projection = {
  projectors,
  indexers,
  typed,
  settle: settleOutcomes,
  upcasters,
  tables: recordTables,
};
