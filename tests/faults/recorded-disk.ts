import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DiskEvent } from './disk-trace.ts';

/** What was written to a file since its last flush: a piece of it, or a new size. */
type Change = { readonly at: number; readonly bytes: Buffer } | { readonly size: number };

interface File {
  /** What a program reads there. */
  now: Buffer;
  /** What is on the disk whatever happens. */
  safe: Buffer;
  /** What may be there or not. */
  loose: Change[];
}

type Names = ReadonlyMap<string, File | Folder>;

interface Folder {
  names: Names;
  /** The names that are on the disk whatever happens. */
  safe: Names;
  /** How the names were after each change since the last flush of the folder, and when that was. */
  loose: { readonly when: number; readonly names: Names }[];
}

/** Bytes that a disk writes whole or not at all. */
const sector = 512;

const folderOf = (names: Names): Folder => ({ names, safe: names, loose: [] });
const isFolder = (found: File | Folder | undefined): found is Folder =>
  found !== undefined && 'names' in found;

const fileOf = (bytes: Buffer): File => ({ now: bytes, safe: bytes, loose: [] });

const readFolder = (folder: string): Folder =>
  folderOf(
    new Map(
      readdirSync(folder, { withFileTypes: true }).map((entry): [string, File | Folder] => {
        const path = join(folder, entry.name);
        return [entry.name, entry.isDirectory() ? readFolder(path) : fileOf(readFileSync(path))];
      }),
    ),
  );

/**
 * A disk as POSIX promises it and no better: the content of a file is safe up to its last flush, a name up to the last
 * flush of the folder it is in. Names are lost from the newest on, as a journalling file system does it; writes in any
 * order.
 */
export class RecordedDisk {
  #root: Folder;
  #when = 0;

  /** Begins as a folder is now. */
  constructor(folder: string) {
    this.#root = readFolder(folder);
  }

  /** Lets one event happen. */
  apply(event: DiskEvent): void {
    switch (event.do) {
      case 'create':
        if (this.#find(event.path) !== undefined) return undefined;
        return this.#name(event.path, fileOf(Buffer.alloc(0)));
      case 'mkdir':
        return this.#name(event.path, folderOf(new Map()));
      case 'write':
        return this.#change(event.path, event);
      case 'copy': {
        const { path, at, size } = event.from;
        const bytes = Buffer.from(this.#file(path).now.subarray(at, at + size));
        return this.#change(event.path, { at: event.at, bytes });
      }
      case 'truncate':
        return this.#change(event.path, event);
      case 'link':
        return this.#name(event.to, this.#find(event.path));
      case 'rename': {
        const moved = this.#find(event.path);
        // Both names at one moment: a cut never finds the one change without the other where neither was flushed.
        this.#name(event.to, moved);
        return this.#name(event.path, undefined, this.#when);
      }
      case 'unlink':
      case 'rmdir':
        return this.#name(event.path, undefined);
      case 'sync':
        return this.#sync(event.path);
      case 'said':
        return undefined;
    }
  }

  /** Writes to an empty folder what is there when the program, but not the computer, stops now. */
  kill(folder: string): void {
    write(folder, this.#root, { names: ({ names }) => names, content: ({ now }) => now });
  }

  /** Writes to an empty folder what a power cut now may have left there. */
  cut(folder: string, random: () => number): void {
    const moments = [0, ...looseMoments(this.#root)];
    const last = moments[Math.floor(random() * moments.length)] ?? 0;
    const names = ({ safe, loose }: Folder): Names =>
      loose.findLast(({ when }) => when <= last)?.names ?? safe;
    const content = ({ safe, loose }: File): Buffer => {
      const mode = random();
      // A third of the cuts lose everything loose, a third keep some of it, a third keep and tear some of it.
      return loose.reduce((bytes, change) => {
        if (mode < 1 / 3 || random() < 0.4) return bytes;
        return changed(bytes, change, mode > 2 / 3 ? random : undefined);
      }, safe);
    };
    write(folder, this.#root, { names, content });
  }

  /** An empty path is the folder itself. */
  #find(path: string): File | Folder | undefined {
    if (path === '') return this.#root;
    return path
      .split('/')
      .reduce<File | Folder | undefined>(
        (at, name) => (isFolder(at) ? at.names.get(name) : undefined),
        this.#root,
      );
  }

  #file(path: string): File {
    const found = this.#find(path);
    if (found === undefined || isFolder(found)) throw new Error(`No file of the record: ${path}`);
    return found;
  }

  #name(path: string, named: File | Folder | undefined, when = (this.#when += 1)): void {
    const folder = dirname(path) === '.' ? this.#root : this.#find(dirname(path));
    if (!isFolder(folder)) throw new Error(`No folder of the record: ${dirname(path)}`);
    const names = new Map(folder.names);
    if (named === undefined) names.delete(basename(path));
    else names.set(basename(path), named);
    folder.names = names;
    folder.loose.push({ when, names });
  }

  #change(path: string, change: Change): void {
    const file = this.#file(path);
    file.now = changed(file.now, change);
    file.loose.push(change);
  }

  #sync(path: string): void {
    const found = this.#find(path);
    if (found === undefined) return;
    if (isFolder(found)) found.safe = found.names;
    else found.safe = found.now;
    found.loose = [];
  }
}

/** When names changed that are not yet on the disk, in any folder that may be found. */
const looseMoments = (root: Folder): ReadonlySet<number> => {
  const folders = new Set([root]);
  const moments = new Set<number>();
  for (const { safe, loose } of folders) {
    for (const { when } of loose) moments.add(when);
    for (const names of [safe, ...loose.map((each) => each.names)])
      for (const found of names.values()) if (isFolder(found)) folders.add(found);
  }
  return moments;
};

interface Left {
  readonly names: (folder: Folder) => Names;
  readonly content: (file: File) => Buffer;
}

const write = (to: string, folder: Folder, left: Left): void => {
  for (const [name, found] of left.names(folder)) {
    const path = join(to, name);
    if (!isFolder(found)) {
      writeFileSync(path, left.content(found), { mode: 0o600 });
      continue;
    }
    mkdirSync(path, { mode: 0o700 });
    write(path, found, left);
  }
};

/** The bytes with one change made; with `random` only some sectors of it. */
const changed = (bytes: Buffer, change: Change, random?: () => number): Buffer => {
  if ('size' in change) {
    const cut = Buffer.alloc(change.size);
    bytes.copy(cut);
    return cut;
  }
  const end = change.at + change.bytes.length;
  const made = Buffer.alloc(Math.max(bytes.length, end));
  bytes.copy(made);
  for (let at = 0; at < change.bytes.length; at += sector) {
    if (random && random() < 0.5) continue;
    change.bytes.copy(made, change.at + at, at, Math.min(at + sector, change.bytes.length));
  }
  return made;
};
