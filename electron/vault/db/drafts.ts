import type { Selectable } from 'kysely';
import { sharedDraftKinds } from '../../../shared/drafts/draft.ts';
import type { DraftsTable } from './ledger-tables.ts';
import { prepared } from './prepared.ts';
import { type Db, statement } from './run.ts';

export type DraftRow = Selectable<DraftsTable>;
export type DraftHead = Omit<DraftRow, 'body'>;

const put = prepared((query, row: DraftRow) =>
  query
    .insertInto('drafts')
    .values(columns(row))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({
          owner: eb.ref('excluded.owner'),
          kind: eb.ref('excluded.kind'),
          patient: eb.ref('excluded.patient'),
          body: eb.ref('excluded.body'),
          save: eb.ref('excluded.save'),
          saved_at: eb.ref('excluded.saved_at'),
        }))
        .where((eb) =>
          eb.or([
            eb('drafts.owner', '=', eb.ref('excluded.owner')),
            eb('drafts.kind', 'in', sharedDraftKinds),
          ]),
        )
        .whereRef('drafts.save', '<=', 'excluded.save'),
    ),
);

const columns = (row: DraftRow): DraftRow => ({
  id: row.id,
  kind: row.kind,
  patient: row.patient,
  owner: row.owner,
  body: row.body,
  save: row.save,
  saved_at: row.saved_at,
});

const heads = prepared((query, value: { owner: string }) =>
  query
    .selectFrom('drafts')
    .select(['id', 'kind', 'patient', 'owner', 'save', 'saved_at'])
    .where((eb) => eb.or([eb('owner', '=', value.owner), eb('kind', 'in', sharedDraftKinds)]))
    .orderBy('saved_at', 'desc'),
);

const one = prepared((query, value: { owner: string; id: string }) =>
  query
    .selectFrom('drafts')
    .selectAll()
    .where('id', '=', value.id)
    .where((eb) => eb.or([eb('owner', '=', value.owner), eb('kind', 'in', sharedDraftKinds)])),
);

const gone = prepared((query, value: { owner: string; id: string }) =>
  query
    .deleteFrom('drafts')
    .where('id', '=', value.id)
    .where((eb) => eb.or([eb('owner', '=', value.owner), eb('kind', 'in', sharedDraftKinds)])),
);

/**
 * Keeps a draft. A save that is older than the kept one, or of another person's draft of a kind that is not shared, changes
 * nothing: false. A shared draft belongs to who wrote it last.
 */
export function saveDraft(db: Db, row: DraftRow): boolean {
  return put.run(db, row) > 0;
}

/** The drafts that a person may go on with, without their text, newest first. */
export function listDrafts(db: Db, owner: string): DraftHead[] {
  return heads.all(db, { owner });
}

/** One draft that this person may go on with, or undefined. */
export function readDraft(db: Db, owner: string, id: string): DraftRow | undefined {
  return one.first(db, { owner, id });
}

/** Removes a draft that this person may go on with; false when there was none. */
export function deleteDraft(db: Db, owner: string, id: string): boolean {
  return gone.run(db, { owner, id }) > 0;
}

/** The ids of the forms about a patient that lie open, of everybody; the choices of a merge are not about the patient. */
export function listDraftsAbout(db: Db, patient: string): string[] {
  return statement(db, `select id from drafts where ? in (patient, id) and kind <> 'merge'`)
    .pluck()
    .all(patient) as string[];
}

/** Throws away what anybody chose for merging this chart with another one. */
export function dropMergeDrafts(tx: Db, patient: string): void {
  statement(tx, `delete from drafts where patient = ? and kind = 'merge'`).run(patient);
}
