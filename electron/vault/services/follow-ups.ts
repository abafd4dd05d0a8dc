import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { followUpsDue } from '../../../shared/follow-ups/due.ts';
import { followUpFindings } from '../../../shared/follow-ups/findings.ts';
import type { FollowUp, FollowUpFields } from '../../../shared/follow-ups/follow-up.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { PatientFollowUps } from '../../../shared/ipc/follow-up-channels.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { selectFollowUp, selectFollowUps } from '../db/follow-ups.ts';
import { selectPatient } from '../db/patients.ts';
import { selectRuleChanges } from '../db/rules.ts';
import type { Db } from '../db/run.ts';
import { selectPatientSessions, selectSession } from '../db/sessions.ts';
import { noteAccess } from './accesses.ts';
import { localZone } from './local-zone.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** What was told after a patient's sessions, and what is due on a day. */
export const listFollowUps = (
  work: Work,
  { patient, today }: InputOf<'follow-ups:list'>,
): Result<PatientFollowUps> => {
  const { db } = work.vault;
  if (!selectPatient(db, patient)) return fail('not-found', 'patient');
  noteAccess(work, patient);
  const zone = localZone();
  const sessions = selectPatientSessions(db, patient).map(({ id, ordinal, startedAt, invalid }) => ({
    id,
    ordinal,
    on: dateOfInstant(startedAt, zone),
    invalid: invalid !== null,
  }));
  const followUps = selectFollowUps(db, patient);
  const valid = sessions.filter(({ invalid }) => !invalid).toReversed();
  return ok({ followUps, due: followUpsDue(valid, followUps, today), sessions });
};

const findingsOf = (db: Db, startedAt: number, { answers, at }: FollowUpFields): readonly Finding[] =>
  answers === null
    ? []
    : followUpFindings(answers, {
        sessionOn: dateOfInstant(startedAt, localZone()),
        on: dateOfInstant(at, localZone()),
        at,
        changes: selectRuleChanges(db),
      });

/**
 * Records a try to reach a patient (revision 0) or corrects it, with what the rules say about the answers; it stays with
 * its patient, its session and its time.
 */
export const saveFollowUp = (
  work: Work,
  { id, patient, revision, fields, draft }: InputOf<'follow-ups:save'>,
): Result<FollowUp> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    if (!selectPatient(tx.db, patient)) return fail('not-found', 'patient');
    const known = selectFollowUp(tx.db, id);
    if (known && known.patient !== patient) return fail('conflict', 'other-patient');
    if (known && (known.session !== fields.session || known.at !== fields.at))
      return fail('conflict', 'other-session');
    const session = selectSession(tx.db, fields.session);
    if (session?.patient !== patient) return fail('not-found', 'session');
    if (fields.at < session.startedAt) return fail('refused', 'before-session');
    const findings = [...findingsOf(tx.db, session.startedAt, fields)];
    const byName = work.user.name;
    const body = { patient, byName, findings, fields };
    const saved = saveRecord(tx, work, { type: 'follow-up', id, revision, body, draft });
    return saved.ok ? ok({ id, patient, revision: saved.value, by: byName, findings, ...fields }) : saved;
  });
