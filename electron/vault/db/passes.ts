import { z } from 'zod';
import type { Pass } from '../../../shared/passes/pass.ts';
import { findingSchema } from '../../../shared/rules/finding.ts';
import { prepared } from './prepared.ts';
import type { PassesTable } from './session-tables.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: PassesTable) =>
  query.insertInto('passes').values({
    session: v.session,
    patient: v.patient,
    at: v.at,
    id: v.id,
    by: v.by,
    by_name: v.by_name,
    reason: v.reason,
    findings: v.findings,
  }),
);
const ofSession = prepared((query, v: { session: string }) =>
  query.selectFrom('passes').selectAll().where('session', '=', v.session).orderBy('at').orderBy('id'),
);

/** Adds a pass, from its entry; `owner` is the id of who passed. */
export function insertPass(tx: Db, pass: Pass, { patient, owner }: { patient: string; owner: string }): void {
  const { by: by_name, findings, ...row } = pass;
  put.run(tx, { ...row, patient, by: owner, by_name, findings: JSON.stringify(findings) });
}

/** What owners passed before a session, oldest first. */
export function selectPasses(db: Db, session: string): Pass[] {
  return ofSession
    .all(db, { session })
    .map(({ by: _by, patient: _patient, by_name: by, findings, ...row }) => ({
      ...row,
      by,
      findings: z.array(findingSchema).parse(JSON.parse(findings)),
    }));
}
