import type { BodyOf } from '../bodies.ts';
import type { Json } from '../ledger/canonical.ts';
import { upcast } from '../ledger/projection.ts';
import { upcasters } from '../upcasters.ts';
import { selectBodyVersions } from './entry-bodies.ts';
import type { Db } from './run.ts';

/** The sealed original (revision 1) or an amendment, with what the rules said. */
export interface SessionVersion extends Pick<BodyOf<'session'>, 'findings' | 'fields'> {
  readonly revision: number;
  readonly at: number;
  readonly by: string;
  readonly by_name: string;
  readonly reason: string;
}

/**
 * The body of a session's entry as today's program reads it. It is not checked against its schema again: that was done before it
 * was written, triggers keep it as it was, and of a timeline it took a third of the time.
 */
export const sealedBody = (text: string, version: number): BodyOf<'session'> =>
  upcast({ upcasters }, 'session', version, JSON.parse(text) as Json) as unknown as BodyOf<'session'>;

/** The sealed original and every amendment of a session, oldest first; none of one that was erased. */
export function selectSessionVersions(db: Db, session: string): SessionVersion[] {
  return selectBodyVersions(db, 'session', session).flatMap((row) => {
    if (row.body === null) return [];
    const { byName, reason, findings, fields } = sealedBody(row.body, row.body_version);
    const { revision, at, actor: by } = row;
    return [{ revision, at, by, by_name: byName, reason, findings, fields }];
  });
}
