import { prepared } from './prepared.ts';
import type { Db } from './run.ts';
import type { SessionFactsTable } from './search-tables.ts';

const put = prepared((query, v: SessionFactsTable) =>
  query
    .insertInto('session_facts')
    .values({
      at: v.at,
      session: v.session,
      patient: v.patient,
      person: v.person,
      device: v.device,
      depth_min_um: v.depth_min_um,
      depth_max_um: v.depth_max_um,
      regions: v.regions,
      erythema: v.erythema,
      oedema: v.oedema,
      bleeding: v.bleeding,
      bruising: v.bruising,
      striae: v.striae,
      skin: v.skin,
    })
    .onConflict((conflict) =>
      conflict.columns(['at', 'session']).doUpdateSet((eb) => ({
        device: eb.ref('excluded.device'),
        depth_min_um: eb.ref('excluded.depth_min_um'),
        depth_max_um: eb.ref('excluded.depth_max_um'),
        regions: eb.ref('excluded.regions'),
        erythema: eb.ref('excluded.erythema'),
        oedema: eb.ref('excluded.oedema'),
        bleeding: eb.ref('excluded.bleeding'),
        bruising: eb.ref('excluded.bruising'),
        striae: eb.ref('excluded.striae'),
        skin: eb.ref('excluded.skin'),
      })),
    ),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query
    .selectFrom('sessions')
    .innerJoin('session_facts', (join) =>
      join.onRef('session_facts.at', '=', 'sessions.at').onRef('session_facts.session', '=', 'sessions.id'),
    )
    .selectAll('session_facts')
    .where('sessions.patient', '=', v.patient)
    .orderBy('sessions.at'),
);
const mark = prepared((query, v: Pick<SessionFactsTable, 'at' | 'session' | 'striae' | 'skin'>) =>
  query
    .updateTable('session_facts')
    .set({ striae: v.striae, skin: v.skin })
    .where('at', '=', v.at)
    .where('session', '=', v.session),
);

/** Codes as a column keeps them: "|abdomen-lower/right|thigh-outer/left|"; empty for none. */
export const listed = (codes: readonly string[]): string =>
  codes.length === 0 ? '' : `|${[...new Set(codes)].join('|')}|`;

/** Writes what a session is filtered by, in place of what its earlier version said. */
export function putSessionFacts(tx: Db, facts: SessionFactsTable): void {
  put.run(tx, facts);
}

/** What a patient's sessions are filtered by, oldest first. */
export function selectFactsOf(db: Db, patient: string): SessionFactsTable[] {
  return ofPatient.all(db, { patient });
}

/** Writes anew what follows from the patient's other records. */
export function markSession(
  tx: Db,
  facts: Pick<SessionFactsTable, 'at' | 'session' | 'striae' | 'skin'>,
): void {
  mark.run(tx, facts);
}
