import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Practitioner, Role } from '../../../shared/practice/practice.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ListedUser, User } from '../../../shared/users/user.ts';
import { removal } from '../bodies.ts';
import { givePassphrase, takeWaysIn, withPassphrase } from '../change-slots.ts';
import { newestRevision } from '../db/entries.ts';
import { deletePin } from '../db/pins.ts';
import { selectPractice } from '../db/practice.ts';
import { selectUser, selectUsers } from '../db/users.ts';
import { hasPassphrase, isTaken } from '../keys/keyring.ts';
import { assess } from '../keys/passphrase-strength.ts';
import type { WriteTx } from '../ledger/write.ts';
import { saveAlone } from './save-record.ts';
import { checkBraked, forgetTriesOf, isLockedOut } from './tries.ts';
import type { Work } from './work.ts';

/*
 * A change of people is written twice: as an entry of the ledger and as slots of the key ring. These cannot be one write,
 * so the order decides what a crash between the two leaves: the ring never opens for more people than the ledger knows,
 * and nobody loses a way in before another one is there.
 *
 * - Who comes or gets a new passphrase: entry first. After a crash they are in the list and cannot unlock yet (or unlock
 *   with the old passphrase); the owner gives a passphrase again.
 * - Who goes: ring first. After a crash they cannot unlock and are still in the list; the owner removes them again. With
 *   the entry written they stay out even if an old ring is put back (`beginWork`).
 */

/** Everybody who belongs to the practice or did, and whether they can unlock. */
export const listUsers = ({ vault }: Work): Result<readonly ListedUser[]> =>
  ok(
    selectUsers(vault.db).map((user) => ({
      ...user,
      unlocks: user.removedAt === null && hasPassphrase(vault.held.ring, user.id),
      isLockedOut: user.removedAt === null && isLockedOut(vault, user.id),
    })),
  );

/** Adds a person with a passphrase of their own. Sent again with the same fields, it finishes what was begun. */
export const addUser = async (
  work: Work,
  { id, fields, role, newPassphrase, passphrase }: InputOf<'users:add'>,
): Promise<Result<null>> => {
  const judged = await judge(work, fields.name, newPassphrase);
  if (!judged.ok) return judged;
  return withOwn(work, passphrase, (vaultKey) => {
    const known = selectUser(work.vault.db, id);
    if (known?.removedAt != null) return fail('refused', 'removed');
    if (known !== undefined && hasPassphrase(work.vault.held.ring, id)) return fail('conflict', 'exists');
    const person = { userId: id, passphrase: newPassphrase };
    if (isTaken(work.vault.held.ring, person)) return fail('refused', 'passphrase-taken');
    const saved = saveUserEntry(work, { id, revision: 0, action: 'create' }, fields, role);
    if (saved.ok) givePassphrase(work.vault, vaultKey, person);
    return saved;
  });
};

/** Changes a person's name, qualification or role; a new passphrase for them goes with it when they forgot theirs. */
export const saveUser = async (
  work: Work,
  { id, revision, fields, role, newPassphrase, passphrase }: InputOf<'users:save'>,
): Promise<Result<null>> => {
  const judged = newPassphrase === null ? ok(null) : await judge(work, fields.name, newPassphrase);
  if (!judged.ok) return judged;
  const done = withOwn(work, passphrase, (vaultKey) => {
    const found = presentUser(work, id);
    if (!found.ok) return found;
    if (role !== 'owner' && isLastOwner(work, found.value)) return fail('refused', 'last-owner');
    const person = newPassphrase === null ? null : { userId: id, passphrase: newPassphrase };
    if (person && isTaken(work.vault.held.ring, person)) return fail('refused', 'passphrase-taken');
    const action = person ? 'give-passphrase' : 'change';
    const saved = saveUserEntry(work, { id, revision, action }, fields, role);
    if (saved.ok && person) givePassphrase(work.vault, vaultKey, person);
    return saved;
  });
  if (done.ok && newPassphrase !== null && isLockedOut(work.vault, id)) forgetTriesOf(work, id);
  return done;
};

/** Removes a person: no passphrase or code of theirs opens anything here afterwards; their name stays on records. */
export const removeUser = (work: Work, { id, revision, passphrase }: InputOf<'users:remove'>): Result<null> =>
  withOwn(work, passphrase, (vaultKey) => {
    const found = presentUser(work, id);
    if (!found.ok) return found;
    if (isLastOwner(work, found.value)) return fail('refused', 'last-owner');
    if (id === work.user.id) return fail('refused', 'own-account');
    if (found.value.revision !== revision) return fail('conflict', 'changed-meanwhile');
    if (!takeWaysIn(work.vault, vaultKey, id)) return fail('refused', 'last-passphrase');
    deletePin(work.vault.db, id);
    const { name, qualification, role } = found.value;
    return saveUserEntry(work, { id, revision, action: removal }, { name, qualification }, role);
  });

