import type { BodyOf, BodyType } from '../bodies.ts';
import { newestRevision } from '../db/entries.ts';
import { writeIfRoom } from '../db/run.ts';
import { isDiskFull } from '../files/write-atomically.ts';
import { record } from '../ledger/write.ts';
import type { Work } from './work.ts';

interface Fact<Type extends BodyType> {
  readonly type: Type;
  readonly action: string;
  readonly id: string;
  readonly body: BodyOf<Type>;
}

/**
 * An entry about what the program or the person did besides the record: an unlock, a backup, a check. A full disk hinders
 * none of them and the reserve is not spent on it: then the entry is left out, and where records can only be read as well.
 */
export const noteFact = <Type extends BodyType>(
  { vault, user, now }: Work,
  { type, action, id, body }: Fact<Type>,
): void => {
  if (vault.onlyRead !== null) return;
  try {
    record(
      vault.db,
      vault.ledger,
      user.id,
      now(),
      (tx) => {
        const revision = newestRevision(tx.db, type, id) + 1;
        tx.append({ action, type, id, revision, bodyVersion: 1, body });
      },
      writeIfRoom,
    );
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
};
