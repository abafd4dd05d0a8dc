/** The body map: regions one can press or read, drawn on a calm figure. */
import {
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactElement,
} from 'react';
import { bodyView, usesFaceParts, type BodyView } from '../../shared/body-map/body-view.ts';
import type { DrawnArea } from '../../shared/body-map/figure-regions.ts';
import { focusBox } from '../../shared/body-map/focus-box.ts';
import type { Shape, View } from '../../shared/body-map/landmarks.ts';
import { neighbour, type Direction } from '../../shared/body-map/neighbour.ts';
import { pickArea, tapTolerancePx } from '../../shared/body-map/pick.ts';
import type { RegionSide } from '../../shared/regions/regions.ts';
import type { AreaState } from './body-map-state.ts';
import { classNames } from './class-names.ts';
import { BodyMapNotes } from './body-map-notes.tsx';
import { useUnitsPerPx } from './body-map-scale.ts';
import styles from './body-map.module.css';

export interface BodyMapProps {
  readonly view: View;
  readonly shape?: Shape;
  /** Name of the whole map for a screen reader, for example "Body map, front". */
  readonly label: string;
  /** By region side key, for example "abdomen-lower/right". */
  readonly states: ReadonlyMap<string, AreaState>;
  /** Short text per region, for example "1.75", under the same keys. */
  readonly values?: ReadonlyMap<string, string>;
  /** Full words for one area with its value and state: "Lower abdomen, right, 1.75 mm, carried". */
  readonly labelOf: (area: RegionSide) => string;
  readonly onToggle?: (area: RegionSide) => void;
  /** Words over the picture; the component puts them on the half that shows that side of the patient. */
  readonly captions?: { readonly right: string; readonly left: string };
  /** Zoom to the areas in use, or to the trunk while there are none. */
  readonly focusView?: boolean;
  readonly readOnly?: boolean;
}

const keys: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Later states are painted over earlier ones, so that the edge of a selected region is never covered. */
const edgeOrder = [
  ['avoid', styles.edgeAvoid],
  ['carried', styles.edgeCarried],
  ['recorded', styles.edgeRecorded],
  ['confirmed', styles.edgeConfirmed],
  ['selected', styles.edgeSelected],
] as const;

function Captions({
  view,
  words,
}: {
  view: View;
  words: NonNullable<BodyMapProps['captions']>;
}): ReactElement {
  if (view === 'right' || view === 'left')
    return <div className={classNames(styles.captions, styles.captionSingle)}>{words[view]}</div>;
  const [first, second] = view === 'front' ? [words.right, words.left] : [words.left, words.right];
  return (
    <div className={styles.captions}>
      <span>{first}</span>
      <span>{second}</span>
    </div>
  );
}

/** Silhouette with a soft shade along the inside of the contour; the arm of a side view melts into the shoulder. */
function Silhouette({ body, id }: { body: BodyView; id: string }): ReactElement {
  return (
    <g aria-hidden="true">
      <defs>
        {body.layers.map((layer, i) => (
          <clipPath key={i} id={`${id}-clip-${i}`}>
            <path d={layer.fill} />
          </clipPath>
        ))}
        <filter id={`${id}-soft`} x="-10%" y="-5%" width="120%" height="110%">
          <feGaussianBlur stdDeviation="7" />
        </filter>
        <linearGradient id={`${id}-melt`} gradientUnits="userSpaceOnUse" x1="0" y1="186" x2="0" y2="238">
          <stop className={styles.melt} offset="0" stopOpacity="0" />
          <stop className={styles.melt} offset="1" />
        </linearGradient>
      </defs>
      {body.layers.map((layer, i) => (
        <g key={i}>
          <path className={i === 0 ? styles.skin : undefined} fill={`url(#${id}-melt)`} d={layer.fill} />
          <g clipPath={`url(#${id}-clip-${i})`}>
            <path className={styles.shade} filter={`url(#${id}-soft)`} d={layer.line} />
          </g>
          {layer.hints.map((hint, k) => (
            <path key={k} className={styles.hint} d={hint.path} opacity={0.75 * hint.weight} />
          ))}
          <path className={styles.line} d={layer.line} />
        </g>
      ))}
    </g>
  );
}

interface AreaProps {
  readonly area: DrawnArea;
  readonly state: AreaState | undefined;
  readonly label: string;
  readonly readOnly: boolean;
  readonly tabStop: boolean;
}

function Area({ area, state, label, readOnly, tabStop }: AreaProps): ReactElement {
  const fill = state && state !== 'avoid' ? styles[state] : undefined;
  if (readOnly) {
    const reading = state ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
    return <path className={classNames(styles.area, fill)} d={area.path} data-area={area.key} {...reading} />;
  }
  return (
    <path
      className={classNames(styles.area, styles.pressable, fill)}
      d={area.path}
      data-area={area.key}
      role="checkbox"
      aria-checked={state === 'selected'}
      aria-label={label}
      tabIndex={tabStop ? 0 : -1}
    />
  );
}

interface EdgesProps {
  readonly body: BodyView;
  readonly id: string;
  readonly states: ReadonlyMap<string, AreaState>;
  readonly ring: DrawnArea | undefined;
}

