/** What was drawn on the body map, as paths for print. */
import { getStroke } from 'perfect-freehand';
import type { Shape, View } from '../../../shared/body-map/landmarks.ts';
import { drawnArea } from '../../../shared/body-map/place-in-area.ts';
import type { Mark } from '../../../shared/marks/mark.ts';
import { outlinePath, penOptions, pointsOn } from '../../../shared/marks/pen.ts';

/** The strokes of one view, each with what it stands for. */
export const markPaths = (
  marks: readonly Mark[],
  view: View,
  shape: Shape = 'average',
): readonly { readonly kind: Mark['kind']; readonly path: string }[] =>
  marks
    .filter((mark) => mark.view === view)
    .flatMap((mark) => {
      const area = drawnArea(shape, view, mark);
      if (!area) return [];
      const points = pointsOn(area, mark);
      return [{ kind: mark.kind, path: outlinePath(getStroke(points, penOptions(mark.kind, points))) }];
    });
