import { getStroke } from 'perfect-freehand';
import type { MarkKind } from '../../../shared/marks/mark.ts';
import { outlinePath, penOptions, type PenPoint } from '../../../shared/marks/pen.ts';

/** The outline of a stroke as SVG path data, in figure units. */
export const penPath = (kind: MarkKind, points: readonly PenPoint[]): string =>
  outlinePath(getStroke([...points], penOptions(kind, points)));
