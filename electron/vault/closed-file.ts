import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { idSchema } from '../../shared/ids.ts';
import { lockPage, tagLength } from './db/cipher-page.ts';
import { inspectFile, pageSize } from './db/vault-file.ts';
import { syncFolder, writeAtomically } from './files/write-atomically.ts';
import { canonicalText } from './ledger/canonical.ts';
import type { Steps } from './slices.ts';
import { databaseName } from './vault-place.ts';

/*
 * A page that was right once is right for every cipher: an older one put back opens without a word (security.md §0.5). The tags of a
 * page (its IV and HMAC) are other ones each time that it is written, so one digest over those of all pages, kept when the file is
 * closed, tells at the next opening whether anything wrote to it meanwhile.
 */

/** The note beside the database while it is closed. */
export const closedName = 'closed.json';
const mostBytes = 4096;

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const noteSchema = z.strictObject({
  format: z.literal(1),
  vaultId: idSchema,
  /** When the file was closed, UTC ms. */
  at: z.int().min(0),
  /** Size of the file in pages, and SHA-256 over their tags; null where that would have held up the lock. */
  pages: z.int().min(1),
  tags: hex.nullable(),
  /** Since when it is doubted that the file is as it was left, UTC ms: it was changed then, and no whole check held since. */
  doubted: z.int().min(0).nullable(),
  /** HMAC-SHA256 of all above under a key derived from the vault key. */
  mac: hex,
});
export type ClosedNote = z.infer<typeof noteSchema>;

/** Pages that are read in one step, 1 MB; the lock page is the first of one. */
const pagesAtOnce = 256;
/** Longest time that a lock gives to the digest, ms. */
export const mostAtClose = 600;
/** A WAL that holds no frame: nothing, or its head only (https://www.sqlite.org/fileformat2.html#walformat). */
const walHead = 32;

const macOf = (content: Omit<ClosedNote, 'mac'>, key: Buffer): Buffer =>
  createHmac('sha256', key).update(canonicalText(content)).digest();

/** SHA-256 over the salt and the tags of all pages of an open file, hex; the page that SQLite locks bytes of is left out. */
export function* tagSteps(handle: number): Steps<string> {
  const pages = Math.ceil(fstatSync(handle).size / pageSize);
  const hash = createHash('sha256');
  const read = Buffer.alloc(pagesAtOnce * pageSize);
  const tags = Buffer.alloc(pagesAtOnce * tagLength);
  for (let first = 0; first < pages; first += pagesAtOnce) {
    const from = first === lockPage - 1 ? first + 1 : first;
    const length = readSync(handle, read, 0, read.length - (from - first) * pageSize, from * pageSize);
    if (first === 0) hash.update(read.subarray(0, 16));
    const whole = Math.floor(length / pageSize);
    for (let page = 0; page < whole; page += 1)
      read.copy(tags, page * tagLength, (page + 1) * pageSize - tagLength, (page + 1) * pageSize);
    hash.update(tags.subarray(0, whole * tagLength));
    yield { done: Math.min(pages, first + pagesAtOnce), total: pages };
  }
  return hash.digest('hex');
}

/** What is read from a file that no program has open. */
export const withFile = <T>(file: string, read: (handle: number) => T): T => {
  const handle = openSync(file, 'r');
  try {
    return read(handle);
  } finally {
    closeSync(handle);
  }
};

/** The tag of the first page of an open file. */
export const headTag = (handle: number): Buffer => {
  const tag = Buffer.alloc(tagLength);
  readSync(handle, tag, 0, tagLength, pageSize - tagLength);
  return tag;
};

/** The digest of a closed file and its size; null instead of the digest when it takes longer than `most` ms. */
export const tagsOf = (file: string, most: number): Pick<ClosedNote, 'pages' | 'tags'> =>
  withFile(file, (handle) => {
    const pages = Math.ceil(fstatSync(handle).size / pageSize);
    const until = performance.now() + most;
    for (const steps = tagSteps(handle); ;) {
      const step = steps.next();
      if (step.done) return { pages, tags: step.value };
      if (performance.now() > until) return { pages, tags: null };
    }
  });

/**
 * Notes what the file of a vault is like now that it is closed. Where its WAL could not be written back, or the note not be kept
 * (a full disk), there is none, and the next opening knows nothing. Never while the file is open: see `open.ts`.
 */
export const noteClosed = (
  folder: string,
  key: Buffer,
  {
    vaultId,
    doubted,
    most = mostAtClose,
  }: Pick<ClosedNote, 'vaultId' | 'doubted'> & { readonly most?: number },
): void => {
  try {
    if (hasFrames(folder)) return;
    const file = tagsOf(join(folder, databaseName), most);
    const content = { format: 1, vaultId, at: Date.now(), ...file, doubted } as const;
    const note: ClosedNote = { ...content, mac: macOf(content, key).toString('hex') };
    writeAtomically(join(folder, closedName), Buffer.from(canonicalText(note), 'utf8'));
  } catch {
    // The records are closed and whole; only this note is missing.
  }
};

/** What the file was like when it was closed last, or undefined: not closed in order, or the note is not of this vault. */
export const readClosed = (folder: string, vaultId: string, key: Buffer): ClosedNote | undefined => {
  const file = join(folder, closedName);
  const about = lstatSync(file, { throwIfNoEntry: false });
  if (!about?.isFile() || about.size > mostBytes) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  const note = noteSchema.safeParse(value).data;
  if (note?.vaultId !== vaultId) return undefined;
  const { mac, ...content } = note;
  return timingSafeEqual(Buffer.from(mac, 'hex'), macOf(content, key)) ? note : undefined;
};

/** Takes the note away before anything is written to the file; it is on the disk when this returns. */
export const forgetClosed = (folder: string): void => {
  rmSync(join(folder, closedName), { force: true });
  syncFolder(folder);
};

/** Whether the WAL of a vault holds anything. After a closing in order only somebody else can have put it there. */
export const hasFrames = (folder: string): boolean =>
  (lstatSync(join(folder, `${databaseName}-wal`), { throwIfNoEntry: false })?.size ?? 0) > walHead;

/** After which closing (UTC ms) the closed file of a vault was changed by something else; undefined when it was not, or nothing is known. */
export const changedSinceClosed = (folder: string, vaultId: string, key: Buffer): number | undefined => {
  const note = readClosed(folder, vaultId, key);
  const file = join(folder, databaseName);
  if (note === undefined || !inspectFile(file).ok) return undefined; // what is wrong with it is said at the opening
  const isSame =
    note.doubted === null &&
    !hasFrames(folder) &&
    (note.tags === null || note.tags === tagsOf(file, Infinity).tags);
  return isSame ? undefined : (note.doubted ?? note.at);
};
