import { hostname } from 'node:os';
import { v7 as newId } from 'uuid';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import type { Practice, Practitioner } from '../../../shared/practice/practice.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { User } from '../../../shared/users/user.ts';
import type { Brake, Braked } from '../brake.ts';
import { type Db, write } from '../db/run.ts';
import { selectPractice } from '../db/practice.ts';
import { selectUser, selectUsers } from '../db/users.ts';
import { isDiskFull } from '../files/write-atomically.ts';
import { raiseOutdated } from '../keep-ring.ts';
import type { KdfCost } from '../keys/argon2.ts';
import type { Slot } from '../keys/keyring-format.ts';
import { assess, loadAssess } from '../keys/passphrase-strength.ts';
import type { Moment } from '../ledger/entry.ts';
import type { Json } from '../ledger/canonical.ts';
import { openLedger } from '../ledger/ledger.ts';
import { newestBodyVersion } from '../ledger/projection.ts';
import { record } from '../ledger/write.ts';
import { type KnownState, lockedState, problems } from '../locked-state.ts';
import { closeVault, createVault, type OpenVault, type VaultFailure } from '../open-vault.ts';
import { openRaising } from '../open-raising.ts';
import { projection } from '../projectors.ts';
import { recoverVault } from '../recover-vault.ts';
import { goingOf, type Room } from '../room.ts';
import { vaultFolder } from '../vault-place.ts';
import { whyOnlyRead } from '../why-only-read.ts';
import { noteWaiting } from './accesses.ts';
import { lookOnAndCheck } from './checks.ts';
import { dropIncoming } from './incoming-files.ts';
import { noteFact } from './note-fact.ts';
import { raiseCost } from './raise-cost.ts';
import { confirmShown, noteUnconfirmed, replaceUsed } from './recovery-codes.ts';
import { isLockedOut, refuseBraked, settleTries } from './tries.ts';
import { noteOwnChange } from './users.ts';
import { beginWith, type Work } from './work.ts';

/** The vault of this process: closed, or open with somebody at work. */
export interface Holder {
  readonly home: string;
  readonly now: () => Moment;
  readonly brake: Brake;
  readonly room: Room;
  /** What a passphrase has to cost; the slot of one that costs less is wrapped anew when it unlocks. */
  readonly leastCost: KdfCost;
  work: Work | undefined;
}

/** What the page is told of a vault that did not open. */
export const failureOf = (why: VaultFailure): Result<never> => {
  const reason = problems[why];
  if (reason === 'newer') return fail('newer-vault', reason);
  if (reason === 'disk-full' || reason === 'temporary-full') return fail('storage-full', reason);
  if (reason === 'disk-error') return fail('unexpected', reason);
  if (reason === 'not-allowed') return fail('refused', reason);
  return reason === 'in-use' ? fail('busy', reason) : fail('damaged', reason);
};

/** Whether somebody is at work in the vault; what can be said before a passphrase else. */
export const readState = ({ home, work }: Holder): KnownState => {
  return work ? { state: 'open', problem: null, onlyRead: work.vault.onlyRead } : lockedState(home);
};

/**
 * A vault whose person cannot be read, or may not come in, is let go, so that it is not in use at the next try: who was
 * removed, and with an old key ring put back everybody but an owner with a passphrase or a code (security.md §3.2). What
 * was tried before is noted once there is somebody to note it for. `mayBegin` has the last word about a person who may come in.
 */
export const beginWork = (
  holder: Holder,
  vault: OpenVault,
  mayBegin: (user: User) => Result<null> = () => ok(null),
): Result<null> => {
  const outdated = vault.notices.includes('ring-outdated');
  let refused: Result<null> = fail('damaged', 'database-damaged');
  try {
    const user = selectUser(vault.db, vault.userId);
    if (user?.removedAt != null) refused = fail('wrong-passphrase');
    else if (user && outdated && user.role !== 'owner') refused = fail('refused', 'ring-outdated');
    else if (user && outdated && isBySystemKey(vault)) refused = fail('refused', 'system-key');
    else if (user && !isByCode(vault) && isLockedOut(vault, user.id)) refused = refuseBraked('locked-out');
    else if (user) {
      refused = mayBegin(user);
      if (refused.ok) holder.work = workFor(holder, vault, user);
    }
  } finally {
    if (!holder.work) closeVault(vault);
  }
  if (!holder.work) return refused;
  orLetGo(holder, (work) => {
    settleTries(work, vault.tries);
    if (outdated) settleOutdated(work);
  });
  void lookOnAndCheck(holder.work);
  return ok(null);
};

const isBy = ({ slotId, held }: OpenVault, type: Slot['type']): boolean =>
  held.ring.slots.some((slot) => slot.type === type && slot.slotId === slotId);
const isBySystemKey = (vault: OpenVault): boolean => isBy(vault, 'os');
const isByCode = (vault: OpenVault): boolean => isBy(vault, 'recovery');

const workFor = ({ now, room }: Holder, vault: OpenVault, user: User): Work => {
  vault.db.makeRoom = room.make;
  return beginWith({ vault, user, now, room });
};

