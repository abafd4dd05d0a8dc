import type { Head } from '../ledger/heads.ts';
import type { KdfCost } from './argon2.ts';
import { deriveKey } from './derive.ts';
import {
  contentOf,
  type Keyring,
  type KeyringContent,
  macHolds,
  sealRing,
  type Slot,
} from './keyring-format.ts';
import { newRecoveryCode, parseRecoveryCode } from './recovery-code.ts';
import { makePassSlot, makeRandomSlot, openSlot } from './slots.ts';

export interface Person {
  readonly userId: string;
  readonly passphrase: string;
}

/** The way in: the vault key (the caller wipes it) and whose slot it was. */
export interface Unlocked {
  readonly ok: true;
  readonly vaultKey: Buffer;
  readonly userId: string;
  readonly slotId: string;
}
export type Unlock<Why> = Unlocked | { readonly ok: false; readonly why: Why };

/** What can be wrong with a typed recovery code; `wrong-code` is one that was typed well and opens nothing. */
export type CodeFailure = 'code-length' | 'code-symbol' | 'code-check' | 'wrong-code';

export interface NewRing {
  readonly vaultId: string;
  readonly vaultKey: Buffer;
  /** 16 bytes in hex: the salt of the database file. */
  readonly dbSalt: string;
  readonly owner: Person;
  readonly cost: KdfCost;
  readonly heads: readonly Head[];
}

/** A new ring with the owner's passphrase slot and a recovery slot, and the recovery code to print once. */
export function createKeyring(given: NewRing): { readonly ring: Keyring; readonly recoveryCode: string } {
  const { recoveryCode, slot } = prepareRecovery(given, given.owner.userId);
  const ring = seal(given.vaultKey, {
    format: 2,
    vaultId: given.vaultId,
    generation: 1,
    dbSalt: given.dbSalt,
    slots: [makePassSlot(given, given.owner, given.cost), slot],
    heads: [...given.heads],
  });
  return { ring, recoveryCode };
}

/**
 * Tries a passphrase on each passphrase slot, or only on those of `userId`; on the slot with the id `first` before the others, if there
 * is one. `wrong-passphrase` when none opens, `damaged` when one opens but the ring was not written by a holder of the key.
 */
export function unlockWithPassphrase(
  ring: Keyring,
  passphrase: string,
  userId?: string,
  first?: string,
): Unlock<'wrong-passphrase' | 'damaged'> {
  const slots = ring.slots.filter((slot) => slot.type === 'pass' && (userId ?? slot.userId) === slot.userId);
  const isFirst = ({ slotId }: Slot): number => Number(slotId === first);
  const inTurn = slots.toSorted((one, other) => isFirst(other) - isFirst(one));
  return unlock(ring, inTurn, passphrase, 'wrong-passphrase');
}

/** Whether more than one passphrase opens the vault, so that the order in which their slots are tried tells in time. */
export function hasSeveral(ring: Keyring): boolean {
  return ring.slots.filter(({ type }) => type === 'pass').length > 1;
}

/** Whether a person has a passphrase here. */
export function hasPassphrase(ring: Keyring, userId: string): boolean {
  return ring.slots.some((slot) => slot.type === 'pass' && slot.userId === userId);
}

/** Whether a passphrase opens somebody else's slot: a passphrase alone tells who unlocks, so no two may be the same. */
export function isTaken(ring: Keyring, { userId, passphrase }: Person): boolean {
  return ring.slots.some((slot) => {
    if (slot.type !== 'pass' || slot.userId === userId) return false;
    const vaultKey = openSlot(slot, ring.vaultId, passphrase);
    vaultKey?.fill(0);
    return vaultKey !== undefined;
  });
}

/** Tries a typed recovery code on each recovery slot. */
export function unlockWithRecovery(ring: Keyring, text: string): Unlock<CodeFailure | 'damaged'> {
  const code = parseRecoveryCode(text);
  if (!code.ok) return { ok: false, why: `code-${code.why}` };
  const slots = ring.slots.filter((slot) => slot.type === 'recovery');
  return unlock(ring, slots, code.bytes, 'wrong-code');
}

