import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BodyOf, BodyType } from '../bodies.ts';
import { deleteDraft } from '../db/drafts.ts';
import { newestRevision } from '../db/entries.ts';
import { selectBody } from '../db/entry-bodies.ts';
import type { Db } from '../db/run.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { newestBodyVersion } from '../ledger/projection.ts';
import type { WriteTx } from '../ledger/write.ts';
import { letHeldGo } from './held-drafts.ts';
import type { Work } from './work.ts';

export interface NewRecord<Type extends BodyType> {
  readonly type: Type;
  readonly id: string;
  /** The revision that the person saw; 0 for a new record. */
  readonly revision: number;
  readonly action?: string;
  readonly body: BodyOf<Type>;
  /** The form's draft, removed with the save. */
  readonly draft: string | null;
}

/**
 * Appends one revision of a record inside an open write. The same save twice (a double tap, a crash before the
 * answer) is one entry; a save over a revision that was not seen is a `conflict`.
 */
export const saveRecord = <Type extends BodyType>(
  tx: WriteTx,
  work: Work,
  given: NewRecord<Type>,
): Result<number> => {
  const current = newestRevision(tx.db, given.type, given.id);
  const again =
    current === given.revision + 1 &&
    selectBody(tx.db, given.type, given.id, current)?.body === canonicalText(given.body);
  if (!again) {
    if (current !== given.revision) return fail('conflict', 'changed-meanwhile');
    tx.append({
      action: given.action ?? (current === 0 ? 'create' : 'change'),
      type: given.type,
      id: given.id,
      revision: current + 1,
      bodyVersion: newestBodyVersion(work.vault.ledger.projection, given.type),
      body: given.body,
    });
  }
  if (given.draft !== null) {
    deleteDraft(tx.db, work.user.id, given.draft);
    letHeldGo(work, given.draft);
  }
  return ok(given.revision + 1);
};

/** Whether a revision of a record was made from just these fields: the same form, sent twice. */
export const holdsFields = (
  db: Db,
  type: BodyType,
  id: string,
  revision: number,
  fields: object,
): boolean => {
  const text = selectBody(db, type, id, revision)?.body;
  if (text === undefined) return false;
  const body = JSON.parse(text) as { readonly fields?: unknown };
  return canonicalText(body.fields) === canonicalText(fields);
};

/** `saveRecord` in a write of its own. */
export const saveAlone = <Type extends BodyType>(work: Work, given: NewRecord<Type>): Result<number> =>
  work.vault.write(work.user.id, work.now(), (tx) => saveRecord(tx, work, given));
