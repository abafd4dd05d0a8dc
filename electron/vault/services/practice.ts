import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Home } from '../../../shared/ipc/vault-views.ts';
import { usualPrintHabits } from '../../../shared/printing/print-habits.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newestOfAction, newestRevision } from '../db/entries.ts';
import { selectPractice } from '../db/practice.ts';
import { selectRuleChanges } from '../db/rules.ts';
import { selectUser, selectUsers } from '../db/users.ts';
import { isUnchecked } from '../unclean-end.ts';
import { localZone } from './local-zone.ts';
import { lawsOf } from './laws.ts';
import { readConsentHabits } from './consent-habits.ts';
import { readLockTimes } from './locks.ts';
import { hasPin } from './pins.ts';
import { isUnconfirmed } from './recovery-codes.ts';
import { saveAlone } from './save-record.ts';
import { listTemplates } from './templates.ts';
import type { Work } from './work.ts';

/** The unlocked frame: practice, person at work, templates. */
export const readHome = (work: Work): Result<Home> => {
  const found = selectPractice(work.vault.db);
  const { id, name, qualification, role } = work.user;
  if (!found) return fail('damaged', 'no-practice');
  const codeUsed = lastRecovery(work);
  return ok({
    practice: { ...found.practice, id: found.id, revision: found.revision },
    user: { id, revision: newestRevision(work.vault.db, 'user', id), name, qualification, role },
    templates: listTemplates(work),
    lockTimes: readLockTimes(work),
    consentHabits: readConsentHabits(work),
    printHabits: found.printHabits ?? usualPrintHabits,
    changes: selectRuleChanges(work.vault.db),
    laws: lawsOf(work.vault.db),
    hasPin: hasPin(work),
    hasOthers: selectUsers(work.vault.db).some((other) => other.id !== id && other.removedAt === null),
    timeZone: localZone(),
    lost: lostOf(work),
    changedAfter: changedAfter(work),
    lookingAtFile: work.vault.file.state === 'looking',
    notices: [
      ...work.vault.notices,
      ...(changedAfter(work) === null ? [] : (['file-changed'] as const)),
      ...leftOpen(work),
      ...(isUnconfirmed(work) ? (['code-unconfirmed'] as const) : []),
      ...(codeUsed ? (['code-used'] as const) : []),
    ],
    failedTries: { wrong: work.vault.tries.wrong, brokenOff: work.vault.tries.brokenOff },
    codeUsed,
  });
};

/** A large vault that was not closed is checked beside the work, and not where nothing can be noted. */
const leftOpen = ({ vault: { db, onlyRead } }: Work): Home['notices'] => {
  if (!isUnchecked(db)) return [];
  return onlyRead === null ? ['left-open'] : ['left-open-unchecked'];
};

const lostOf = ({ vault: { lost } }: Work): Home['lost'] =>
  lost && { first: lost.first, last: lost.last, after: lost.after };

/** An older file as a whole is named by its entries. */
const changedAfter = ({ vault: { lost, file } }: Work): number | null => (lost ? null : file.after);

const week = 7 * 86_400_000;

/** Whose recovery code was used in the last seven days; for owners, who may not have been there. */
const lastRecovery = ({ vault, user, now }: Work): Home['codeUsed'] => {
  const used = user.role === 'owner' ? newestOfAction(vault.db, 'user', 'recover') : undefined;
  if (used === undefined || used.at < now().at - week) return null;
  return { name: selectUser(vault.db, used.id)?.name ?? '', at: used.at };
};

/** Changes the practice's own details; their draft goes with the save. */
export const savePractice = (work: Work, { revision, practice }: InputOf<'practice:save'>): Result<null> => {
  const found = selectPractice(work.vault.db);
  if (!found) return fail('damaged', 'no-practice');
  const { lockTimes, consentHabits, printHabits } = found;
  const body = { fields: practice, lockTimes, consentHabits, printHabits };
  const saved = saveAlone(work, { type: 'practice', id: found.id, revision, body, draft: found.id });
  return saved.ok ? ok(null) : saved;
};

/** Changes the name or qualification of the person at work; it prints on what they sign from now on. The draft goes with it. */
export const savePractitioner = (
  work: Work,
  { revision, practitioner }: InputOf<'practice:save-practitioner'>,
): Result<null> => {
  const { id, role } = work.user;
  const saved = saveAlone(work, {
    type: 'user',
    id,
    revision,
    body: { fields: practitioner, role },
    draft: id,
  });
  if (!saved.ok) return saved;
  work.user = selectUser(work.vault.db, id) ?? work.user;
  return ok(null);
};
