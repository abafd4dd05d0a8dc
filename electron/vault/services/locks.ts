import type { InputOf } from '../../../shared/ipc/contract.ts';
import { type LockTimes, usualLockTimes } from '../../../shared/locks/lock-times.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectPractice } from '../db/practice.ts';
import type { LockChoices } from '../messages.ts';
import { hasPin } from './pins.ts';
import { saveAlone } from './save-record.ts';
import type { Work } from './work.ts';

/** After how long it locks by itself, as the owner chose or as it is without a choice. */
export const readLockTimes = ({ vault }: Work): LockTimes =>
  selectPractice(vault.db)?.lockTimes ?? usualLockTimes;

/** What main has to know to lock by itself. */
export const readLockChoices = (work: Work): LockChoices => ({
  times: readLockTimes(work),
  hasPin: hasPin(work),
});

/** Keeps other times until the lock: an entry of the practice, because they hold for everybody. */
export const saveLockTimes = (work: Work, { revision, times }: InputOf<'locks:save-times'>): Result<null> => {
  const found = selectPractice(work.vault.db);
  if (!found) return fail('damaged', 'no-practice');
  const { practice: fields, consentHabits, printHabits } = found;
  const body = { fields, lockTimes: times, consentHabits, printHabits };
  const saved = saveAlone(work, { type: 'practice', id: found.id, revision, body, draft: null });
  return saved.ok ? ok(null) : saved;
};
