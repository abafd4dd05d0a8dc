import type { Photo } from './photo.ts';
import { afterMatrix, invertMatrix, type Matrix, matrixFrom } from './transform.ts';

type Aligned = Pick<Photo, 'attachment' | 'alignments'>;

/** How two photos lie over each other, and from how many spots it was found. */
export interface Overlay {
  readonly matrix: Matrix;
  readonly spots: number;
}

const direct = (from: Aligned, onto: string): Overlay | undefined => {
  const found = from.alignments.find((each) => each.onto === onto);
  return found && { matrix: matrixFrom(found.matrix), spots: found.here.length };
};

const either = (from: Aligned, onto: Aligned): Overlay | undefined => {
  const there = direct(from, onto.attachment.id);
  if (there) return there;
  const back = direct(onto, from.attachment.id);
  return back && { matrix: invertMatrix(back.matrix), spots: back.spots };
};

/**
 * The transform from one photo onto another: as it was found, the way back, or by way of a third photo that both were
 * aligned with. Null where nobody aligned them.
 */
export function overlayOf(from: Aligned, onto: Aligned, photos: readonly Aligned[]): Overlay | null {
  const found = either(from, onto);
  if (found) return found;
  for (const third of photos) {
    const [first, then] = [either(from, third), either(third, onto)];
    if (first && then)
      return {
        matrix: afterMatrix(then.matrix, first.matrix),
        spots: Math.min(first.spots, then.spots),
      };
  }
  return null;
}
