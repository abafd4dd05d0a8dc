import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BodyOf, BodyType } from '../bodies.ts';
import { deleteDraft } from '../db/drafts.ts';
import { newestRevision } from '../db/entries.ts';
import { selectBody } from '../db/entry-bodies.ts';
import type { Db } from '../db/run.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { newestBodyVersion } from '../ledger/projection.ts';
import type { WriteTx } from '../ledger/write.ts';
import { underItsOwner } from '../read-in-chart.ts';
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

/** How a record stands to what is to be saved: the same was saved already, it fits behind it, or somebody was before. */
const standing = <Type extends BodyType>(
  db: Db,
  { type, id, revision, body: given }: Pick<NewRecord<Type>, 'type' | 'id' | 'revision' | 'body'>,
): 'again' | 'next' | 'conflict' => {
  const body = underItsOwner(db, type, id, given);
  const current = newestRevision(db, type, id);
  if (current === revision + 1 && selectBody(db, type, id, current)?.body === canonicalText(body))
    return 'again';
  return current === revision ? 'next' : 'conflict';
};

/** Whether saving would be a `conflict`: to be asked of all records of one write before the first is appended. */
export const wouldConflict = <Type extends BodyType>(
  db: Db,
  given: Pick<NewRecord<Type>, 'type' | 'id' | 'revision' | 'body'>,
): boolean => standing(db, given) === 'conflict';

/**
 * Appends one revision of a record inside an open write. The same save twice (a double tap, a crash before the
 * answer) is one entry; a save over a revision that was not seen is a `conflict`.
 */
export const saveRecord = <Type extends BodyType>(
  tx: WriteTx,
  work: Work,
  given: NewRecord<Type>,
): Result<number> => {
  const stands = standing(tx.db, given);
  if (stands === 'conflict') return fail('conflict', 'changed-meanwhile');
  if (stands === 'next') {
    tx.append({
      action: given.action ?? (given.revision === 0 ? 'create' : 'change'),
      type: given.type,
      id: given.id,
      revision: given.revision + 1,
      bodyVersion: newestBodyVersion(work.vault.ledger.projection, given.type),
      body: underItsOwner(tx.db, given.type, given.id, given.body),
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
