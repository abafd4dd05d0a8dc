import type { Selectable } from 'kysely';
import type { DraftsTable } from './ledger-tables.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

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
          kind: eb.ref('excluded.kind'),
          patient: eb.ref('excluded.patient'),
          body: eb.ref('excluded.body'),
          save: eb.ref('excluded.save'),
          saved_at: eb.ref('excluded.saved_at'),
        }))
        .whereRef('drafts.owner', '=', 'excluded.owner')
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
    .where('owner', '=', value.owner)
    .orderBy('saved_at', 'desc'),
);

const one = prepared((query, value: { owner: string; id: string }) =>
  query.selectFrom('drafts').selectAll().where('id', '=', value.id).where('owner', '=', value.owner),
);

const gone = prepared((query, value: { owner: string; id: string }) =>
  query.deleteFrom('drafts').where('id', '=', value.id).where('owner', '=', value.owner),
);

/** Keeps a draft. A save that is older than the kept one, or of another owner's draft, changes nothing: false. */
export function saveDraft(db: Db, row: DraftRow): boolean {
  return put.run(db, row) > 0;
}

/** The drafts of one person without their text, newest first. */
export function listDrafts(db: Db, owner: string): DraftHead[] {
  return heads.all(db, { owner });
}

/** One draft of this person, or undefined. */
export function readDraft(db: Db, owner: string, id: string): DraftRow | undefined {
  return one.first(db, { owner, id });
}

/** Removes a draft of this person; false when there was none. */
export function deleteDraft(db: Db, owner: string, id: string): boolean {
  return gone.run(db, { owner, id }) > 0;
}
