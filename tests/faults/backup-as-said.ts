import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { parseManifest } from '../../electron/vault/backups/manifest.ts';
import { describeFile } from '../../electron/vault/files/describe-file.ts';
import { storedPath } from '../../shared/attachments/stored-path.ts';
import type { BackupReason, Manifest } from '../../shared/backups/manifest.ts';

/** Reads the manifest of a backup made for that reason; each file that it names is there as it was written. */
export const expectAsSaid = (manifest: string, reason: BackupReason, what: string): Manifest => {
  const parsed = parseManifest(readFileSync(manifest, 'utf8'));
  if (parsed?.reason !== reason) throw new Error(`${what}: this is no backup for ${reason}`);
  for (const file of parsed.files)
    expect(describeFile(join(dirname(manifest), storedPath(file.name))), what).toEqual(file);
  return parsed;
};
