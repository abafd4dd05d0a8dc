import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPlace, type Mount, parseMounts, placeOf } from '../../../../electron/storage/place.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const table = parseMounts(
  [
    'sysfs /sys sysfs rw 0 0',
    '/dev/sda1 / ext4 rw,relatime 0 0',
    'server:/export /home/ada/share nfs4 rw 0 0',
    '//server/office /mnt/My\\040Office cifs rw 0 0',
    'ada@host:/ /mnt/host fuse.sshfs rw 0 0',
    '/dev/sdb1 /home/ada/share/stick vfat rw 0 0',
    'broken',
  ].join('\n'),
);

describe('35 where the records lie', () => {
  it.each([
    ['/home/ada/.config/Stria', null],
    ['/home/ada/share/Stria', 'network'],
    ['/home/ada/share', 'network'],
    ['/home/ada/shared/Stria', null],
    ['/home/ada/share/stick/Stria', null],
    ['/mnt/My Office/Stria', 'network'],
    ['/mnt/host/Stria', 'network'],
    ['/home/ada/Dropbox/Stria', 'synchronised'],
    ['/home/ada/Dropbox (Personal)/Stria', 'synchronised'],
    ['/home/ada/Nextcloud/practice', 'synchronised'],
    ['/home/ada/Boxes/Stria', null],
    ['C:\\Users\\ada\\OneDrive\\Stria', 'synchronised'],
    ['C:\\Users\\ada\\OneDrive - Northlight\\Stria', 'synchronised'],
    ['C:\\Users\\ada\\AppData\\Roaming\\Stria', null],
    ['\\\\server\\office\\Stria', 'network'],
    ['\\\\?\\C:\\Stria', null],
    ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/Stria', 'synchronised'],
    ['/Users/ada/Library/CloudStorage/GoogleDrive-ada/My Drive/Stria', 'synchronised'],
    ['/Users/ada/Library/Application Support/Stria', null],
  ] as const)('35 %s: %s', (folder, place) => {
    expect(placeOf(folder, table)).toBe(place);
  });

  it('35 reads the table of this computer, follows links, and knows a folder that is still to be made', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'Dropbox'));
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'records'));
    expect(await findPlace(join(folder, 'records'))).toBe('synchronised');
    expect(await findPlace(join(folder, 'records', 'not', 'yet'))).toBe('synchronised');
    expect(await findPlace(folder)).toBeNull();
    expect(parseMounts('')).toEqual<Mount[]>([]);
  });
});
