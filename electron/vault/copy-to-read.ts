import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { reserveName } from '../../shared/storage/storage.ts';
import type { TellInOneGo } from '../../shared/works/in-one-go.ts';
import { type Aside, makeAside, removeAside } from './db/aside.ts';
import { lockName, vaultFolder } from './vault-place.ts';

/*
 * Records that may not be written are opened as a copy: SQLite needs a lock, and with a WAL that was left also a write, to
 * read a file. The copy is made of the encrypted files as they are, beside the system's other temporary files.
 */

/** Bytes that are copied at a time. */
const piece = 4 * 1024 * 1024;
/** How often it is copied when something is written meanwhile, by a program on another computer. */
const tries = 3;

/** The plain files of a vault's folder that belong to the records, with the marks by which a change is noticed. */
function filesOf(
  folder: string,
): readonly { readonly name: string; readonly size: number; readonly mark: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const about = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (about?.isFile() !== true || name === reserveName || name === lockName || name.endsWith('.part'))
      return [];
    return [{ name, size: about.size, mark: `${name} ${about.ino} ${about.size} ${about.mtimeMs}` }];
  });
}

/**
 * Copies the files of a vault, without the attached ones, which are read where they lie; undefined when they change again
 * and again meanwhile. Throws what the file system says, also that there is no room, and leaves nothing behind then.
 */
export function copyToRead(folder: string, tell?: TellInOneGo): Aside | undefined {
  const aside = makeAside();
  let isCopied = false;
  try {
    for (let one = 0; one < tries && !isCopied; one += 1)
      isCopied = copyFiles(folder, vaultFolder(aside.home), tell);
    return isCopied ? aside : undefined;
  } finally {
    if (!isCopied) removeAside(aside.home);
  }
}

/** Whether nothing was written meanwhile. */
function copyFiles(folder: string, to: string, tell?: TellInOneGo): boolean {
  const files = filesOf(folder);
  const marks = (): string => JSON.stringify(filesOf(folder).map(({ mark }) => mark));
  const before = marks();
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let far = 0;
  for (const { name, size } of files) {
    const from = far;
    copyFile(join(folder, name), join(to, name), (done) =>
      tell?.({ part: 'copying', done: from + done, total }),
    );
    far += size;
  }
  if (marks() === before) return true;
  for (const { name } of files) rmSync(join(to, name), { force: true });
  return false;
}

/** Copies one file in pieces; `told` hears how many bytes are done. */
function copyFile(from: string, to: string, told: (done: number) => void): void {
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'w', 0o600);
    try {
      const bytes = Buffer.alloc(Math.min(piece, fstatSync(source).size));
      for (let done = 0; ;) {
        told(done);
        const read = readSync(source, bytes, 0, bytes.length, done);
        if (read === 0) return;
        for (let at = 0; at < read;) at += writeSync(target, bytes, at, read - at);
        done += read;
      }
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}
