import { type Clock, clocksOf, type SessionClock } from '../../../shared/clocks/clock.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { readSessionDraft } from '../../../shared/sessions/session-draft.ts';
import { selectPatientRow } from '../db/patients.ts';
import { draftsOfKind } from './drafts.ts';
import type { Work } from './work.ts';

/** The clocks of every session that the person at work may go on with, oldest first, with whom they run on. */
const runningClocks = (work: Work): readonly SessionClock[] =>
  draftsOfKind(work, 'session')
    .flatMap(({ id, patient, body }) => {
      const draft = readSessionDraft(body);
      const row = patient === null ? undefined : selectPatientRow(work.vault.db, patient);
      if (!draft || !row || patient === null) return [];
      const whose = { session: id, patient, family: row.family, given: row.given };
      return clocksOf(draft, work.now().at).map((clock) => ({
        ...clock,
        key: `${id} ${clock.key}`,
        ...whose,
      }));
    })
    .toSorted((a, b) => a.since - b.since);

/** What runs in the open sessions. Nothing of it is stored: it follows from the drafts each time. */
export const listClocks = (work: Work): Result<readonly SessionClock[]> => ok(runningClocks(work));

/** The same for who may not see a record: nothing of whom, and nothing that leads there. */
export const bareClocks = (work: Work): readonly Clock[] =>
  runningClocks(work).map(({ kind, since, dueAt }, index) => ({
    key: `${kind} ${since} ${index}`,
    kind,
    since,
    dueAt,
    application: null,
  }));
