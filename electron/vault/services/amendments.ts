import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { AmendedFact, SessionPart } from '../../../shared/sessions/amended.ts';
import { changesOf } from '../../../shared/versions/in-place.ts';
import { selectSessionVersions } from '../db/session-versions.ts';
import { factsByPart } from '../documents/session-facts.ts';
import { localZone } from './local-zone.ts';
import { sealedVersions } from './versions.ts';
import type { Work } from './work.ts';

/** What each amendment of a sealed session changed and in which part of the sheet, oldest first. */
export const listAmendments = (
  work: Work,
  { session: id }: InputOf<'amendments:list'>,
): Result<readonly AmendedFact[]> => {
  const sealed = selectSessionVersions(work.vault.db, id);
  if (sealed.length === 0) return fail('not-found', 'session');
  const parts = new Map<string, SessionPart>();
  for (const { fields } of sealed)
    for (const [part, facts] of factsByPart(fields, localZone()))
      for (const [label] of facts) parts.set(label, part);
  // The reasons for findings belong to no part of their own.
  return ok(
    changesOf(sealedVersions(work, id)).map((change) => ({
      ...change,
      part: parts.get(change.label) ?? 'note',
    })),
  );
};
