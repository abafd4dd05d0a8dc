import { newestRevision } from '../db/entries.ts';
import type { Work } from './work.ts';

/** An entry that says who unlocked; a full disk never hinders the unlock, so that reading goes on. */
export const noteUnlock = ({ vault, user, now }: Work): void => {
  try {
    vault.write(user.id, now(), (tx) => {
      const revision = newestRevision(tx.db, 'unlock', user.id) + 1;
      tx.append({ action: 'unlock', type: 'unlock', id: user.id, revision, bodyVersion: 1, body: {} });
    });
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_FULL') throw error;
  }
};
