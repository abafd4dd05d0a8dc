import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalFor } from '../../../../../electron/vault/db/journal.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';

describe('35 the journal of a database', () => {
  it('35 has no log on a network drive, by the table of mounts', () => {
    const folder = scratchFolder();
    const file = join(folder, 'stria.db');
    const mounted = (kind: string): string =>
      [`/dev/sda1 / ext4 rw 0 0`, `server:/export ${folder} ${kind} rw 0 0`].join('\n');
    expect(journalFor(file, mounted('nfs4'))).toBe('TRUNCATE');
    expect(journalFor(file, mounted('cifs'))).toBe('TRUNCATE');
    expect(journalFor(file, mounted('fuse.sshfs'))).toBe('TRUNCATE');
    expect(journalFor(file, mounted('ext4'))).toBe('WAL');
    expect(journalFor(file, '')).toBe('WAL');
  });

  it('35 has no log in a folder that a program copies by itself', () => {
    const folder = join(scratchFolder(), 'Dropbox', 'Stria');
    mkdirSync(folder, { recursive: true });
    expect(journalFor(join(folder, 'stria.db'))).toBe('TRUNCATE');
  });
});
