import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { signers } from '../../../shared/ipc/channel.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { mostSnippets, type Snippet } from '../../../shared/snippets/snippet.ts';
import { fold } from '../../../shared/text/fold.ts';
import { removal } from '../bodies.ts';
import { newestRevision } from '../db/entries.ts';
import { selectPractice } from '../db/practice.ts';
import type { Db } from '../db/run.ts';
import { selectSnippets } from '../db/snippets.ts';
import { renderSnippets } from '../documents/snippets-document.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** The short texts of the practice and of the person at work, in the order in which they are offered. */
export const listSnippets = ({ vault, user }: Work): Result<readonly Snippet[]> =>
  ok(selectSnippets(vault.db, user.id));

/** What everybody sees is changed by who may sign; null where this person may. */
const mayNot = ({ user }: Work, shared: boolean): Result<never> | null =>
  shared && !signers.includes(user.role) ? fail('refused', 'practice-snippets') : null;

const ofGroup = (db: Db, { user }: Work, shared: boolean): readonly Snippet[] =>
  selectSnippets(db, user.id).filter((snippet) => snippet.shared === shared);

/** Keeps a short text (revision 0 is new) or changes one; nobody else's is found. */
export const saveSnippet = (
  work: Work,
  { id, revision, shared, fields }: InputOf<'snippets:save'>,
): Result<readonly Snippet[]> => {
  const refused = mayNot(work, shared);
  if (refused) return refused;
  return work.vault.write(work.user.id, work.now(), (tx) => {
    const group = ofGroup(tx.db, work, shared);
    const known = group.some((snippet) => snippet.id === id);
    if (!known && newestRevision(tx.db, 'snippet', id) > 0) return fail('not-found', 'snippet');
    if (!known && group.length >= mostSnippets) return fail('refused', 'too-many-snippets');
    const taken = group.some(
      ({ id: other, abbreviation }) =>
        other !== id && abbreviation !== '' && fold(abbreviation) === fold(fields.abbreviation),
    );
    if (taken) return fail('refused', 'abbreviation-taken');
    const body = { user: shared ? null : work.user.id, fields };
    const saved = saveRecord(tx, work, { type: 'snippet', id, revision, body, draft: null });
    return saved.ok ? ok(selectSnippets(tx.db, work.user.id)) : saved;
  });
};

/** Removes a short text; where it was written it stays. */
export const removeSnippet = (
  work: Work,
  { id, revision }: InputOf<'snippets:remove'>,
): Result<readonly Snippet[]> => {
  const known = selectSnippets(work.vault.db, work.user.id).find((snippet) => snippet.id === id);
  if (!known) return fail('not-found', 'snippet');
  const refused = mayNot(work, known.shared);
  if (refused) return refused;
  const { id: _id, revision: _revision, shared, ...fields } = known;
  const body = { user: shared ? null : work.user.id, fields };
  return work.vault.write(work.user.id, work.now(), (tx) => {
    const saved = saveRecord(tx, work, { type: 'snippet', id, revision, action: removal, body, draft: null });
    return saved.ok ? ok(selectSnippets(tx.db, work.user.id)) : saved;
  });
};

/** Puts the own short texts, or those of the practice, into another order; a list that is not whole is a `conflict`. */
export const orderSnippets = (
  work: Work,
  { shared, ids }: InputOf<'snippets:order'>,
): Result<readonly Snippet[]> => {
  const refused = mayNot(work, shared);
  if (refused) return refused;
  const owner = shared ? selectPractice(work.vault.db)?.id : work.user.id;
  if (owner === undefined) return fail('damaged', 'no-practice');
  return work.vault.write(work.user.id, work.now(), (tx) => {
    const group = ofGroup(tx.db, work, shared).map(({ id }) => id);
    if (group.toSorted().join(' ') !== ids.toSorted().join(' ')) return fail('conflict', 'changed-meanwhile');
    if (group.join(' ') === ids.join(' ')) return ok(selectSnippets(tx.db, work.user.id));
    const revision = newestRevision(tx.db, 'snippet-order', owner);
    const body = { user: shared ? null : work.user.id, ids };
    const saved = saveRecord(tx, work, { type: 'snippet-order', id: owner, revision, body, draft: null });
    return saved.ok ? ok(selectSnippets(tx.db, work.user.id)) : saved;
  });
};

/** The list on paper, for the wall beside the couch; it holds nothing of a patient and is not kept. */
export const printSnippets = (work: Work): Result<DocumentInfo> => {
  const practice = printedPractice(work.vault.db);
  if (!practice) return fail('damaged', 'no-practice');
  const rendered = renderSnippets({
    practice,
    by: work.user.name,
    snippets: selectSnippets(work.vault.db, work.user.id),
    now: work.now().at,
    timeZone: localZone(),
  });
  return ok(passDocument(work, { patient: null, kind: 'snippets', source: 'snippets' }, rendered));
};
