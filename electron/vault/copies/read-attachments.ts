import { createHash } from 'node:crypto';
import type { FileState, FileType } from '../../../shared/attachments/attachment.ts';
import type { KeptAttachment } from '../db/attachments.ts';
import type { Steps } from '../slices.ts';
import type { CopyAttachment } from './copy-facts.ts';

/** Bytes of a picture that the page shows whole: 1.5 million signs once encoded. */
const mostShownWhole = 1_125_000;
/** Bytes of all pictures that the page shows whole; it is held in memory, so from there on they are shown small. */
const mostShownAltogether = 24 * 1024 * 1024;

const endings = { jpeg: 'jpg', png: 'png', webp: 'webp', pdf: 'pdf' } as const satisfies Record<
  FileType,
  string
>;

/** An attachment whose file was read whole, and how the page shows it. */
export interface ReadAttachment {
  readonly attachment: KeptAttachment;
  readonly photo: CopyAttachment['photo'];
  /** Its place among the patient's attachments, from 1. */
  readonly number: number;
  /** Name of its file in the copy, also where the file is not there. */
  readonly file: string;
  readonly state: FileState;
  /** Hex, of what is in the file; empty where it is not there. */
  readonly sha256: string;
  /** What the page shows, as a data address; null for a PDF and where there is nothing to show. */
  readonly picture: { readonly address: string; readonly whole: boolean } | null;
  /** The file again, piece by piece. Throws when it is not any more what it was, or the vault is locked. */
  readonly pieces: () => Generator<Buffer>;
}

function* piecesOf({ read }: CopyAttachment): Generator<Buffer> {
  for (let segment = 0; ; segment += 1) {
    const part = read(segment);
    if (!part.ok) throw new Error(`The file of an attachment is ${part.why}.`);
    yield part.bytes;
    if (part.last) return;
  }
}

interface Found {
  readonly state: FileState;
  readonly sha256: string;
  /** Empty where it was not asked for. */
  readonly bytes: Buffer;
}

/** Reads a file whole, one segment a step, and holds it only where that is asked for. Yields its bytes so far. */
function* readWhole({ attachment, read }: CopyAttachment, hold: boolean): Generator<number, Found> {
  const hash = createHash('sha256');
  const held: Buffer[] = [];
  let size = 0;
  for (let segment = 0; ; segment += 1) {
    yield size;
    const part = read(segment);
    if (!part.ok)
      return { state: part.why === 'missing' ? 'missing' : 'changed', sha256: '', bytes: Buffer.alloc(0) };
    hash.update(part.bytes);
    size += part.bytes.length;
    if (hold) held.push(part.bytes);
    if (part.last) break;
  }
  const state = size === attachment.content.bytes ? 'here' : 'changed';
  return { state, sha256: state === 'here' ? hash.digest('hex') : '', bytes: Buffer.concat(held) };
}

const address = (type: FileType, bytes: Buffer): string =>
  `data:image/${type};base64,${bytes.toString('base64')}`;

/** Reads every attached file, one after the other, in steps; one that is missing or damaged is said to be so. */
export function* readAttachments(given: readonly CopyAttachment[]): Steps<readonly ReadAttachment[]> {
  const found: ReadAttachment[] = [];
  const total = given.reduce((sum, { attachment }) => sum + attachment.content.bytes, 0);
  let before = 0;
  let shown = 0;
  for (const [index, one] of given.entries()) {
    const { attachment } = one;
    const { type, bytes } = attachment.content;
    const picture = type !== 'pdf';
    const whole = picture && bytes <= mostShownWhole && shown + bytes <= mostShownAltogether;
    const segments = readWhole(one, whole);
    let step = segments.next();
    for (; !step.done; step = segments.next()) yield { done: before + step.value, total };
    const read = step.value;
    before += bytes;
    const small = picture ? one.thumbnail() : Buffer.alloc(0);
    const number = index + 1;
    const isWhole = whole && read.state === 'here';
    if (isWhole) shown += bytes;
    found.push({
      attachment,
      photo: one.photo,
      number,
      file: `attachments/${String(number).padStart(4, '0')}.${endings[type]}`,
      state: read.state,
      sha256: read.sha256,
      picture: isWhole
        ? { address: address(type, read.bytes), whole: true }
        : small.length > 0
          ? { address: address('webp', small), whole: false }
          : null,
      pieces: () => piecesOf(one),
    });
  }
  return found;
}