/**
 * Lets a person try again whose passphrase was asked in vain a hundred times. The entry first: after a crash they are still
 * locked out, and the owner does it again.
 */
export const allowTries = (work: Work, { id, passphrase }: InputOf<'users:allow-tries'>): Result<null> => {
  const found = withOwn(work, passphrase, () => presentUser(work, id));
  if (!found.ok || !isLockedOut(work.vault, id)) return found.ok ? ok(null) : found;
  work.vault.write(work.user.id, work.now(), (tx) => appendOwnChange(tx, found.value, 'allow-tries'));
  forgetTriesOf(work, id);
  return ok(null);
};

/** Gives the person at work another passphrase; the present one stops working. */
export const changePassphrase = async (
  work: Work,
  { passphrase, newPassphrase }: InputOf<'users:change-passphrase'>,
): Promise<Result<null>> => {
  const judged = await judge(work, work.user.name, newPassphrase);
  if (!judged.ok) return judged;
  return withOwn(work, passphrase, (vaultKey) => {
    const person = { userId: work.user.id, passphrase: newPassphrase };
    if (isTaken(work.vault.held.ring, person)) return fail('refused', 'passphrase-taken');
    noteOwnChange(work, 'change-passphrase');
    givePassphrase(work.vault, vaultKey, person);
    return ok(null);
  });
};

/** What somebody did with ways in, their own or another's, or with the key of the vault. */
export type OwnChange =
  | 'recover'
  | 'change-passphrase'
  | 'new-recovery-code'
  | 'change-key'
  | 'raise-ring'
  | 'raise-cost'
  | 'allow-tries'
  | 'give-system-key'
  | 'take-system-key';

/** Appends the entry that says so; no passphrase, code or key is in it. */
export const appendOwnChange = (
  tx: WriteTx,
  { id, name, qualification, role }: User,
  action: OwnChange,
): void => {
  const revision = newestRevision(tx.db, 'user', id) + 1;
  const body = { fields: { name, qualification }, role };
  tx.append({ action, type: 'user', id, revision, bodyVersion: 1, body });
};

/** The same in a write of its own. */
export const noteOwnChange = (work: Work, action: OwnChange): void => {
  work.vault.write(work.user.id, work.now(), (tx) => appendOwnChange(tx, work.user, action));
  work.user = selectUser(work.vault.db, work.user.id) ?? work.user;
};

/** What stands against a new passphrase. It takes a moment, in which the vault may be locked. */
const judge = async (work: Work, name: string, newPassphrase: string): Promise<Result<null>> => {
  const practice = selectPractice(work.vault.db)?.practice.name ?? '';
  const { problems } = await assess(newPassphrase, [practice, name]);
  if (problems.length > 0) return fail('refused', `passphrase-${problems[0]}`);
  return work.vault.db.sqlite.open ? ok(null) : fail('locked');
};

/** Asks the person at work for their passphrase again, under the brake of the lock page, and lends `fn` the vault key. */
export const withOwn = <T>(
  work: Work,
  passphrase: string,
  fn: (vaultKey: Buffer) => Result<T>,
): Result<T> => {
  let answer: Result<T> | undefined;
  let thrown: { readonly error: unknown } | undefined;
  const act = (vaultKey: Buffer): Result<T> => {
    try {
      return fn(vaultKey);
    } catch (error) {
      thrown = { error }; // what it was asked for failed, not the passphrase
      return fail('unexpected');
    }
  };
  const held = checkBraked(work, () => {
    answer = withPassphrase(work.vault, { userId: work.user.id, passphrase }, act);
    return answer !== undefined;
  });
  if (thrown) throw thrown.error;
  return held.ok ? (answer ?? fail('wrong-passphrase')) : held;
};

const presentUser = (work: Work, id: string): Result<User> => {
  const user = selectUser(work.vault.db, id);
  if (!user) return fail('not-found', 'user');
  return user.removedAt === null ? ok(user) : fail('refused', 'removed');
};

/** An owner who cannot unlock administrates nothing, so only the others with a passphrase count. */
const isLastOwner = ({ vault }: Work, { id, role }: User): boolean =>
  role === 'owner' &&
  !selectUsers(vault.db).some(
    (other) =>
      other.id !== id &&
      other.role === 'owner' &&
      other.removedAt === null &&
      hasPassphrase(vault.held.ring, other.id),
  );

const saveUserEntry = (
  work: Work,
  record: { readonly id: string; readonly revision: number; readonly action: string },
  fields: Practitioner,
  role: Role,
): Result<null> => {
  const saved = saveAlone(work, { ...record, type: 'user', body: { fields, role }, draft: null });
  if (!saved.ok) return saved;
  if (record.id === work.user.id) work.user = selectUser(work.vault.db, record.id) ?? work.user;
  return ok(null);
};
