import { type FileContent, mostFileBytes } from '../../shared/attachments/attachment.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { checkHeader } from './check-header.ts';
import type { ImportAnswer, ImportAsk, ImportQuestion, ImportResult } from './messages.ts';
import { readPdf } from './read-pdf.ts';
import { mostLogoFile, readLogo } from './read-logo.ts';
import { decodeRefusal, readPicture } from './read-picture.ts';

// Looks at one file that somebody wants to attach, in a process that has no key and is ended afterwards: a decoder that
// falls over, or is taken over, finds nothing here but that file.

/** Bytes handed over at a time. */
const takeBytes = 1024 * 1024;
/** Most memory, bytes: what the largest picture that is taken in needs. Above it the process ends itself. */
const mostMemory = 1.5 * 1024 ** 3;

setInterval(() => {
  if (process.memoryUsage.rss() > mostMemory) process.exit(3);
}, 25).unref();

let pieces: Uint8Array[] = [];
let received = 0;
let kept: { readonly file: Buffer; readonly thumbnail: Buffer } | undefined;

const add = (piece: Uint8Array): Result<null> => {
  received += piece.length;
  if (received > mostFileBytes) return fail('refused', 'file-too-large');
  pieces.push(piece);
  return ok(null);
};

const lookAtPdf = (bytes: Buffer): Result<FileContent> => {
  const { isProtected, pages } = readPdf(bytes);
  if (isProtected) return fail('refused', 'file-protected');
  kept = { file: bytes, thumbnail: Buffer.alloc(0) };
  const size = { bytes: bytes.length, widthPx: null, heightPx: null };
  return ok({ type: 'pdf', ...size, pages, capturedAt: null });
};

const look = async (name: string): Promise<Result<FileContent>> => {
  const bytes = Buffer.concat(pieces);
  pieces = [];
  const checked = checkHeader(bytes, name);
  if (!checked.ok) return fail('refused', checked.why);
  if (checked.type === 'pdf') return lookAtPdf(bytes);
  try {
    const { content, ...picture } = await readPicture(bytes, checked.type);
    kept = picture;
    return ok(content);
  } catch (error) {
    return fail('refused', decodeRefusal(error));
  }
};

const lookAtLogo = async (name: string): Promise<Result<FileContent>> => {
  const bytes = Buffer.concat(pieces);
  pieces = [];
  if (bytes.length > mostLogoFile) return fail('refused', 'logo-too-large');
  const checked = checkHeader(bytes, name);
  if (!checked.ok) return fail('refused', checked.why);
  if (checked.type !== 'png' && checked.type !== 'jpeg') return fail('refused', 'logo-type');
  try {
    const { file, ...logo } = await readLogo(bytes, checked.type);
    kept = { file, thumbnail: Buffer.alloc(0) };
    return ok({ ...logo, bytes: file.length, pages: null, capturedAt: null });
  } catch (error) {
    return fail('refused', decodeRefusal(error));
  }
};

const answer = (ask: ImportAsk): ImportResult | Promise<ImportResult> => {
  switch (ask.do) {
    case 'piece':
      return add(ask.piece);
    case 'look':
      return look(ask.name);
    case 'look-logo':
      return lookAtLogo(ask.name);
    case 'take':
      return kept ? ok(kept[ask.part].subarray(ask.at, ask.at + takeBytes)) : fail('not-found', 'file');
  }
};

process.on('uncaughtException', () => process.exit(1));
process.parentPort.on('message', ({ data: { id, ask } }: { readonly data: ImportQuestion }) => {
  void Promise.resolve()
    .then(() => answer(ask))
    .catch(() => fail('unexpected'))
    .then((result) => process.parentPort.postMessage({ id, result } satisfies ImportAnswer));
});