/** The secret in the computer's key store, and the slot that it was made for. */
export interface SystemKey {
  readonly slotId: string;
  readonly secret: Buffer;
}

/** Tries what the computer's key store gave back on the slot that it was made for. */
export function unlockWithSystemKey(ring: Keyring, key: SystemKey): Unlock<'wrong-key' | 'damaged'> {
  const slots = ring.slots.filter(({ type, slotId }) => type === 'os' && slotId === key.slotId);
  return unlock(ring, slots, key.secret, 'wrong-key');
}

function unlock<Why>(
  ring: Keyring,
  slots: readonly Slot[],
  secret: string | Buffer,
  why: Why,
): Unlock<Why | 'damaged'> {
  for (const slot of slots) {
    const vaultKey = openSlot(slot, ring.vaultId, secret);
    if (vaultKey === undefined) continue;
    const macKey = deriveKey(vaultKey, ring.vaultId, 'ringMac');
    const written = macHolds(ring, macKey);
    macKey.fill(0);
    if (written) return { ok: true, vaultKey, userId: slot.userId, slotId: slot.slotId };
    vaultKey.fill(0);
    return { ok: false, why: 'damaged' };
  }
  return { ok: false, why };
}

/**
 * The ring with a new passphrase for this person, who may be new; recovery codes stay. The slot of the computer's key
 * store goes, whoever's it is: a passphrase is changed when somebody may know a way in, and with a second person the
 * account of this computer does not tell any more who unlocks.
 */
export function setPassphrase(ring: Keyring, vaultKey: Buffer, person: Person, cost: KdfCost): Keyring {
  const others = withoutSystem(ring).filter((slot) => slot.type !== 'pass' || slot.userId !== person.userId);
  const slot = makePassSlot({ vaultId: ring.vaultId, vaultKey }, person, cost);
  return next(ring, vaultKey, [...others, slot]);
}

/** A recovery code and the slot that it opens, which is in no ring yet: the code works once `withRecovery` took it in. */
export interface PreparedCode {
  readonly recoveryCode: string;
  readonly slot: Slot;
}

/** Makes a recovery code for a person; the one they have goes on working. */
export function prepareRecovery(
  vault: { readonly vaultId: string; readonly vaultKey: Buffer },
  userId: string,
): PreparedCode {
  const recoveryCode = newRecoveryCode();
  const parsed = parseRecoveryCode(recoveryCode);
  if (!parsed.ok) throw new Error('A new recovery code cannot be read.');
  return { recoveryCode, slot: makeRandomSlot(vault, userId, 'recovery', parsed.bytes) };
}

/** A new passphrase and a new recovery code for a person, which are in no ring yet. */
export interface PreparedWays extends PreparedCode {
  readonly passSlot: Slot;
}

/** Makes a passphrase slot and a recovery code for a person; what they have goes on working. */
export function prepareWays(
  vault: { readonly vaultId: string; readonly vaultKey: Buffer },
  person: Person,
  cost: KdfCost,
): PreparedWays {
  return { ...prepareRecovery(vault, person.userId), passSlot: makePassSlot(vault, person, cost) };
}

/** The ring with a prepared passphrase and code: nothing else of this person opens it, nor the computer's key store. */
export function withWays(ring: Keyring, macKey: Buffer, { slot, passSlot }: PreparedWays): Keyring {
  const others = withoutSystem(ring).filter(({ userId }) => userId !== slot.userId);
  const slots = [...others, passSlot, slot];
  return sealRing({ ...contentOf(ring), generation: ring.generation + 1, slots }, macKey);
}

/** The ring with a prepared code; the one that this person had before stops working. */
export function withRecovery(ring: Keyring, macKey: Buffer, slot: Slot): Keyring {
  const others = ring.slots.filter((each) => each.type !== 'recovery' || each.userId !== slot.userId);
  return sealRing({ ...contentOf(ring), generation: ring.generation + 1, slots: [...others, slot] }, macKey);
}

