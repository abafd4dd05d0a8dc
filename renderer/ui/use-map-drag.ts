/** Dragging over the body map: a frame round several regions, or a stroke of the pen. */
import { type PointerEvent, useRef, useState } from 'react';
import type { Box } from '../../shared/body-map/points.ts';
import { figurePoint, staysThere, type Press } from './body-map-press.ts';

/** A point of a drag in figure units; the pressure is 0 to 1. */
export interface DragPoint {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
}

export interface MapDrag {
  readonly kind: 'frame' | 'pen';
  readonly points: readonly DragPoint[];
}

/** The upright frame between the first and the last point. */
export const frameOf = (points: readonly DragPoint[]): Box => {
  const [a, b] = [points[0], points.at(-1)];
  if (!a || !b) return [0, 0, 0, 0];
  return [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
};

interface DragOptions {
  /** What a drag of this pointer does; undefined: nothing. */
  readonly kindFor: (event: PointerEvent) => MapDrag['kind'] | undefined;
  /** Called when the pointer is lifted after it moved, or, for the pen, also after a dot. */
  readonly onDrop: (drag: MapDrag, press: Press) => void;
}

/** Follows one pointer from going down to being lifted; a second one and a cancelled one change nothing. */
export function useMapDrag({ kindFor, onDrop }: DragOptions) {
  const [drag, setDrag] = useState<MapDrag>();
  const held = useRef<{ readonly pointer: number; readonly press: Press; drag: MapDrag }>(undefined);

  const pointsOf = (event: PointerEvent<SVGSVGElement>): DragPoint[] => {
    const several = event.nativeEvent.getCoalescedEvents?.() ?? [];
    return (several.length > 0 ? several : [event.nativeEvent]).flatMap((each) => {
      const at = figurePoint(event.currentTarget, each.clientX, each.clientY);
      return at ? [{ x: at[0], y: at[1], pressure: each.pointerType === 'pen' ? each.pressure : 0.5 }] : [];
    });
  };
  const letGo = (): void => {
    held.current = undefined;
    setDrag(undefined);
  };
  return {
    /** What is being drawn; undefined until the pointer has moved. */
    drag,
    down: (event: PointerEvent<SVGSVGElement>, press: Press): void => {
      const kind = kindFor(event);
      if (!kind || held.current || event.button !== 0) return;
      const start = { kind, points: pointsOf(event).slice(-1) };
      held.current = { pointer: event.pointerId, press, drag: start };
      if (kind === 'pen') setDrag(start);
    },
    move: (event: PointerEvent<SVGSVGElement>): void => {
      const now = held.current;
      if (now?.pointer !== event.pointerId) return;
      if (now.drag.points.length === 1 && now.drag.kind === 'frame' && staysThere(event, now.press)) return;
      if (!event.currentTarget.hasPointerCapture(event.pointerId))
        event.currentTarget.setPointerCapture(event.pointerId);
      now.drag = { ...now.drag, points: [...now.drag.points, ...pointsOf(event)] };
      setDrag(now.drag);
    },
    up: (event: PointerEvent<SVGSVGElement>): void => {
      const now = held.current;
      if (now?.pointer !== event.pointerId) return;
      letGo();
      if (now.drag.kind === 'pen' || now.drag.points.length > 1) onDrop(now.drag, now.press);
    },
    cancel: letGo,
  };
}
