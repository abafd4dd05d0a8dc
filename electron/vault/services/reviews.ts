import type { InputOf } from '../../../shared/ipc/contract.ts';
import { passedSince, passOf } from '../../../shared/passes/pass.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReviewItem, ReviewList, ReviewPoint } from '../../../shared/reviews/review.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { reasonKey } from '../../../shared/rules/reasons.ts';
import { newestRevision } from '../db/entries.ts';
import { selectPasses } from '../db/passes.ts';
import { selectPatientRow } from '../db/patients.ts';
import type { ReviewsDueTable } from '../db/session-tables.ts';
import { countReviewsDue, selectReviewDue, selectReviewsDue } from '../db/reviews.ts';
import { selectSessionVersions } from '../db/session-versions.ts';
import { selectSession } from '../db/sessions.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** Items that one page shows; the others come when these were seen. */
const mostShown = 50;

/** What was outside a rule, by rule and place, with the words of its author and the pass of an owner. */
const pointsOf = (work: Work, { session, revision }: ReviewsDueTable): readonly ReviewPoint[] => {
  const { db } = work.vault;
  const passes = selectPasses(db, session);
  const version = selectSessionVersions(db, session).find((each) => each.revision === revision);
  const sealed = (version?.findings ?? []).filter(({ level }) => level === 'ask' || level === 'stop');
  const reasons = version?.fields.reasons ?? [];
  const reasonOf = (finding: Finding): string =>
    reasons.find((each) => reasonKey(each) === reasonKey(finding))?.text ?? '';
  const point = (finding: Finding, reason: string): ReviewPoint => ({
    finding,
    reason,
    pass: passOf(finding, passes) ?? null,
  });
  return [
    ...passedSince(passes, sealed).map((finding) => point(finding, '')),
    ...sealed.map((finding) => point(finding, reasonOf(finding))),
  ];
};

const itemOf = (work: Work, due: ReviewsDueTable): ReviewItem[] => {
  const { db } = work.vault;
  const session = selectSession(db, due.session);
  const patient = selectPatientRow(db, due.patient);
  if (!session || !patient) return [];
  const by = selectSessionVersions(db, due.session).find(
    ({ revision }) => revision === due.revision,
  )?.by_name;
  return [
    {
      session: due.session,
      revision: due.revision,
      patient: due.patient,
      patientName: [patient.family.toUpperCase(), patient.given].filter((name) => name !== '').join(', '),
      ordinal: session.ordinal,
      at: due.at,
      by: by ?? session.sealedBy,
      invalid: session.invalid,
      points: pointsOf(work, due),
    },
  ];
};

/** Sessions outside a rule since an owner last looked, newest first. */
export const listReviews = (work: Work): Result<ReviewList> => {
  const { db } = work.vault;
  return ok({
    items: selectReviewsDue(db, mostShown).flatMap((due) => itemOf(work, due)),
    total: countReviewsDue(db),
  });
};

/** Notes that an owner looked at a session as it stood; an amendment since then is a `conflict`. */
export const seeReview = (work: Work, { session, revision, note }: InputOf<'reviews:see'>): Result<null> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const due = selectReviewDue(tx.db, session);
    const looks = newestRevision(tx.db, 'review', session);
    if (!due) return looks > 0 ? ok(null) : fail('not-found', 'review');
    if (due.revision !== revision) return fail('conflict', 'changed-meanwhile');
    const saved = saveRecord(tx, work, {
      type: 'review',
      id: session,
      revision: looks,
      action: 'see',
      body: { patient: due.patient, seen: revision, byName: work.user.name, note },
      draft: null,
    });
    return saved.ok ? ok(null) : saved;
  });
