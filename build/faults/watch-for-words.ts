import { readdirSync, readFileSync, type Stats, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Stria's own files stay far below; nothing bigger is read. */
const biggest = 64 * 1024 * 1024;

const formsOf = (word: string): readonly Buffer[] => [
  Buffer.from(word, 'utf8'),
  Buffer.from(word, 'utf16le'),
];

const statsOf = (file: string): Stats | undefined => {
  try {
    return lstatSync(file);
  } catch {
    return undefined; // gone meanwhile
  }
};

const contentOf = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

/** Every file below a folder; a link is not followed. */
const filesBelow = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
  } catch {
    return []; // gone meanwhile
  }
};

/** What a watch found, and how many files it read. */
export interface Found {
  readonly traces: readonly string[];
  readonly looked: number;
}

/**
 * Looks again and again, until `done`, for words in every file below some folders that is new or changed since the last
 * look; `passOver` says which files are not the program's. Answers "file: word" of each found one.
 */
export const watchForWords = async (
  words: readonly string[],
  folders: readonly string[],
  passOver: (file: string) => boolean,
  done: Promise<unknown>,
): Promise<Found> => {
  const wanted = words.map((word) => ({ word, forms: formsOf(word) }));
  const seen = new Map<string, number>();
  const traces = new Set<string>();
  let looked = 0;
  const lookAt = (file: string): void => {
    const stats = statsOf(file);
    if (!stats?.isFile() || stats.size > biggest || seen.get(file) === stats.mtimeMs || passOver(file))
      return;
    seen.set(file, stats.mtimeMs);
    const content = contentOf(file);
    if (content === undefined) return;
    looked += 1;
    for (const { word, forms } of wanted)
      if (forms.some((form) => content.includes(form))) traces.add(`${file}: ${word}`);
  };
  let over = false;
  void done.finally(() => (over = true));
  for (;;) {
    const last = over;
    for (const file of folders.flatMap(filesBelow)) lookAt(file);
    if (last) return { traces: [...traces], looked };
    await Promise.race([wait(2000), done]);
  }
};
