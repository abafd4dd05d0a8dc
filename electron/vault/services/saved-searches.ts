import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { mostSavedSearches, type SavedSearch } from '../../../shared/searches/search.ts';
import { removal } from '../bodies.ts';
import { newestRevision } from '../db/entries.ts';
import { selectSearches } from '../db/searches.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** The saved searches of the person at work, by name. */
export const listSearches = ({ vault, user }: Work): Result<readonly SavedSearch[]> =>
  ok(selectSearches(vault.db, user.id));

/** Keeps a search of the person at work (revision 0 is new) or changes one; nobody else's is found. */
export const saveSearch = (
  work: Work,
  { id, revision, fields }: InputOf<'searches:save'>,
): Result<readonly SavedSearch[]> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const own = selectSearches(tx.db, work.user.id);
    const known = own.some((search) => search.id === id);
    if (!known && newestRevision(tx.db, 'search', id) > 0) return fail('not-found', 'search');
    if (!known && own.length >= mostSavedSearches) return fail('refused', 'too-many-searches');
    const body = { user: work.user.id, fields };
    const saved = saveRecord(tx, work, { type: 'search', id, revision, body, draft: null });
    return saved.ok ? ok(selectSearches(tx.db, work.user.id)) : saved;
  });

/** Removes a saved search of the person at work. */
export const removeSearch = (
  work: Work,
  { id, revision }: InputOf<'searches:remove'>,
): Result<readonly SavedSearch[]> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const known = selectSearches(tx.db, work.user.id).find((search) => search.id === id);
    if (!known) return fail('not-found', 'search');
    const { id: _id, revision: _revision, ...fields } = known;
    const body = { user: work.user.id, fields };
    const saved = saveRecord(tx, work, { type: 'search', id, revision, action: removal, body, draft: null });
    return saved.ok ? ok(selectSearches(tx.db, work.user.id)) : saved;
  });
