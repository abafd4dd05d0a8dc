import { randomBytes } from 'node:crypto';
import { fail, type Result } from '../shared/result.ts';
import { partWritten, putPartInPlace, removePart } from './vault/copies/write-part.ts';
import { isDiskFull } from './vault/files/write-atomically.ts';

/**
 * Writes a file beside its place, waits until it is on the disk and moves it there: on a full disk and after a power cut nothing half
 * stays, and an older file is kept.
 */
export const writeWhole = async (path: string, content: Buffer | string): Promise<void> => {
  const part = `${path}.${randomBytes(6).toString('hex')}.part`; // a name that nobody's file has
  try {
    await partWritten(part, [content], () => true);
    await putPartInPlace(part, path);
  } catch (error) {
    await removePart(part);
    throw error;
  }
};

/** Why a file could not be written where the person wanted it. */
export const targetFailure = (error: unknown): Result<never> =>
  isDiskFull(error) ? fail('storage-full', 'target-full') : fail('refused', 'target-not-writable');
