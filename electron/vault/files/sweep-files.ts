import { lstatSync, rmSync } from 'node:fs';
import { type FoundFile, foundFiles } from './file-places.ts';

/** How long a file without an entry stays: longer than any import lasts. */
const keptFor = 86_400_000;

/**
 * Removes files that no entry speaks of and the rests of writes that were broken off, when they are a day old; answers how
 * many. Their keys were never kept or were erased, so nobody can read them. `now` is UTC ms.
 */
export function sweepFiles(folder: string, known: ReadonlySet<string>, now: number): number {
  const spare = foundFiles(folder).filter(
    (found) => !isKnown(found, known) && now - ageFrom(found) >= keptFor,
  );
  for (const { path } of spare) rmSync(path, { force: true });
  return spare.length;
}

/** Removes every file that no entry speaks of at once: in a folder that nothing is written to meanwhile. */
export function removeUnknownFiles(folder: string, known: ReadonlySet<string>): void {
  for (const found of foundFiles(folder)) if (!isKnown(found, known)) rmSync(found.path, { force: true });
}

const isKnown = ({ name }: FoundFile, known: ReadonlySet<string>): boolean =>
  name !== undefined && known.has(name);

const ageFrom = ({ path }: FoundFile): number => lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