/** The ring with a slot wrapped anew in its own place; all other ways in stay. */
export function withSlot(ring: Keyring, macKey: Buffer, slot: Slot): Keyring {
  const slots = ring.slots.map((each) => (each.slotId === slot.slotId ? slot : each));
  return sealRing({ ...contentOf(ring), generation: ring.generation + 1, slots }, macKey);
}

const withoutSystem = ({ slots }: Keyring): Slot[] => slots.filter(({ type }) => type !== 'os');

/** The ring with a slot for the computer's key store; one that was there before stops working. */
export function withSystemKey(
  ring: Keyring,
  vaultKey: Buffer,
  userId: string,
  secret: Buffer,
): { readonly ring: Keyring; readonly slotId: string } {
  const slot = makeRandomSlot({ vaultId: ring.vaultId, vaultKey }, userId, 'os', secret);
  const slots = [...withoutSystem(ring), slot];
  const content = { ...contentOf(ring), format: 3, generation: ring.generation + 1, slots } as const;
  return { ring: seal(vaultKey, content), slotId: slot.slotId };
}

/** The ring without a slot for the computer's key store. */
export function withoutSystemKey(ring: Keyring, macKey: Buffer): Keyring {
  const content = { ...contentOf(ring), generation: ring.generation + 1, slots: withoutSystem(ring) };
  return sealRing(content, macKey);
}

/**
 * An old ring that was put back, raised above the generation that the database knows. Of its slots `stays` says which
 * may go on opening the vault.
 */
export function raiseRing(
  ring: Keyring,
  macKey: Buffer,
  known: number,
  stays: (slot: Slot) => boolean,
): Keyring {
  const content = { ...contentOf(ring), generation: known + 1, slots: ring.slots.filter(stays) };
  return sealRing(content, macKey);
}

/** What a change of the vault key puts in place of the old ring's. */
export interface RingForKey {
  readonly vaultKey: Buffer;
  /** 16 bytes in hex: the salt of the new database file. */
  readonly dbSalt: string;
  readonly slots: readonly Slot[];
  readonly heads: readonly Head[];
}

/** The ring of the same vault under another key: only the given slots open it. */
export function ringForKey(ring: Keyring, { vaultKey, dbSalt, slots, heads }: RingForKey): Keyring {
  const generation = ring.generation + 1;
  const content = { ...contentOf(ring), generation, dbSalt, slots: [...slots], heads: [...heads] };
  return seal(vaultKey, content);
}

/** The ring without this person's slots, or undefined when nobody with a passphrase would be left. */
export function removePerson(ring: Keyring, vaultKey: Buffer, userId: string): Keyring | undefined {
  const slots = ring.slots.filter((slot) => slot.userId !== userId);
  return slots.some((slot) => slot.type === 'pass') ? next(ring, vaultKey, slots) : undefined;
}

/** The ring with the ledger's newest heads; same slots, same generation. */
export function withHeads(ring: Keyring, macKey: Buffer, heads: readonly Head[]): Keyring {
  return sealRing({ ...contentOf(ring), heads: [...heads] }, macKey);
}

/** The ring as one beside which tries are counted; same slots, same generation. */
export function withTries(ring: Keyring, macKey: Buffer): Keyring {
  return sealRing({ ...contentOf(ring), format: 2 }, macKey);
}

function next(ring: Keyring, vaultKey: Buffer, slots: Slot[]): Keyring {
  return seal(vaultKey, { ...contentOf(ring), generation: ring.generation + 1, slots });
}

function seal(vaultKey: Buffer, content: KeyringContent): Keyring {
  const macKey = deriveKey(vaultKey, content.vaultId, 'ringMac');
  try {
    return sealRing(content, macKey);
  } finally {
    macKey.fill(0);
  }
}
