import type { InputOf } from '../../../shared/ipc/contract.ts';
import { type Law, lawKey, withOwnLaws } from '../../../shared/laws/law.ts';
import { laws } from '../../../shared/laws/laws.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { selectLaws } from '../db/laws.ts';
import type { Db } from '../db/run.ts';
import { saveAlone } from './save-record.ts';
import type { Work } from './work.ts';

/** The table of laws as it stands: what ships, and what the practice made of it. */
export const lawsOf = (db: Db): readonly Law[] => withOwnLaws(laws, selectLaws(db));

/** Changes or adds one row of the table of laws. */
export const saveLaw = (
  work: Work,
  { place, topic, revision, fields }: InputOf<'laws:save'>,
): Result<null> => {
  const body = { place, topic, byName: work.user.name, fields };
  const id = lawKey({ place, topic });
  const saved = saveAlone(work, { type: 'law', id, revision, body, draft: null });
  return saved.ok ? ok(null) : saved;
};
