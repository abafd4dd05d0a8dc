import { createHash } from 'node:crypto';
import type { Steps } from '../slices.ts';

/** Signs of a text that become one piece: quickly encoded, hashed and written. */
const pieceSigns = 32 * 1024;

/** A text made part by part, as UTF-8 in pieces of some size, one part a step. `total` is how many parts there are. */
export function* textPieces(parts: Iterable<string>, total: number): Steps<readonly Buffer[]> {
  const pieces: Buffer[] = [];
  let held = '';
  let done = 0;
  for (const part of parts) {
    held += part;
    if (held.length >= pieceSigns) {
      pieces.push(Buffer.from(held, 'utf8'));
      held = '';
    }
    yield { done: (done += 1), total };
  }
  return held === '' ? pieces : [...pieces, Buffer.from(held, 'utf8')];
}

/** Size in bytes and SHA-256 in hex of what is in pieces, one piece a step. */
export function* weighPieces(
  pieces: readonly Buffer[],
): Steps<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for (const [index, piece] of pieces.entries()) {
    hash.update(piece);
    size += piece.length;
    yield { done: index + 1, total: pieces.length };
  }
  return { size, sha256: hash.digest('hex') };
}
