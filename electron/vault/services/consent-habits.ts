import { type ConsentHabits, usualConsentHabits } from '../../../shared/consents/consent-habits.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectPractice } from '../db/practice.ts';
import { saveAlone } from './save-record.ts';
import type { Work } from './work.ts';

/** How consents are signed here, as the owner chose or as it is without a choice. */
export const readConsentHabits = ({ vault }: Work): ConsentHabits =>
  selectPractice(vault.db)?.consentHabits ?? usualConsentHabits;

/** Keeps how consents are signed from now on: an entry of the practice, because it holds for everybody. */
export const saveConsentHabits = (
  work: Work,
  { revision, habits }: InputOf<'consents:save-habits'>,
): Result<null> => {
  const found = selectPractice(work.vault.db);
  if (!found) return fail('damaged', 'no-practice');
  const { practice: fields, lockTimes, printHabits } = found;
  const body = { fields, lockTimes, consentHabits: habits, printHabits };
  const saved = saveAlone(work, { type: 'practice', id: found.id, revision, body, draft: null });
  return saved.ok ? ok(null) : saved;
};
