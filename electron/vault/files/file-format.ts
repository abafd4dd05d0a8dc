import { createCipheriv, createDecipheriv } from 'node:crypto';

/**
 * An encrypted file: a head of 24 bytes (mark and the file's random id), then segments of 1 MiB, each with its own tag
 * (AES-256-GCM). The key is the file's own and used for nothing else, so the nonce may be a counter. The associated data
 * names vault, file, segment and whether it is the last: a segment that was cut, exchanged, moved or left out is refused.
 * This format is frozen.
 */
export const segmentBytes = 1024 * 1024;
const tagBytes = 16;
/** A whole segment as it lies on the disk. */
const sealedBytes = segmentBytes + tagBytes;
const mark = Buffer.from('STRIAF01', 'latin1');
export const headBytes = 24;

/** What a segment is bound to. */
export interface FileIdentity {
  readonly vaultId: string;
  /** 16 random bytes in hex; also the file's name. */
  readonly name: string;
  /** 32 random bytes. */
  readonly key: Buffer;
}

/** The first bytes of a file. */
export function headOf({ name }: Pick<FileIdentity, 'name'>): Buffer {
  return Buffer.concat([mark, Buffer.from(name, 'hex')], headBytes);
}

/** Size on the disk of so many bytes: there is always one segment, which may be empty. */
export function sealedSize(bytes: number): number {
  return headBytes + bytes + tagBytes * Math.max(1, Math.ceil(bytes / segmentBytes));
}

/** Where a segment lies in a file of this size: from which byte, how many, and whether it is the last. */
export function placeOfSegment(
  size: number,
  segment: number,
): { readonly at: number; readonly bytes: number; readonly last: boolean } | undefined {
  const at = headBytes + segment * sealedBytes;
  const bytes = Math.min(sealedBytes, size - at);
  return bytes < tagBytes ? undefined : { at, bytes, last: at + bytes === size };
}

const nonceOf = (segment: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(segment, 7);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
};

const boundTo = ({ vaultId, name }: FileIdentity, segment: number, last: boolean): Buffer =>
  Buffer.from(`stria-file-1|${vaultId}|${name}|${segment}|${last ? 'last' : 'more'}`, 'utf8');

/** Encrypts one segment, in the parts of which it is made: put together they would be copied once more. */
export function sealSegment(
  of: FileIdentity,
  segment: number,
  last: boolean,
  plain: Uint8Array,
): readonly Buffer[] {
  const cipher = createCipheriv('aes-256-gcm', of.key, nonceOf(segment, last));
  cipher.setAAD(boundTo(of, segment, last));
  return [cipher.update(plain), cipher.final(), cipher.getAuthTag()];
}

/** Decrypts one segment; undefined when it is not just this one of just this file. */
export function openSegment(
  of: FileIdentity,
  segment: number,
  last: boolean,
  sealed: Buffer,
): Buffer | undefined {
  if (sealed.length < tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', of.key, nonceOf(segment, last));
  decipher.setAAD(boundTo(of, segment, last));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}
