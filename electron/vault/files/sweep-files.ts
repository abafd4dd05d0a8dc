import { lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asideFolder, type FoundFile, foundFiles, pathOfFile, setAside } from './file-places.ts';

const day = 86_400_000;
/** How long a file without an entry stays in its place: longer than any import lasts. */
const leftFor = day;
/** How long it is kept aside then, should a newer database be put back whose entries speak of it. */
const asideFor = 30 * day;

/**
 * Puts files aside that no entry speaks of, and the rests of writes that were broken off, when they are a day old; answers how
 * many. What lies there is brought back when an entry speaks of it again, and removed after a month. `now` is UTC ms.
 */
export function sweepFiles(folder: string, known: ReadonlySet<string>, now: number): number {
  for (const name of setAside(folder)) {
    const path = join(asideFolder(folder), name);
    if (known.has(name)) bringBack(path, pathOfFile(folder, name));
    else if (now - ageFrom(path) >= leftFor + asideFor) rmSync(path, { force: true });
  }
  const spare = foundFiles(folder).filter(
    (found) => !isKnown(found, known) && now - ageFrom(found.path) >= leftFor,
  );
  if (spare.length > 0) mkdirSync(asideFolder(folder), { recursive: true });
  for (const { path, lies } of spare) renameSync(path, join(asideFolder(folder), lies));
  return spare.length;
}

/** Removes every file that no entry speaks of at once: in a folder that nothing is written to meanwhile. */
export function removeUnknownFiles(folder: string, known: ReadonlySet<string>): void {
  for (const found of foundFiles(folder)) if (!isKnown(found, known)) rmSync(found.path, { force: true });
}

/** Nothing is written over: a file that is in its place again is the one that counts. */
function bringBack(from: string, to: string): void {
  if (lstatSync(to, { throwIfNoEntry: false })) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

const isKnown = ({ name }: FoundFile, known: ReadonlySet<string>): boolean =>
  name !== undefined && known.has(name);

const ageFrom = (path: string): number => lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
