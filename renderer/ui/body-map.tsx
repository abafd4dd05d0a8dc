/** The body map: regions and parts of them that one can press or read, drawn on a calm figure. */
import {
  type FocusEvent,
  type ReactElement,
  type ReactNode,
  useContext,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { bodyView, usesFaceParts, type BodyView } from '../../shared/body-map/body-view.ts';
import { detailSide, detailView, type DetailId, type MapTarget } from '../../shared/body-map/details.ts';
import type { DrawnArea } from '../../shared/body-map/figure-regions.ts';
import { anchoredOnParts } from '../../shared/body-map/figure-parts.ts';
import { boxRound, focusBox } from '../../shared/body-map/focus-box.ts';
import type { View } from '../../shared/body-map/landmarks.ts';
import { areasInFrame, drawnArea } from '../../shared/body-map/place-in-area.ts';
import type { Pt } from '../../shared/body-map/points.ts';
import type { AreaPart, AreaPlace } from '../../shared/regions/area-parts.ts';
import { Area, Edges, NamedParts } from './body-map-areas.tsx';
import { MapCaptions, Silhouette, type Captions } from './body-map-figure.tsx';
import { largeText, mapNotes, plainText } from './body-map-note-places.ts';
import { BodyMapNotes, MapLegend } from './body-map-notes.tsx';
import { pressAt, pressKey, staysThere, strokeArea, type Press } from './body-map-press.ts';
import { BodyShape } from './body-shape.ts';
import { useUnitsPerPx } from './body-map-scale.ts';
import type { AreaState, AreaTint } from './body-map-state.ts';
import { besideDetail, edgesOf, lookOf, namedParts } from './body-map-targets.ts';
import { classNames } from './class-names.ts';
import { frameOf, useMapDrag, type DragPoint, type MapDrag } from './use-map-drag.ts';
import styles from './body-map.module.css';

export interface BodyMapProps {
  readonly view: View;
  /** Name of the whole map for a screen reader, for example "Body map, front". */
  readonly label: string;
  /** By region side key, for example "abdomen-lower/right". */
  readonly states: ReadonlyMap<string, AreaState>;
  /** Colours of a layer, under the same keys. */
  readonly tints?: ReadonlyMap<string, AreaTint>;
  /** The parts that were named of a region, under the same keys. */
  readonly parts?: ReadonlyMap<string, readonly AreaPart[]>;
  /** Short text per region, for example "1.75", under the same keys; a line break makes two lines. */
  readonly values?: ReadonlyMap<string, string>;
  /** Unit of the values: said where letters stand for them. */
  readonly unit?: string | undefined;
  /** Full words for one area with its value and state: "Lower abdomen, right, 1.75 mm, carried". */
  readonly labelOf: (area: AreaPlace) => string;
  /** A region or a part was pressed; `at` is where on the figure, its middle when a key pressed it. */
  readonly onToggle?: (area: AreaPlace, at: Pt) => void;
  /** Several were taken in one frame, drawn with the mouse; with `framing` by any pointer. */
  readonly onFrame?: (areas: readonly AreaPlace[]) => void;
  readonly framing?: boolean;
  /** A pen is in hand: every drag is a stroke that belongs to the first region it touches. */
  readonly onStroke?: (area: DrawnArea, points: readonly DragPoint[]) => void;
  /** Draws a stroke as it is made. */
  readonly strokePath?: (points: readonly DragPoint[]) => string;
  /** A finger's first tap looks closer instead of choosing; left out once one is close enough. */
  readonly onLookCloser?: (at: Pt, area: AreaPlace | undefined) => void;
  /** The keys + and − on a region look closer at it and at the whole body. */
  readonly onZoomKey?: (area: AreaPlace | undefined) => void;
  /** What is drawn over the regions. */
  readonly overlay?: (body: BodyView, unitsPerPx: number) => ReactNode;
  /** Where the overlay has signs, so that no text of a region covers them. */
  readonly signs?: (body: BodyView) => readonly Pt[];
  /** Words over the picture; the component puts them on the half that shows that side of the patient. */
  readonly captions?: Captions;
  /** Zoom to the areas in use, or to the trunk while there are none. */
  readonly focusView?: boolean;
  /** Zoom to what is round a place of the figure. */
  readonly around?: Pt | undefined;
  /** Zoom to the drawing of one part of the body; a view without it shows the whole body. */
  readonly detail?: DetailId | undefined;
  /** In a detail, the finer parts of the regions are what one presses. */
  readonly finer?: boolean;
  readonly readOnly?: boolean;
}

/** The one that Tab leads to: the last one used, its region or a part of it, the first in use, or the upper abdomen. */
function tabStop(
  targets: readonly MapTarget[],
  states: BodyMapProps['states'],
  current: string | undefined,
): MapTarget | undefined {
  const related = ({ key }: MapTarget): boolean =>
    current !== undefined && (key.startsWith(`${current}/`) || current.startsWith(`${key}/`));
  return (
    targets.find(({ key }) => key === current) ??
    targets.find(related) ??
    targets.find(({ region, side }) => states.has(`${region}/${side}`)) ??
    targets.find(({ region }) => region === 'abdomen-upper') ??
    targets[0]
  );
}

/** A region as it is stored has no part, not an undefined one. */
const placeOf = ({ region, side, part }: MapTarget): AreaPlace =>
  part ? { region, side, part } : { region, side };

/** What a map shows: the figure, what can be pressed on it, and the window. */
function useDrawing(props: BodyMapProps, ringKey: string | undefined) {
  const { view, states, tints, detail } = props;
  const inUse = new Set([...states.keys(), ...(tints?.keys() ?? [])]);
  const shape = useContext(BodyShape);
  const close = detail && detailView(shape, view, detail, props.finer ?? false);
  const body = close ? close.body : bodyView(shape, view, usesFaceParts(inUse));
  const targets: readonly MapTarget[] = close ? close.targets : body.areas;
  const find = (key: string | null | undefined) => targets.find((area) => area.key === key);
  const ring = find(ringKey);
  const cropped = close !== undefined || props.around !== undefined || props.focusView === true;
  const larger = close?.box ?? body.box;
  const box = props.around
    ? boxRound(larger, props.around, ring)
    : props.focusView && !close
      ? focusBox(body, inUse, ring)
      : larger;
  return { body, targets, find, ring, cropped, box };
}

/** Body map of one view. One tab stop; arrows move to the nearest region, Space and Enter toggle it. */
export function BodyMap(props: BodyMapProps): ReactElement {
  const { view, label, states, tints, values, labelOf, captions, onFrame, onStroke } = props;
  const readOnly = props.readOnly ?? false;
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const press = useRef<Press>(undefined);
  const refocus = useRef(false);
  const [current, setCurrent] = useState<string>();
  const [ringKey, setRingKey] = useState<string>();
  const { body, targets, find, ring, cropped, box } = useDrawing(props, ringKey);
  const marks = { states, tints, parts: props.parts };
  // A layer speaks of whole regions.
  const anchored = props.parts && !tints ? anchoredOnParts(body, props.parts) : body.areas;
  const unitsPerPx = useUnitsPerPx(svg, box);
  const size = document.documentElement.dataset['mode'] === 'glove' ? largeText : plainText;
  const signs = props.signs?.(body) ?? [];
  const { notes, legend } = mapNotes({ areas: anchored, states, values, box, unitsPerPx, size, signs });
  const stop = tabStop(targets, states, current);
  const side = props.detail && detailSide(props.detail);
  const drags = useMapDrag({
    kindFor: ({ pointerType }) =>
      onStroke ? 'pen' : onFrame && (props.framing || pointerType === 'mouse') ? 'frame' : undefined,
    onDrop: ({ kind, points }, { area }) => {
      if (kind === 'frame') onFrame?.(areasInFrame(targets, frameOf(points)).map(placeOf));
      else {
        const begun = strokeArea(area, points, targets);
        const region = begun && drawnArea(body.shape, view, begun);
        if (region) onStroke?.(region, points);
      }
    },
  });
  // What had the focus is not drawn any more: what stands in its place takes it over.
  useLayoutEffect(() => {
    if (refocus.current && document.activeElement === document.body)
      svg.current?.querySelector<SVGPathElement>('[tabindex="0"]')?.focus();
    refocus.current = false;
  });

  const toggle = (area: MapTarget | undefined, at: Pt | undefined = area?.anchor) => {
    if (!area || !at || readOnly || onStroke) return;
    setCurrent(area.key);
    props.onToggle?.(placeOf(area), at);
  };
  const tap = ({ area, at, coarse }: Press) => {
    if (coarse && at && props.onLookCloser) props.onLookCloser(at, area && placeOf(area));
    else toggle(area, at);
  };
  const areaOf = (target: EventTarget) =>
    target instanceof Element ? find(target.getAttribute('data-area')) : undefined;

  const focus = (event: FocusEvent<SVGSVGElement>) => {
    const area = areaOf(event.target);
    if (area) setCurrent(area.key);
    setRingKey(area && event.target.matches(':focus-visible') ? area.key : undefined);
  };

  return (
    <div className={styles.map}>
      {captions && <MapCaptions view={view} side={side} words={captions} />}
      <svg
        ref={svg}
        className={classNames(
          styles.picture,
          cropped && styles.cropped,
          (onStroke || props.framing) && styles.dragged,
        )}
        viewBox={box.join(' ')}
        preserveAspectRatio={cropped && box[1] <= body.box[1] ? 'xMidYMin meet' : 'xMidYMid meet'}
        role="group"
        aria-label={label}
        onPointerDown={(event) => {
          press.current = pressAt(event, targets);
          drags.down(event, press.current);
        }}
        onPointerMove={drags.move}
        onPointerUp={drags.up}
        onPointerCancel={drags.cancel}
        onClick={(event) => {
          // A click without a pointer comes from a screen reader and means the element itself.
          if (event.detail === 0) toggle(areaOf(event.target));
          else if (press.current && staysThere(event, press.current)) tap(press.current);
        }}
        onKeyDown={(event) => {
          const area = areaOf(event.target);
          if (!area || readOnly) return;
          pressKey(event, targets, area, {
            toggle,
            add: (each) => {
              if (!lookOf(each, marks).checked) toggle(each);
            },
            zoom:
              props.onZoomKey &&
              ((place) => {
                refocus.current = true;
                props.onZoomKey?.(place && placeOf(place));
              }),
          });
        }}
        onFocus={focus}
        onBlur={() => setRingKey(undefined)}
      >
        <Silhouette body={body} id={id} />
        {besideDetail(body, targets, marks).map(({ area, look }) => (
          <Area key={area.key} area={area} look={look} label="" readOnly tabStop={false} />
        ))}
        {targets.map((area) => (
          <Area
            key={area.key}
            area={area}
            look={lookOf(area, marks)}
            label={labelOf(placeOf(area))}
            readOnly={readOnly}
            tabStop={area === stop}
          />
        ))}
        <NamedParts parts={namedParts(body, targets, marks)} />
        <Edges id={id} edges={edgesOf(body, targets, marks)} ring={ring} />
        {props.overlay?.(body, unitsPerPx)}
        <BodyMapNotes notes={notes} unitsPerPx={unitsPerPx} size={size} />
        {drags.drag && <Dragged drag={drags.drag} pathOf={props.strokePath} />}
      </svg>
      {legend.length > 0 && (
        <MapLegend
          legend={legend}
          unit={props.unit}
          // Beside the legs; from a side there is most room before the toes.
          corner={cropped ? undefined : view === 'right' ? 'right' : 'left'}
        />
      )}
    </div>
  );
}

interface DraggedProps {
  readonly drag: MapDrag;
  readonly pathOf: BodyMapProps['strokePath'];
}

/** What the pointer is drawing just now. */
const Dragged = ({ drag, pathOf }: DraggedProps): ReactElement => {
  if (drag.kind === 'pen') return <path className={styles.ink} d={pathOf?.(drag.points) ?? ''} aria-hidden />;
  const [x, y, width, height] = frameOf(drag.points);
  return <rect className={styles.frame} x={x} y={y} width={width} height={height} aria-hidden />;
};
