import { readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import type { StoragePlace } from '../../shared/storage/storage.ts';

/** One line of the system's table of mounted disks. */
export interface Mount {
  readonly path: string;
  readonly kind: string;
}

/** Kinds of file systems that lie on another computer. */
const networkKinds =
  /^(nfs\d?|cifs|smb\d?|smbfs|afs|ceph|glusterfs|lustre|beegfs|ncpfs|davfs|coda|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|glusterfs|s3fs|google-drive-ocamlfuse|onedriver))$/;

/** Names that programs give to the folder that they copy to other places by themselves. */
const copiedNames =
  /^(onedrive( .*)?|dropbox( \(.*\))?|icloud ?drive|mobile documents|com~apple~clouddocs|cloudstorage|google ?drive|my drive|nextcloud|owncloud|box( sync)?|pcloud ?drive|mega(sync)?|syncthing)$/i;

/** What the path of a folder says: a Windows network path, or a name that a copying program gives. */
export const placeOf = (folder: string, mounts: readonly Mount[]): StoragePlace => {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(folder)) return 'network';
  const holds = mounts
    .filter(({ path }) => liesIn(folder, path))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  if (holds && networkKinds.test(holds.kind)) return 'network';
  return folder.split(/[\\/]/).some((name) => copiedNames.test(name)) ? 'synchronised' : null;
};

const liesIn = (folder: string, outer: string): boolean => {
  const way = relative(outer, folder);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};

/** The table of mounts as Linux writes it (proc(5)): a space in a path is \040. */
export const parseMounts = (text: string): Mount[] =>
  text.split('\n').flatMap((line) => {
    const [, path, kind] = line.split(' ');
    if (path === undefined || kind === undefined) return [];
    return [
      {
        path: path.replace(/\\([0-7]{3})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 8))),
        kind,
      },
    ];
  });

/**
 * Whether a folder, links followed, lies on a network drive or where a program copies it by itself; null when nothing
 * says so. Only Linux tells what is mounted; a network drive with a letter or below /Volumes is not known.
 */
export const findPlace = async (folder: string): Promise<StoragePlace> => {
  const mounts = process.platform === 'linux' ? await readFile('/proc/mounts', 'utf8').catch(() => '') : '';
  return placeOf(await realFolder(folder), parseMounts(mounts));
};

/** The real path of a folder, or of the nearest one above it that is there. */
const realFolder = async (folder: string): Promise<string> => {
  try {
    return await realpath(folder);
  } catch {
    const above = dirname(folder);
    return above === folder ? folder : realFolder(above);
  }
};
