import { createHash, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { canonicalText } from './canonical.ts';

/**
 * 1: an entry with its own signature. 2: an entry of a batch; the next entry of format 1 in the chain holds its hash through
 * `prev`, so that one's signature stands for it too.
 */
export type EntryFormat = 1 | 2;

/** The header of an entry. FROZEN: any other field, name or meaning is a new `format`. Hashes are hex. */
export interface EntryHeader {
  readonly format: EntryFormat;
  readonly vault: string;
  readonly device: string;
  /** 1, 2, 3 … for each device; the order of a device's entries, whatever the clock said. */
  readonly seq: number;
  /** UTC milliseconds as the clock gave them. */
  readonly at: number;
  /** Minutes that local time was ahead of UTC. */
  readonly offset: number;
  /** Id of the person who did it. */
  readonly actor: string;
  readonly action: string;
  /** Type, id and revision of the record that it is about. */
  readonly type: string;
  readonly id: string;
  readonly revision: number;
  readonly bodyVersion: number;
  readonly bodyHash: string;
  /** Hash of this device's entry before, 64 zeros for its first. */
  readonly prev: string;
}

export interface Entry extends EntryHeader {
  readonly hash: string;
  /** Ed25519 over the 32 bytes of `hash`, hex; `noSignature` in format 2. */
  readonly signature: string;
}

/** A moment as the clock of this computer gives it. */
export interface Moment {
  /** UTC milliseconds. */
  readonly at: number;
  /** Minutes that local time is ahead of UTC. */
  readonly offset: number;
}

export const firstPrev = '0'.repeat(64);
/** What stands in the place of a signature in an entry of a batch. */
export const noSignature = '0'.repeat(128);
const leaf = Buffer.from([0]);

/** 16 random bytes, so that a short body cannot be guessed from its hash once it is erased. */
export const newSalt = (): Buffer => randomBytes(16);

/** SHA-256(salt ‖ canonical body), hex. `bodyText` is already canonical. */
export function hashBody(salt: Buffer, bodyText: string): string {
  return createHash('sha256').update(salt).update(bodyText, 'utf8').digest('hex');
}

/** SHA-256(0x00 ‖ canonical header), hex; the 0x00 keeps leaves apart from nodes of a later Merkle tree. */
export function hashHeader(header: EntryHeader): string {
  return createHash('sha256').update(leaf).update(canonicalText(header), 'utf8').digest('hex');
}

/** Signs a hash with the device's Ed25519 key, hex. */
export function signHash(hash: string, key: KeyObject): string {
  return sign(null, Buffer.from(hash, 'hex'), key).toString('hex');
}

/** Whether the signature over the hash was made by the owner of this public key. */
export function signatureHolds(hash: string, signature: string, key: KeyObject): boolean {
  return verify(null, Buffer.from(hash, 'hex'), key, Buffer.from(signature, 'hex'));
}

/** The header alone: what the hash is over. */
export function headerOf(entry: Entry): EntryHeader {
  const { hash: _hash, signature: _signature, ...header } = entry;
  return header;
}
