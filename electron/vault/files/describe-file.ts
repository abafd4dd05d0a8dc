import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { BackupFile } from '../../../shared/backups/manifest.ts';

/** Name, size and SHA-256 of a file, read piece by piece. Never of an open database: see `electron/vault/db/open.ts`. */
export function describeFile(path: string): BackupFile {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(1024 * 1024);
  const handle = openSync(path, 'r');
  try {
    let size = 0;
    for (let read = -1; read !== 0; size += read) {
      read = readSync(handle, piece, 0, piece.length, size);
      hash.update(piece.subarray(0, read));
    }
    return { name: basename(path), size, sha256: hash.digest('hex') };
  } finally {
    closeSync(handle);
  }
}