/** An owner is here: the old ring is raised, and an entry says so. On a full disk the next unlock of an owner does it. */
const settleOutdated = (work: Work): void => {
  const { vault } = work;
  if (vault.onlyRead !== null) return;
  const present = selectUsers(vault.db).filter(({ removedAt }) => removedAt === null);
  try {
    noteOwnChange(work, 'raise-ring');
    raiseOutdated(vault, vault.slotId, new Set(present.map(({ id }) => id)));
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
};

/** Judges a passphrase while it is typed. */
export const assessPassphrase = async ({
  passphrase,
  names,
}: InputOf<'vault:assess-passphrase'>): Promise<Result<OutputOf<'vault:assess-passphrase'>>> =>
  ok(await assess(passphrase, names));

/** Writes practice and owner as the first entries of a new database. */
export const writeFirstEntries = (
  db: Db,
  now: Moment,
  practice: Practice,
  { id, ...fields }: Practitioner & { readonly id: string },
): void =>
  record(db, openLedger(db, projection), id, now, (tx) => {
    const add = (type: 'practice' | 'user', record: string, body: Json) => {
      const bodyVersion = newestBodyVersion(projection, type);
      tx.append({ action: 'create', type, id: record, revision: 1, bodyVersion, body });
    };
    add('practice', newId(), { fields: practice, lockTimes: null, consentHabits: null, printHabits: null });
    add('user', id, { fields, role: 'owner' });
  });

/** Sets the practice up: makes the vault, writes practice and owner as the first entries, answers the recovery code. */
export const setUp = async (
  holder: Holder,
  { practice, practitioner, passphrase }: InputOf<'vault:create'>,
): Promise<Result<OutputOf<'vault:create'>>> => {
  if (holder.work) return fail('conflict', 'already-open');
  const judged = await assess(passphrase, [practice.name, practitioner.name]);
  if (judged.problems.length > 0) return fail('refused', `passphrase-${judged.problems[0]}`);
  const userId = newId();
  const now = holder.now();
  const made = createVault(holder.home, {
    passphrase,
    userId,
    now: now.at,
    computer: hostname(),
    projection,
    brake: holder.brake,
    first: (db) => {
      writeFirstEntries(db, now, practice, { id: userId, ...practitioner });
      write(db, (tx) => noteUnconfirmed(tx, userId, true));
    },
  });
  if (!made.ok) return made.why === 'exists' ? fail('conflict', 'vault-exists') : failureOf(made.why);
  const begun = beginWork(holder, made.vault);
  if (!begun.ok) return begun;
  if (holder.work) confirmShown(holder.work, made.recoveryCode);
  return ok({ recoveryCode: made.recoveryCode });
};

/** Opens the vault with the passphrase. A second unlock of an open vault is answered as done. */
export const unlock = (holder: Holder, { passphrase }: InputOf<'vault:unlock'>): Result<null> => {
  if (holder.work) return ok(null);
  const { home, brake, leastCost, room } = holder;
  const opened = openRaising({ home, brake, leastCost, tell: goingOf(room) }, passphrase, projection);
  if (opened.ok) {
    const begun = beginWork(holder, opened.vault);
    noteUnlock(holder, 'unlock');
    const { costlier } = opened;
    if (costlier) orLetGo(holder, (work) => raiseCost(work, costlier));
    return begun;
  }
  if (isBraked(opened.why)) return refuseBraked(opened.why);
  return opened.why === 'wrong-passphrase' ? fail('wrong-passphrase') : failureOf(opened.why);
};

/** What belongs to an opening; a vault that cannot take it is let go, so that the next try finds it closed. */
const orLetGo = (holder: Holder, act: (work: Work) => void): void => {
  const { work } = holder;
  if (!work) return;
  try {
    act(work);
  } catch (error) {
    holder.work = undefined;
    closeVault(work.vault);
    throw error;
  }
};

/** An entry that says who unlocked, and how; a vault that cannot take it because it is damaged is let go as well. */
export const noteUnlock = (holder: Holder, action: 'unlock' | 'system-key'): void =>
  orLetGo(holder, (work) => noteFact(work, { type: 'unlock', action, id: work.user.id, body: {} }));

const isBraked = (why: string): why is Braked => ['waiting', 'only-code', 'locked-out'].includes(why);

/** Opens the vault with the recovery code, which is used up by it: with a new passphrase and a new code, both at once. */
export const recover = async (
  holder: Holder,
  { code, passphrase }: InputOf<'vault:recover'>,
): Promise<Result<OutputOf<'vault:recover'>>> => {
  if (holder.work) return fail('conflict', 'already-open');
  if (whyOnlyRead(vaultFolder(holder.home)) !== null) return fail('refused', 'only-read');
  const assessNow = await loadAssess();
  const judge = (names: readonly string[]): Result<null> => {
    const [problem] = assessNow(passphrase, names).problems;
    return problem === undefined ? ok(null) : fail('refused', `passphrase-${problem}`);
  };
  const judged = judge([]); // without the names, which are known once the code opened the vault
  if (!judged.ok) return judged;
  const opened = recoverVault(holder.home, code, passphrase, projection, {
    brake: holder.brake,
    tell: goingOf(holder.room),
  });
  if (!opened.ok) {
    if (isBraked(opened.why)) return refuseBraked(opened.why);
    if (opened.why === 'passphrase-taken') return fail('refused', opened.why);
    const typed =
      opened.why === 'code-length' ||
      opened.why === 'code-symbol' ||
      opened.why === 'code-check' ||
      opened.why === 'wrong-code';
    return typed ? fail('wrong-passphrase', opened.why) : failureOf(opened.why as VaultFailure);
  }
  const { db } = opened.vault;
  const begun = beginWork(holder, opened.vault, ({ name }) =>
    judge([selectPractice(db)?.practice.name ?? '', name]),
  );
  if (!begun.ok) return begun;
  orLetGo(holder, (work) => replaceUsed(work, opened.prepared));
  return ok({ recoveryCode: opened.prepared.recoveryCode });
};

/** Notes the accesses that still wait, also at the price of the reserve, and closes the vault; the process ends after it. */
export const close = (holder: Holder): void => {
  if (!holder.work) return;
  try {
    dropIncoming(holder.work);
    if (holder.work.vault.db.sqlite.open) noteWaiting(holder.work, write);
  } finally {
    closeVault(holder.work.vault);
    holder.work = undefined;
  }
};
