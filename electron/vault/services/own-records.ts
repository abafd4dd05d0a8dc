import { fail, ok, type Result } from '../../../shared/result.ts';
import { type BodyOf, removal } from '../bodies.ts';
import { newestRevision } from '../db/entries.ts';
import type { Own, OwnRecords } from '../db/own-records.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

type OwnType = 'preset' | 'search';
type FieldsOf<Type extends OwnType> = BodyOf<Type>['fields'];
type Listed<Type extends OwnType> = Result<readonly Own<FieldsOf<Type>>[]>;

interface Seen {
  readonly id: string;
  /** That the person saw; 0 is a new one. */
  readonly revision: number;
}

interface Kept<Type extends OwnType> {
  readonly type: Type;
  readonly records: OwnRecords<FieldsOf<Type>>;
  /** Most that one person keeps; one more is refused for this reason. */
  readonly most: number;
  readonly tooMany: string;
}

/** Listing, saving and removing what the person at work keeps under a name; nobody else's is found. */
export const ownRecordActs = <Type extends OwnType>({ type, records, most, tooMany }: Kept<Type>) => ({
  list: ({ vault, user }: Work): Listed<Type> => ok(records.of(vault.db, user.id)),
  save: (work: Work, { id, revision, fields }: Seen & { readonly fields: FieldsOf<Type> }): Listed<Type> =>
    work.vault.write(work.user.id, work.now(), (tx) => {
      const own = records.of(tx.db, work.user.id);
      const known = own.some((each) => each.id === id);
      if (!known && newestRevision(tx.db, type, id) > 0) return fail('not-found', type);
      if (!known && own.length >= most) return fail('refused', tooMany);
      const body = { user: work.user.id, fields } as BodyOf<Type>;
      const saved = saveRecord(tx, work, { type, id, revision, body, draft: null });
      return saved.ok ? ok(records.of(tx.db, work.user.id)) : saved;
    }),
  remove: (work: Work, { id, revision }: Seen): Listed<Type> =>
    work.vault.write(work.user.id, work.now(), (tx) => {
      const known = records.of(tx.db, work.user.id).find((each) => each.id === id);
      if (!known) return fail('not-found', type);
      const { id: _id, revision: _revision, ...fields } = known;
      const body = { user: work.user.id, fields } as BodyOf<Type>;
      const saved = saveRecord(tx, work, { type, id, revision, action: removal, body, draft: null });
      return saved.ok ? ok(records.of(tx.db, work.user.id)) : saved;
    }),
});