/** Edges of the regions that have a state, and the focus ring, over all fills. */
function Edges({ body, id, states, ring }: EdgesProps): ReactElement {
  return (
    <g aria-hidden="true">
      {edgeOrder.map(([state, edge]) =>
        body.areas
          .filter((area) => states.get(area.key) === state)
          .map((area) => <path key={area.key} className={classNames(styles.edge, edge)} d={area.path} />),
      )}
      {ring && (
        <g clipPath={`url(#${id}-outside)`}>
          <clipPath id={`${id}-outside`}>
            <path clipRule="evenodd" d={`M-2000 -2000H2000V3000H-2000Z${ring.path}`} />
          </clipPath>
          <path className={styles.ring} d={ring.path} />
          <path className={styles.ringGap} d={ring.path} />
        </g>
      )}
    </g>
  );
}

interface Press {
  readonly x: number;
  readonly y: number;
  readonly area: DrawnArea | undefined;
}

/** The region under a pointer that goes down. It is decided here: the focus it brings may move the window. */
function pressAt(event: PointerEvent<SVGSVGElement>, body: BodyView): Press {
  const { clientX: x, clientY: y, pointerType, currentTarget } = event;
  const matrix = currentTarget.getScreenCTM();
  if (!matrix) return { x, y, area: undefined };
  const at = new DOMPoint(x, y).matrixTransform(matrix.inverse());
  const coarse = pointerType !== 'mouse';
  return { x, y, area: pickArea(body.areas, { at: [at.x, at.y], unitsPerPx: 1 / matrix.a, coarse }) };
}

/** Whether a click ends about where its press began; a drag picks nothing. */
const endsThere = (event: MouseEvent, press: Press): boolean =>
  Math.hypot(event.clientX - press.x, event.clientY - press.y) <= tapTolerancePx;

/** Space and Enter press a region, arrows move the focus to the next one; other keys go on to the page. */
function pressKey(
  event: KeyboardEvent<SVGSVGElement>,
  body: BodyView,
  area: DrawnArea,
  toggle: () => void,
): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const direction = keys[event.key];
  if (event.key === ' ' || event.key === 'Enter') toggle();
  else if (direction) {
    const next = neighbour(body.areas, area, direction);
    if (next) event.currentTarget.querySelector<SVGPathElement>(`[data-area="${next.key}"]`)?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The region Tab leads to: the last one used, the first in use, or the upper abdomen. */
function tabStop(
  body: BodyView,
  states: BodyMapProps['states'],
  current: string | undefined,
): DrawnArea | undefined {
  const { areas } = body;
  return (
    areas.find((area) => area.key === current) ??
    areas.find((area) => states.has(area.key)) ??
    areas.find((area) => area.region === 'abdomen-upper') ??
    areas[0]
  );
}

/** Body map of one view. One tab stop; arrows move to the nearest region, Space and Enter toggle it. */
export function BodyMap(props: BodyMapProps): ReactElement {
  const { view, shape = 'average', label, states, values, labelOf, onToggle, captions } = props;
  const readOnly = props.readOnly ?? false;
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const press = useRef<Press>(undefined);
  const [current, setCurrent] = useState<string>();
  const [ringKey, setRingKey] = useState<string>();
  const body = bodyView(shape, view, usesFaceParts(states.keys()));
  const find = (key: string | null | undefined) => body.areas.find((area) => area.key === key);
  const ring = find(ringKey);
  const box = props.focusView ? focusBox(body, new Set(states.keys()), ring) : body.box;
  const unitsPerPx = useUnitsPerPx(svg, box);
  const stop = tabStop(body, states, current);

  const toggle = (area: DrawnArea | undefined) => {
    if (!area || readOnly) return;
    setCurrent(area.key);
    onToggle?.({ region: area.region, side: area.side });
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
      {captions && <Captions view={view} words={captions} />}
      <svg
        ref={svg}
        className={classNames(styles.picture, props.focusView && styles.cropped)}
        viewBox={box.join(' ')}
        preserveAspectRatio={props.focusView && box[1] <= body.box[1] ? 'xMidYMin meet' : 'xMidYMid meet'}
        role="group"
        aria-label={label}
        onPointerDown={(event) => {
          press.current = pressAt(event, body);
        }}
        onClick={(event) => {
          // A click without a pointer comes from a screen reader and means the element itself.
          if (event.detail === 0) toggle(areaOf(event.target));
          else if (press.current && endsThere(event, press.current)) toggle(press.current.area);
        }}
        onKeyDown={(event) => {
          const area = areaOf(event.target);
          if (area && !readOnly) pressKey(event, body, area, () => toggle(area));
        }}
        onFocus={focus}
        onBlur={() => setRingKey(undefined)}
      >
        <Silhouette body={body} id={id} />
        {body.areas.map((area) => (
          <Area
            key={area.key}
            area={area}
            state={states.get(area.key)}
            label={labelOf({ region: area.region, side: area.side })}
            readOnly={readOnly}
            tabStop={area === stop}
          />
        ))}
        <Edges body={body} id={id} states={states} ring={ring} />
        <BodyMapNotes areas={body.areas} states={states} values={values} unitsPerPx={unitsPerPx} />
      </svg>
    </div>
  );
}
