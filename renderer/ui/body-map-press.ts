/** What pointers and keys do on the body map. */
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { MapTarget } from '../../shared/body-map/details.ts';
import { neighbour, type Direction } from '../../shared/body-map/neighbour.ts';
import { pickArea, tapTolerancePx } from '../../shared/body-map/pick.ts';
import type { Pt } from '../../shared/body-map/points.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Where a pointer went down, on the screen and on the figure, and the region it means. */
export interface Press {
  readonly x: number;
  readonly y: number;
  readonly at: Pt | undefined;
  readonly coarse: boolean;
  readonly area: MapTarget | undefined;
}

/** A place of the window on the figure; undefined while the picture is not shown. */
export function figurePoint(svg: SVGSVGElement, x: number, y: number): Pt | undefined {
  const matrix = svg.getScreenCTM();
  if (!matrix) return undefined;
  const at = new DOMPoint(x, y).matrixTransform(matrix.inverse());
  return [at.x, at.y];
}

/** The region under a pointer that goes down. It is decided here: the focus it brings may move the window. */
export function pressAt(event: PointerEvent<SVGSVGElement>, targets: readonly MapTarget[]): Press {
  const { clientX: x, clientY: y, pointerType, currentTarget } = event;
  const coarse = pointerType !== 'mouse';
  const at = figurePoint(currentTarget, x, y);
  const scale = currentTarget.getScreenCTM()?.a ?? 1;
  const area = at && pickArea(targets, { at, unitsPerPx: 1 / scale, coarse });
  return { x, y, at, coarse, area };
}

/** The region that a stroke belongs to: the one it began in, else the first that it comes to. */
export const strokeArea = (
  began: MapTarget | undefined,
  points: readonly { readonly x: number; readonly y: number }[],
  targets: readonly MapTarget[],
): MapTarget | undefined => {
  if (began) return began;
  for (const { x, y } of points) {
    const area = pickArea(targets, { at: [x, y], unitsPerPx: 0, coarse: false });
    if (area) return area;
  }
  return undefined;
};

/** Whether a pointer is still about where its press began; a drag picks nothing. */
export const staysThere = (event: MouseEvent, press: Pick<Press, 'x' | 'y'>): boolean =>
  Math.hypot(event.clientX - press.x, event.clientY - press.y) <= tapTolerancePx;

interface KeyActions {
  readonly toggle: (area: MapTarget) => void;
  /** Chooses an area that is not chosen yet; one that is stays so. */
  readonly add: (area: MapTarget) => void;
  /** Looks closer at a region, or, without one, at the whole body; left out: the map has no details. */
  readonly zoom: ((area: MapTarget | undefined) => void) | undefined;
}

/**
 * Space and Enter press a region, arrows move the focus to the next one, with Shift they choose on the way, + and − look
 * closer and away; other keys go on to the page.
 */
export function pressKey(
  event: KeyboardEvent<SVGSVGElement>,
  targets: readonly MapTarget[],
  area: MapTarget,
  { toggle, add, zoom }: KeyActions,
): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const direction = arrows[event.key];
  if (event.key === ' ' || event.key === 'Enter') toggle(area);
  else if (zoom && (event.key === '+' || event.key === '-')) zoom(event.key === '+' ? area : undefined);
  else if (direction) {
    const next = neighbour(targets, area, direction);
    if (next) event.currentTarget.querySelector<SVGPathElement>(`[data-area="${next.key}"]`)?.focus();
    if (next && event.shiftKey) [area, next].forEach(add);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
