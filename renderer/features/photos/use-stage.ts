import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { applyMatrix, invertMatrix, type Matrix, type Place } from '../../../shared/photos/transform.ts';
import {
  fitScale,
  movedBy,
  type Size,
  type Viewport,
  viewMatrix,
  wholeView,
  zoomedAt,
} from '../../../shared/photos/viewport.ts';

/** What a pointer does instead of moving the photo; places are pixels of the photo. */
export interface StageTool {
  readonly begin: (place: Place, pressure: number) => void;
  readonly move: (place: Place, pressure: number) => void;
  readonly end: () => void;
}

export interface Stage {
  readonly frameRef: RefObject<HTMLDivElement | null>;
  readonly frame: Size;
  readonly view: Viewport;
  readonly matrix: Matrix;
  readonly setView: (view: Viewport) => void;
  readonly nearer: (factor: number) => void;
  /** The place of the photo under the middle of the frame. */
  readonly middle: () => Place;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly pointer: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: (event: PointerEvent) => void;
  };
}

/** Farther than this a touch is no tap any more, px. */
const tapPx = 6;

/** The size of an element, as it changes. */
const useSize = (ref: RefObject<HTMLDivElement | null>): Size => {
  const [size, setSize] = useState<Size>({ width: 1, height: 1 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = (): void =>
      setSize({ width: Math.max(1, element.clientWidth), height: Math.max(1, element.clientHeight) });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
};

interface StageOptions {
  readonly photo: Size;
  /** Shared by two stages that move together; left out: its own. */
  readonly shared?: { readonly view: Viewport; readonly setView: (view: Viewport) => void };
  readonly tool?: StageTool | undefined;
  readonly onTap?: ((place: Place) => void) | undefined;
}

/** A photo in a frame: nearer and farther by wheel, pinch, buttons and keys, moved by drag and arrows. */
export const useStage = ({ photo, shared, tool, onTap }: StageOptions): Stage => {
  const frameRef = useRef<HTMLDivElement>(null);
  const frame = useSize(frameRef);
  const [own, setOwn] = useState<Viewport>(wholeView);
  const { view, setView } = shared ?? { view: own, setView: setOwn };
  const sizes = { photo, frame };
  const matrix = viewMatrix(view, photo, frame);
  const pointers = useRef(new Map<number, Place>());
  const travelled = useRef(0);
  const drawing = useRef(false);

  const at = (event: { clientX: number; clientY: number }): Place => {
    const box = frameRef.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const inPhoto = (place: Place): Place => applyMatrix(invertMatrix(matrix), place);

  const wheel = useRef<(event: WheelEvent) => void>(() => undefined);
  wheel.current = (event) => {
    event.preventDefault();
    setView(zoomedAt(view, event.deltaY < 0 ? 1.2 : 1 / 1.2, at(event), sizes));
  };
  useEffect(() => {
    const element = frameRef.current;
    const heard = (event: WheelEvent): void => wheel.current(event);
    // React listens passively; the page behind must not scroll with it.
    element?.addEventListener('wheel', heard, { passive: false });
    return () => element?.removeEventListener('wheel', heard);
  }, []);

  const nearer = useCallback(
    (factor: number) =>
      setView(zoomedAt(view, factor, { x: frame.width / 2, y: frame.height / 2 }, { photo, frame })),
    [view, frame, photo, setView],
  );

  const moveTwo = (id: number, place: Place): void => {
    const [otherId] = [...pointers.current.keys()].filter((each) => each !== id);
    const other = otherId === undefined ? undefined : pointers.current.get(otherId);
    const before = pointers.current.get(id);
    if (!other || !before) return;
    const far = (one: Place): number => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    const middle = { x: (place.x + other.x) / 2, y: (place.y + other.y) / 2 };
    const moved = movedBy(view, { x: (place.x - before.x) / 2, y: (place.y - before.y) / 2 }, sizes);
    setView(zoomedAt(moved, far(place) / far(before), middle, sizes));
  };

  const lift = (event: PointerEvent, tapped: boolean): void => {
    const place = at(event);
    const alone = pointers.current.size === 1;
    pointers.current.delete(event.pointerId);
    if (drawing.current) {
      drawing.current = false;
      tool?.end();
    } else if (tapped && alone && travelled.current < tapPx) onTap?.(inPhoto(place));
  };

  const pixel = 1 / (fitScale(photo, frame) * view.zoom);
  const middle = (): Place => inPhoto({ x: frame.width / 2, y: frame.height / 2 });
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    Enter: onTap && (() => onTap(middle())),
    '+': () => nearer(1.25),
    '=': () => nearer(1.25),
    '-': () => nearer(1 / 1.25),
    '0': () => setView(wholeView),
    '1': () => nearer(pixel),
  };

  return {
    frameRef,
    frame,
    view,
    matrix,
    setView,
    nearer,
    middle,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = event.shiftKey ? 1 : 24;
      const arrows: Readonly<Record<string, Place>> = {
        ArrowLeft: { x: step, y: 0 },
        ArrowRight: { x: -step, y: 0 },
        ArrowUp: { x: 0, y: step },
        ArrowDown: { x: 0, y: -step },
      };
      const arrow = arrows[event.key];
      const act = arrow ? () => setView(movedBy(view, arrow, sizes)) : keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
    pointer: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pointers.current.set(event.pointerId, at(event));
        travelled.current = 0;
        if (tool && pointers.current.size === 1) {
          drawing.current = true;
          tool.begin(inPhoto(at(event)), event.pressure);
        }
      },
      onPointerMove: (event) => {
        const before = pointers.current.get(event.pointerId);
        if (!before) return;
        const place = at(event);
        travelled.current += Math.hypot(place.x - before.x, place.y - before.y);
        if (drawing.current) tool?.move(inPhoto(place), event.pressure);
        else if (pointers.current.size === 2) moveTwo(event.pointerId, place);
        else setView(movedBy(view, { x: place.x - before.x, y: place.y - before.y }, sizes));
        pointers.current.set(event.pointerId, place);
      },
      onPointerUp: (event) => lift(event, true),
      onPointerCancel: (event) => lift(event, false),
    },
  };
};
