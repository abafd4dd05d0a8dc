import { Readable } from 'node:stream';
import { Encrypter } from 'age-encryption';
import { ZipFile } from 'yazl';
import type { CopyFile } from './copy-files.ts';
import { scryptRecipient } from './scrypt-recipient.ts';

/** What becomes of the files: the words lock them into one, without words the readable page goes as it is. */
interface Sealing {
  readonly words: string | null;
}

/**
 * A zip of the files, in pieces; each file is read when its turn comes. Its times are all the same: they say
 * nothing of when the practice works.
 */
async function* zipped(files: readonly CopyFile[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const broken = (error: Error): unknown => out.destroy(error);
  zip.on('error', broken);
  const mtime = new Date(1980, 0, 1);
  for (const { name, size, pieces } of files) {
    zip.addReadStreamLazy(name, { mtime, size }, (give) =>
      // yazl does not listen for what goes wrong in a stream that it was given
      give(null, Readable.from(pieces(), { objectMode: false }).on('error', broken)),
    );
  }
  zip.end();
  yield* out as AsyncIterable<Buffer>;
}

/**
 * The bytes of the file that is given: a zip in an age file that the words open (scrypt, log N 18), or the page alone.
 * The encryption holds one piece at a time.
 */
export async function* sealCopy(files: readonly CopyFile[], { words }: Sealing): AsyncGenerator<Uint8Array> {
  if (words === null) {
    for (const { name, pieces } of files) if (name === 'record.html') yield* pieces();
    return;
  }
  const age = new Encrypter();
  age.addRecipient(scryptRecipient(words));
  const plain = Readable.toWeb(Readable.from(zipped(files))) as ReadableStream<Uint8Array>;
  yield* (await age.encrypt(plain)) as unknown as AsyncIterable<Uint8Array>;
}
