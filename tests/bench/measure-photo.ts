import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathOfFile } from '../../electron/vault/files/file-places.ts';
import { readSegment } from '../../electron/vault/files/file-reader.ts';
import { startFile } from '../../electron/vault/files/file-writer.ts';
import type { Job, Samples } from './jobs.ts';
import { timed } from './statistics.ts';

/** As large as a photo of a good camera. */
const photoBytes = 5 * 1024 * 1024;
/** What the importer hands over at a time. */
const pieceBytes = 768 * 1024;

const flushed = (path: string, bytes: Buffer): void => {
  const handle = openSync(`${path}.part`, 'w', 0o600);
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${path}.part`, path);
};

/** Times keeping and reading a photo through the program's file writer and reader, each beside its base. */
export function measurePhoto(job: Extract<Job, { readonly kind: 'photo' }>): Samples {
  const folder = join(job.folder, `photos-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const photo = randomBytes(photoBytes);
  const vaultId = '0197a000-0000-7000-8000-000000000001';
  // The folders of the files are there, as in a vault that has some photos already.
  for (let number = 0; number < 256; number += 1)
    mkdirSync(dirname(pathOfFile(folder, number.toString(16).padStart(2, '0').padEnd(32, '0'))), {
      recursive: true,
    });
  const samples = { write: [] as number[], plain: [] as number[], read: [] as number[], gcm: [] as number[] };
  const [key, nonce] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(photo), cipher.final()]);
  const tag = cipher.getAuthTag();
  flushed(join(folder, 'sealed'), sealed);
  for (let round = -2; round < job.rounds; round += 1) {
    const path = join(folder, 'plain');
    const plain = timed(() => flushed(path, photo));
    const parts = Array.from({ length: Math.ceil(photoBytes / pieceBytes) }, (_, index) =>
      photo.subarray(index * pieceBytes, (index + 1) * pieceBytes),
    );
    const begun = performance.now();
    const writer = startFile(folder, vaultId);
    parts.forEach((part) => writer.add(part));
    const { file, key: own } = writer.finish();
    const write = performance.now() - begun;
    const read = timed(() => {
      for (let segment = 0; ; segment += 1) {
        const part = readSegment(folder, { vaultId, name: file.name, key: own }, file, segment);
        if (!part.ok) throw new Error(part.why);
        if (part.last) break;
      }
    });
    const gcm = timed(() => {
      const bytes = readFileSync(join(folder, 'sealed'));
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag);
      decipher.update(bytes);
      decipher.final();
    });
    writer.drop();
    if (round < 0) continue;
    samples.plain.push(plain);
    samples.write.push(write);
    samples.read.push(read);
    samples.gcm.push(gcm);
  }
  rmSync(folder, { recursive: true, force: true });
  return samples;
}
