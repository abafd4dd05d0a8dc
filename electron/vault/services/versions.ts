import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Reason } from '../../../shared/rules/finding.ts';
import { reasonKey } from '../../../shared/rules/reasons.ts';
import type { RecordVersion, VersionedType } from '../../../shared/versions/version.ts';
import { bodies, type BodyOf, type BodyType } from '../bodies.ts';
import { photoPurposeLabels } from '../../../shared/labels/consent-labels.ts';
import { consentFieldLabels } from '../../../shared/labels/field-labels.ts';
import { selectAddenda, selectAddendum } from '../db/addenda.ts';
import { selectConsents, selectSmallConsents } from '../db/consents.ts';
import { type BodyVersion, selectBodyVersions } from '../db/entry-bodies.ts';
import { selectPatientRow } from '../db/patients.ts';
import { selectScreeningIds } from '../db/screenings.ts';
import { selectUser } from '../db/users.ts';
import { selectWithdrawals } from '../db/withdrawals.ts';
import { withCorrections } from './corrected-versions.ts';
import { namedRecords, sessionWords } from './named-records.ts';
import { exactInstantWords } from '../documents/moment-words.ts';
import { adverseEventFacts, followUpFacts } from '../documents/adverse-event-facts.ts';
import { eventMessages } from '../documents/messages/event-messages.ts';
import { assessmentFacts } from '../documents/assessment-facts.ts';
import { concernFacts, consentFacts, patientFacts, screeningFacts } from '../documents/record-facts.ts';
import { courseFacts } from '../documents/course-facts.ts';
import { deviceFacts, lotFacts, productFacts } from '../documents/register-facts.ts';
import { lawFacts, ruleFacts } from '../documents/rule-facts.ts';
import { zoneFacts } from '../documents/zone-facts.ts';
import { say } from '../documents/wording.ts';
import { allFacts } from '../documents/session-facts.ts';
import type { Json } from '../ledger/canonical.ts';
import { upcast } from '../ledger/projection.ts';
import { projection } from '../projectors.ts';
import { findingText } from './session-sheet.ts';
import { localZone } from './local-zone.ts';
import { noteAccess } from './accesses.ts';
import type { Work } from './work.ts';

type Facts = RecordVersion['facts'];

/** A body of any version as today's program reads it; undefined when it was erased. */
export const bodyOf = <Type extends BodyType>(type: Type, row: BodyVersion): BodyOf<Type> | undefined => {
  if (row.body === null) return undefined;
  const body = upcast(projection, type, row.body_version, JSON.parse(row.body) as Json);
  return bodies[type].parse(body) as BodyOf<Type>;
};

const reasonFacts = ({ findings, fields }: BodyOf<'session'>): Facts =>
  fields.reasons.map((reason: Reason) => {
    const finding = findings.find((each) => reasonKey(each) === reasonKey(reason));
    return [finding ? findingText(finding) : reason.rule, reason.text] as const;
  });

/** The versions of one record, each with its body read by `read`. */
const versionsOf = <Type extends BodyType>(
  { vault: { db } }: Work,
  type: Type,
  id: string,
  read: (body: BodyOf<Type>) => Partial<Pick<RecordVersion, 'by' | 'reason'>> & { readonly facts: Facts },
): RecordVersion[] =>
  selectBodyVersions(db, type, id).map((row) => {
    const body = bodyOf(type, row);
    const own = body && read(body);
    return {
      number: row.revision,
      at: row.at,
      by: own?.by ?? selectUser(db, row.actor)?.name ?? '',
      reason: own?.reason ?? '',
      erased: body === undefined,
      facts: own?.facts ?? [],
    };
  });

/** Whose record it is: that of every version, so that an erased one is found as well. */
const patientOf = ({ vault: { db } }: Work, type: BodyType, id: string): string | undefined => {
  const texts = selectBodyVersions(db, type, id).flatMap(({ body }) => body ?? []);
  const patients = texts.map((text) => (JSON.parse(text) as { readonly patient?: unknown }).patient);
  return patients.find((patient): patient is string => typeof patient === 'string');
};

/** What was taken back of a consent, and when it was noted. */
const withdrawnWords = ({ vault: { db } }: Work, consent: string): readonly string[] =>
  selectWithdrawals(db, consent).map(({ at, addendum, purposes, reason }) => {
    const uses = purposes?.map((purpose) => say(photoPurposeLabels[purpose])).join(', ') ?? '';
    const added = addendum === null ? undefined : selectAddendum(db, addendum);
    const addendumOf = added
      ? [say(consentFieldLabels.addenda), exactInstantWords(added.signedAt, localZone())]
      : [];
    return [exactInstantWords(at, localZone()), ...addendumOf, uses, reason]
      .filter((part) => part !== '')
      .join(': ');
  });

/** What came after the signature of a consent. */
const laterFacts = (work: Work, id: string): Parameters<typeof consentFacts>[1] => ({
  withdrawn: withdrawnWords(work, id),
  addenda: selectAddenda(work.vault.db, id).map(({ signedAt }) => exactInstantWords(signedAt, localZone())),
});

