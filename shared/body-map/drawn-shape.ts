/** What is drawn of one region, or of a part of one, in one view. */
import { polyPath } from './path-data.ts';
import { area, flipX, widestPlace, type Polygon, type Pt } from './points.ts';

export interface DrawnShape {
  readonly path: string;
  readonly polygons: readonly Polygon[];
  /** Middle of the widest place, for a value or a sign. */
  readonly anchor: Pt;
  /** Radius of the largest circle inside it. */
  readonly radius: number;
}

/** Polygons on the half with x > 0, ready to be drawn there or mirrored. */
export function drawnShape(polygons: readonly Pt[][]): (flip: boolean) => DrawnShape {
  const largest = [...polygons].sort((p, q) => Math.abs(area(q)) - Math.abs(area(p)))[0]!;
  const { anchor, radius } = widestPlace(largest);
  return (flip) => {
    const turned = flip ? polygons.map((p) => flipX(p).reverse()) : polygons;
    return {
      path: turned.map(polyPath).join(''),
      polygons: turned,
      anchor: flip ? [-anchor[0], anchor[1]] : anchor,
      radius,
    };
  };
}
