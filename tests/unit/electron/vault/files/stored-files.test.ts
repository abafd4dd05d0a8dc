import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FileIdentity,
  headBytes,
  openSegment,
  placeOfSegment,
  sealedSize,
  sealSegment,
  segmentBytes,
} from '../../../../../electron/vault/files/file-format.ts';
import { foundFiles, pathOfFile, setAside } from '../../../../../electron/vault/files/file-places.ts';
import { checkFileAtOnce, lookAtFile, readSegment } from '../../../../../electron/vault/files/file-reader.ts';
import { startFile, type WrittenFile } from '../../../../../electron/vault/files/file-writer.ts';
import { removeUnknownFiles, sweepFiles } from '../../../../../electron/vault/files/sweep-files.ts';
import { isStoredName, storedPath } from '../../../../../shared/attachments/stored-path.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';

const vaultId = '0197a000-0000-7000-8000-000000000001';

const write = (folder: string, plain: Buffer, piece = plain.length): WrittenFile => {
  const writer = startFile(folder, vaultId);
  for (let at = 0; at < plain.length; at += Math.max(1, piece))
    writer.add(plain.subarray(at, at + Math.max(1, piece)));
  return writer.finish();
};

const identity = ({ file, key }: WrittenFile): FileIdentity => ({ vaultId, name: file.name, key });

/** Everything of a file as it is read, or why not. */
const readAll = (folder: string, written: WrittenFile): Buffer | string => {
  const parts: Buffer[] = [];
  for (let segment = 0; ; segment += 1) {
    const read = readSegment(folder, identity(written), written.file, segment);
    if (!read.ok) return read.why;
    parts.push(read.bytes);
    if (read.last) return Buffer.concat(parts);
  }
};