/** Records that are kept anew each time stand in one line, numbered from the first. */
export const inOneLine = (lists: readonly (readonly RecordVersion[])[]): readonly RecordVersion[] =>
  lists
    .flat()
    .sort((a, b) => a.at - b.at)
    .map((version, index) => ({ ...version, number: index + 1 }));

/** A session as sealed and after each amendment. */
export const sealedVersions = (work: Work, id: string): readonly RecordVersion[] =>
  versionsOf(work, 'session', id, (body) => ({
    by: body.byName,
    reason: body.reason,
    facts: [...allFacts(body.fields, localZone()), ...reasonFacts(body)],
  }));

/** An assessment as kept and after each amendment. */
export const assessmentVersions = (work: Work, id: string): readonly RecordVersion[] =>
  versionsOf(work, 'assessment', id, ({ reason, fields }) => ({
    reason,
    facts: assessmentFacts(fields, namedRecords(work)),
  }));

/** The versions of a screening, with what was noted on it. */
const screeningVersions = (work: Work, id: string): readonly RecordVersion[] =>
  withCorrections(
    work,
    { type: 'screening', id },
    versionsOf(work, 'screening', id, ({ fields }) => ({ facts: screeningFacts(fields) })),
  );

const readers: Readonly<Record<VersionedType, (work: Work, id: string) => readonly RecordVersion[]>> = {
  patient: (work, id) => versionsOf(work, 'patient', id, ({ fields }) => ({ facts: patientFacts(fields) })),
  concern: (work, id) => versionsOf(work, 'concern', id, ({ fields }) => ({ facts: concernFacts(fields) })),
  session: (work, id) => withCorrections(work, { type: 'session', id }, sealedVersions(work, id)),
  zone: (work, id) =>
    versionsOf(work, 'zone', id, (body) => ({ reason: body.reason, facts: zoneFacts(body) })),
  course: (work, id) =>
    versionsOf(work, 'course', id, (body) => ({
      reason: body.correction?.reason ?? body.end?.reason ?? '',
      facts: courseFacts(body),
    })),
  'adverse-event': (work, id) =>
    versionsOf(work, 'adverse-event', id, ({ fields }) => ({
      facts: adverseEventFacts(fields, (session) => sessionWords(work, session)),
    })),
  'follow-up': (work, id) =>
    versionsOf(work, 'follow-up', id, ({ byName, fields, findings }) => ({
      by: byName,
      facts: [
        ...followUpFacts(fields, (session) => sessionWords(work, session), localZone()),
        ...findings.map((finding) => [say(eventMessages.found), findingText(finding)] as const),
      ],
    })),
  assessment: (work, id) => withCorrections(work, { type: 'assessment', id }, assessmentVersions(work, id)),
  rule: (work, id) =>
    versionsOf(work, 'rule', id, ({ byName, fields }) => ({
      by: byName,
      reason: fields.reason,
      facts: ruleFacts(id, fields),
    })),
  law: (work, id) =>
    versionsOf(work, 'law', id, ({ byName, fields }) => ({ by: byName, facts: lawFacts(fields) })),
  product: (work, id) => versionsOf(work, 'product', id, ({ fields }) => ({ facts: productFacts(fields) })),
  lot: (work, id) => versionsOf(work, 'lot', id, ({ fields }) => ({ facts: lotFacts(fields) })),
  device: (work, id) => versionsOf(work, 'device', id, ({ fields }) => ({ facts: deviceFacts(fields) })),
  screening: screeningVersions,
  consent: (work, id) =>
    withCorrections(
      work,
      { type: 'consent', id },
      versionsOf(work, 'consent', id, ({ byName, fields }) => ({
        by: byName,
        facts: consentFacts(fields, laterFacts(work, id)),
      })),
    ),
  screenings: (work, patient) =>
    inOneLine(selectScreeningIds(work.vault.db, patient).map((id) => screeningVersions(work, id))),
  consents: (work, patient) =>
    inOneLine(
      [...selectConsents(work.vault.db, patient), ...selectSmallConsents(work.vault.db, patient)].map(
        ({ id }) =>
          versionsOf(work, 'consent', id, ({ byName, fields }) => ({
            by: byName,
            facts: consentFacts(fields, laterFacts(work, id)),
          })),
      ),
    ),
};

/** Types whose id is the record's own and not the patient's. */
const recordTypes = [
  'concern',
  'session',
  'zone',
  'course',
  'adverse-event',
  'follow-up',
  'assessment',
  'screening',
  'consent',
] as const;

/** Every version of a record in words, oldest first; a patient's chart counts as opened with it. */
export const listVersions = (
  work: Work,
  { type, id }: InputOf<'versions:list'>,
): Result<readonly RecordVersion[]> => {
  const ofRecord = recordTypes.find((known) => known === type);
  const patient = ofRecord ? patientOf(work, ofRecord, id) : id;
  const versions = readers[type](work, id);
  const known = patient !== undefined && selectPatientRow(work.vault.db, patient) !== undefined;
  if (!known && versions.length === 0) return fail('not-found', type);
  if (known) noteAccess(work, patient);
  return ok(versions);
};
