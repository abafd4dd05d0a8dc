import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Sealed } from '../../../shared/sessions/sealed.ts';
import { type Pass, passReasons } from '../../../shared/passes/pass.ts';
import { withForeignParts } from '../../../shared/regions/area-parts.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { reasonsNeeded } from '../../../shared/rules/reasons.ts';
import { isClockBehind } from '../../../shared/sessions/entry-marks.ts';
import { plannedBefore, withPlans } from '../../../shared/sessions/planned.ts';
import type { Session, SessionFields } from '../../../shared/sessions/session.ts';
import { selectPasses } from '../db/passes.ts';
import { selectPatientRow } from '../db/patients.ts';
import { selectSessionVersions } from '../db/session-versions.ts';
import { selectSession } from '../db/sessions.ts';
import { noteAccess } from './accesses.ts';
import { coursesOfSession, withPlansOf } from './courses.ts';
import { findingsFor } from './findings.ts';
import { holdsFields, saveRecord } from './save-record.ts';
import { ordinalOf } from './sheets.ts';
import type { Work } from './work.ts';

/** Refuses while an ask or a stop has neither its author's reason nor the pass of an owner. */
const withoutReason = (
  findings: readonly Finding[],
  fields: SessionFields,
  passes: readonly Pass[],
): Result<never> | undefined => {
  const open = reasonsNeeded(findings, [...fields.reasons, ...passReasons(passes, findings)]);
  if (open.length === 0) return undefined;
  return fail(
    'invalid',
    'reason-needed',
    open.map(({ subject, rule }) => ({ path: subject, message: rule })),
  );
};

/** Refuses an area with a part of another region: nobody could read on the map or on paper where that was. */
const withoutPlace = ({ areas }: SessionFields): Result<never> | undefined => {
  const foreign = withForeignParts(areas);
  if (foreign.length === 0) return undefined;
  return fail(
    'invalid',
    'part-of-other-area',
    foreign.map((area) => ({ path: `areas.${regionSideKey(area)}.parts`, message: 'part-of-other-area' })),
  );
};

/** An amendment changes nothing about the clock that stood behind when the session was sealed. */
const withClockOfSealing = (found: readonly Finding[], before: readonly Finding[]): readonly Finding[] => {
  const stood = before.filter(isClockBehind);
  return found.some(isClockBehind) ? found : [...found, ...stood];
};

/** A sealed session as it stands, with its amendments. */
export const readSession = (work: Work, { id }: InputOf<'sessions:get'>): Result<Session> => {
  const session = selectSession(work.vault.db, id);
  if (!session) return fail('not-found', 'session');
  noteAccess(work, session.patient);
  return ok(session);
};

const sealed = (work: Work, id: string): Result<Sealed> => {
  const session = selectSession(work.vault.db, id);
  return session ? ok({ session, findings: session.findings }) : fail('unexpected');
};

/**
 * Seals a session: the rules run again here, findings and reasons are stored with it, and from now on it only gains
 * amendments. Nothing that was done is refused; a finding that asks a reason must have one.
 */
export const sealSession = (
  work: Work,
  { id, patient, fields: given, draft }: InputOf<'sessions:seal'>,
): Result<Sealed> => {
  const { db } = work.vault;
  const known = selectSession(db, id);
  if (known) {
    const again = withPlans(given, (place) => plannedBefore(known.areas, place));
    const same =
      known.patient === patient && known.revision === 1 && holdsFields(db, 'session', id, 1, again);
    return same ? sealed(work, id) : fail('conflict', 'already-sealed');
  }
  if (!selectPatientRow(db, patient)) return fail('not-found', 'patient');
  const fields = withPlansOf(db, patient, given);
  const nowhere = withoutPlace(fields);
  if (nowhere) return nowhere;
  const findings = findingsFor(work, patient, id, fields);
  if (!findings.ok) return findings;
  const open = withoutReason(findings.value, fields, selectPasses(db, id));
  if (open) return open;
  return work.vault.write(work.user.id, work.now(), (tx) => {
    const ordinal = ordinalOf(tx.db, patient, id, fields.paper?.sheet);
    const body = {
      patient,
      ordinal,
      byName: work.user.name,
      reason: '',
      startedAt: fields.startedAt,
      courses: coursesOfSession(tx.db, patient, { id, startedAt: fields.startedAt }, fields),
      findings: [...findings.value],
      fields,
    };
    const saved = saveRecord(tx, work, { type: 'session', id, revision: 0, action: 'seal', body, draft });
    return saved.ok ? sealed(work, id) : saved;
  });
};

/** Adds an amendment with its reason; the sealed original and every earlier amendment stay and print. */
export const amendSession = (
  work: Work,
  { session: id, reason, fields: given, revision, draft }: InputOf<'sessions:amend'>,
): Result<Sealed> => {
  const { db } = work.vault;
  const known = selectSession(db, id);
  const versions = selectSessionVersions(db, id);
  const [original] = versions;
  if (!known || !original) return fail('not-found', 'session');
  // An area that an amendment took out and another puts back keeps what was planned for it.
  const sealedAreas = versions.toReversed().flatMap((version) => version.fields.areas);
  const fields = withPlans(given, (place) => plannedBefore(sealedAreas, place));
  const again = known.revision === revision + 1 && known.amendments.at(-1)?.reason === reason;
  if (again && holdsFields(db, 'session', id, known.revision, fields)) return sealed(work, id);
  const nowhere = withoutPlace(fields);
  if (nowhere) return nowhere;
  const found = findingsFor(work, known.patient, id, fields);
  if (!found.ok) return found;
  const open = withoutReason(found.value, fields, selectPasses(db, id));
  if (open) return open;
  const { startedAt } = original.fields;
  const findings = withClockOfSealing(found.value, known.findings);
  return work.vault.write(work.user.id, work.now(), (tx) => {
    const body = {
      patient: known.patient,
      ordinal: known.ordinal,
      byName: work.user.name,
      reason,
      startedAt,
      courses: coursesOfSession(tx.db, known.patient, { id, startedAt }, fields),
      findings: [...findings],
      fields,
    };
    const saved = saveRecord(tx, work, { type: 'session', id, revision, action: 'amend', body, draft });
    return saved.ok ? sealed(work, id) : saved;
  });
};
