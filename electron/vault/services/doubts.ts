import type { Db } from '../db/run.ts';
import type { OpenVault } from '../open-vault.ts';
import type { Work } from './work.ts';

/** Whether something was noticed since the last whole check that held; by the unlock where nothing is said. */
const doubts = new WeakMap<Db, boolean>();

/** Whether something was noticed in an open vault since the last whole check that held. */
export const isDoubted = ({ db, notices }: OpenVault): boolean => doubts.get(db) ?? notices.length > 0;

/** Something in the open database could not be read as it has to be: the last check says nothing of it. */
export const noteDoubt = ({ vault: { db } }: Work): void => void doubts.set(db, true);

/** The vault was opened anew under another key: what was noticed in it stays so. */
export const carryDoubt = (before: OpenVault, now: OpenVault): void => {
  if (isDoubted(before)) doubts.set(now.db, true);
};

/** A whole check has ended: nothing from before it is in doubt any more when it held. */
export const settleDoubt = (db: Db, isDoubtful: boolean): void => void doubts.set(db, isDoubtful);