describe('an encrypted file', () => {
  it('comes back as it was, whatever its size around the border of a segment, in whatever pieces it came', () => {
    const folder = scratchFolder();
    const around = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: -17, max: 17 }));
    fc.assert(
      fc.property(around, fc.integer({ min: 1, max: 3 * segmentBytes }), ([segments, by], piece) => {
        const plain = randomBytes(Math.max(0, segments * segmentBytes + by));
        const written = write(folder, plain, Math.max(piece, 60_000));
        expect(written.bytes).toBe(plain.length);
        expect(written.file.size).toBe(sealedSize(plain.length));
        const lying = readFileSync(pathOfFile(folder, written.file.name));
        expect(lying.length).toBe(written.file.size);
        expect(createHash('sha256').update(lying).digest('hex')).toBe(written.file.sha256);
        expect(lookAtFile(folder, written.file)).toBe('here');
        expect(checkFileAtOnce(folder, written.file)).toBe('here');
        expect(readAll(folder, written)).toEqual(plain);
        if (plain.length > 32) expect(lying.includes(plain.subarray(0, 16))).toBe(false);
        rmSync(pathOfFile(folder, written.file.name));
      }),
      { numRuns: 25 },
    );
  });

  it('64 is refused and named when it is missing, flipped, cut, longer, exchanged, an older one, or a link', () => {
    const folder = scratchFolder();
    const plain = randomBytes(2 * segmentBytes + 100);
    const [one, other] = [write(folder, plain), write(folder, plain)];
    const path = pathOfFile(folder, one.file.name);
    const bytes = readFileSync(path);
    const spoil = (to: Buffer): string => {
      writeFileSync(path, to);
      const read = readAll(folder, one);
      expect(checkFileAtOnce(folder, one.file)).toBe('changed');
      return typeof read === 'string' ? read : 'read';
    };
    for (const at of [0, 10, headBytes, headBytes + segmentBytes + 3, bytes.length - 1]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(spoil(flipped), `flipped at ${at}`).toBe('changed');
    }
    for (const cut of [0, 10, headBytes, headBytes + segmentBytes + 16, bytes.length - 1])
      expect(spoil(bytes.subarray(0, cut)), `cut to ${cut}`).toBe('changed');
    expect(spoil(Buffer.concat([bytes, Buffer.from('x')]))).toBe('changed');
    expect(spoil(readFileSync(pathOfFile(folder, other.file.name)))).toBe('changed');
    const sealed = segmentBytes + 16;
    const first = bytes.subarray(headBytes, headBytes + sealed);
    const second = bytes.subarray(headBytes + sealed, headBytes + 2 * sealed);
    const rest = bytes.subarray(headBytes + 2 * sealed);
    expect(spoil(Buffer.concat([bytes.subarray(0, headBytes), second, first, rest]))).toBe('changed');
    rmSync(path);
    expect([readAll(folder, one), lookAtFile(folder, one.file), checkFileAtOnce(folder, one.file)]).toEqual([
      'missing',
      'missing',
      'missing',
    ]);
    writeFileSync(join(folder, 'elsewhere'), bytes);
    symlinkSync(join(folder, 'elsewhere'), path);
    expect([readAll(folder, one), lookAtFile(folder, one.file)]).toEqual(['changed', 'changed']);
    rmSync(path);
    mkdirSync(path);
    expect([readAll(folder, one), checkFileAtOnce(folder, one.file)]).toEqual(['changed', 'changed']);
    expect(readAll(folder, other)).toEqual(plain);
  });

  it('64 holds each segment to its vault, file, place and end, whatever its size says', () => {
    const of = { vaultId, name: 'ab'.repeat(16), key: randomBytes(32) };
    const plain = Buffer.from('a segment');
    const sealed = Buffer.concat(sealSegment(of, 1, true, plain));
    expect(openSegment(of, 1, true, sealed)).toEqual(plain);
    for (const [what, moved, segment, last] of [
      ['another place', of, 0, true],
      ['not the last', of, 1, false],
      ['another file', { ...of, name: 'cd'.repeat(16) }, 1, true],
      ['another vault', { ...of, vaultId: vaultId.replace(/1$/, '2') }, 1, true],
      ['another key', { ...of, key: randomBytes(32) }, 1, true],
    ] as const)
      expect(openSegment(moved, segment, last, sealed), what).toBeUndefined();
    expect(openSegment(of, 1, true, sealed.subarray(0, 10))).toBeUndefined();
    expect(placeOfSegment(sealedSize(segmentBytes), 1)).toBeUndefined();
    expect(placeOfSegment(sealedSize(0), 0)).toEqual({ at: headBytes, bytes: 16, last: true });
  });

  it('is under no name before it is whole, and nothing of one that was dropped is left', () => {
    const folder = scratchFolder();
    const writer = startFile(folder, vaultId);
    writer.add(randomBytes(segmentBytes + 5));
    expect(foundFiles(folder).map(({ name }) => name)).toEqual([undefined]);
    writer.drop();
    expect(foundFiles(folder)).toEqual([]);
    const finished = startFile(folder, vaultId);
    finished.add(Buffer.from('x'));
    const { file } = finished.finish();
    expect(existsSync(pathOfFile(folder, file.name))).toBe(true);
    finished.drop();
    expect(foundFiles(folder)).toEqual([]);
  });

  it('65 without an entry, or the rest of one: it stays a day, is put aside then, comes back when it is spoken of, and goes after a month', () => {
    const folder = scratchFolder();
    const now = Date.UTC(2026, 10, 20, 13);
    const [kept, orphan] = [write(folder, Buffer.from('kept')), write(folder, Buffer.from('orphan'))];
    const rest = startFile(folder, vaultId);
    rest.add(Buffer.from('rest'));
    const strange = join(dirname(pathOfFile(folder, kept.file.name)), 'notes.txt');
    writeFileSync(strange, 'not ours');
    for (const { path } of foundFiles(folder)) utimesSync(path, now / 1000, now / 1000);
    const known = new Set([kept.file.name]);
    expect(sweepFiles(folder, known, now + 86_399_000)).toBe(0);
    expect(sweepFiles(folder, known, now + 86_400_000)).toBe(2);
    expect(foundFiles(folder).map(({ name }) => name)).toEqual([kept.file.name]);
    expect(setAside(folder)).toContain(orphan.file.name);
    expect(setAside(folder)).toHaveLength(2);
    expect(existsSync(strange)).toBe(true);
    expect(sweepFiles(folder, new Set([...known, orphan.file.name]), now + 86_400_000)).toBe(0);
    expect(readAll(folder, orphan)).toEqual(Buffer.from('orphan'));
    expect(sweepFiles(folder, known, now + 86_400_000)).toBe(1);
    sweepFiles(folder, known, now + 31 * 86_400_000 - 1000);
    expect(setAside(folder)).toHaveLength(2);
    sweepFiles(folder, known, now + 31 * 86_400_000);
    expect(setAside(folder)).toEqual([]);
    expect(readAll(folder, kept)).toEqual(Buffer.from('kept'));
    copyFileSync(pathOfFile(folder, kept.file.name), `${pathOfFile(folder, kept.file.name)}.part`);
    removeUnknownFiles(folder, known);
    expect(foundFiles(folder).map(({ name }) => name)).toEqual([kept.file.name]);
    expect(existsSync(pathOfFile(folder, orphan.file.name))).toBe(false);
    truncateSync(strange); // and nothing above fails on what else lies there
    expect(sweepFiles(folder, new Set(), now)).toBe(0);
    rest.drop();
  });

  it('61 has a path inside the folder whatever name is asked for', () => {
    const hostile = [
      '../../x',
      'C:\\x',
      'CON',
      'a\0b',
      'x'.repeat(300),
      'file.lnk',
      'dot.',
      '/etc/passwd',
      '..',
    ];
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...hostile), fc.string()), (name) => {
        expect(isStoredName(name)).toBe(/^[0-9a-f]{32}$/.test(name));
        if (isStoredName(name)) expect(storedPath(name)).toMatch(/^files\/[0-9a-f]{2}\/[0-9a-f]{32}$/);
      }),
    );
    const folder = scratchFolder();
    const { file } = write(folder, Buffer.from('x'));
    expect(file.name).toMatch(/^[0-9a-f]{32}$/);
    expect(pathOfFile(folder, file.name).startsWith(join(folder, 'files'))).toBe(true);
  });
});
