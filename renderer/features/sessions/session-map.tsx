import { memo, useState } from 'react';
import type { EarlierAreas } from '../../../shared/areas/earlier-area.ts';
import { areasShown, fullestView } from '../../../shared/body-map/body-view.ts';
import type { DrawnArea } from '../../../shared/body-map/figure-regions.ts';
import type { Mark, MarkKind } from '../../../shared/marks/mark.ts';
import { markFrom } from '../../../shared/marks/pen.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import type { AreaPlace } from '../../../shared/regions/area-parts.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { SessionArea } from '../../../shared/sessions/session.ts';
import { BodyMap } from '../../ui/body-map.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { DragPoint } from '../../ui/use-map-drag.ts';
import { CoolDownLegend } from '../body-maps/cool-down-legend.tsx';
import { DrawTools, type MapTool } from '../body-maps/draw-tools.tsx';
import { DrawnMarks } from '../body-maps/drawn-marks.tsx';
import { LayerPicker } from '../body-maps/layer-picker.tsx';
import { MapFoot } from '../body-maps/map-foot.tsx';
import { useEarlierMarks, type MapLayer } from '../body-maps/map-layers.ts';
import { penPath } from '../body-maps/pen-path.ts';
import { useSideCaptions } from '../body-maps/side-captions.ts';
import { useMapLook } from '../body-maps/use-map-look.ts';
import { useMapLabel, ViewPicker } from '../body-maps/view-picker.tsx';
import maps from '../body-maps/body-maps.module.css';
import { useDisplay } from '../practice/display.ts';
import type { ZonePlace } from '../zones/zone-draft.ts';
import { ZoneMarks, zonePlaces } from '../zones/zone-marks.tsx';
import { useSessionMarks } from './session-marks.ts';

interface SessionMapProps {
  readonly areas: readonly SessionArea[];
  readonly selected: ReadonlySet<string>;
  /** Areas with values that were carried over and wait to be confirmed. */
  readonly open?: ReadonlySet<string>;
  /** What was needled before, and the time that the days since are counted to; left out: this session alone. */
  readonly earlier?: { readonly areas: EarlierAreas; readonly at: number } | undefined;
  /** Avoid-zones in the order of their numbers. */
  readonly zones: readonly ZonePlace[];
  readonly marks: readonly Mark[];
  /** Strokes can be drawn: the whole list after each of them, and after one was taken back. */
  readonly onMarks?: ((marks: readonly Mark[]) => void) | undefined;
  /** Left out: the map is only read. */
  readonly onToggle?: (area: AreaPlace) => void;
  /** Several areas at once, to be selected. */
  readonly onFrame?: (areas: readonly AreaPlace[]) => void;
  /** Opens the map as large as the window; left out: it is large already. */
  readonly onLarge?: (() => void) | undefined;
}

const nothing: ReadonlySet<string> = new Set();

/** The body map of the session: areas, their depth, and which ones the editor speaks for. */
export const SessionMap = memo(function SessionMap(props: SessionMapProps) {
  const { areas, selected, open = nothing, earlier, zones, marks, onMarks, onToggle, onFrame } = props;
  const { gloves } = useDisplay();
  const [chosenLayer, setLayer] = useState<MapLayer>('today');
  const [framing, setFraming] = useState(false);
  const [tool, setTool] = useState<MapTool>('choose');
  // Beside the sheet, gloves leave no room for one more row of buttons: the layers are on the large map then.
  const layered = Object.keys(earlier?.areas ?? {}).length > 0 && !(gloves && props.onLarge);
  const layer = layered ? chosenLayer : 'today';
  const closeAtFirst = !onToggle || gloves || onMarks !== undefined;
  const keys = areas.map(regionSideKey);
  const looking = useMapLook({
    view: fullestView(keys),
    look: closeAtFirst ? 'in-use' : 'whole',
    finer: !gloves,
  });
  const [worn, setWorn] = useState(gloves);
  if (worn !== gloves) {
    setWorn(gloves);
    // Their larger buttons leave the figure less room.
    if (gloves) looking.show('in-use');
  }
  const { view, detail, around } = looking;
  const [empty, setEmpty] = useState(keys.length === 0);
  if (empty && keys.length > 0) {
    setEmpty(false);
    // The first areas came from the list or the session before, and lie on the other side of the body.
    if (areasShown(view, keys) === 0) looking.turn(fullestView(keys));
  }
  const label = useMapLabel(view, detail);
  const captions = useSideCaptions();
  const today = useSessionMarks({ areas, selected, open });
  const before = useEarlierMarks(earlier?.areas ?? {}, earlier?.at ?? 0, layer);
  const chosen = new Map([...today.states].filter(([, state]) => state === 'selected'));
  const shown =
    layer === 'today'
      ? { states: today.states, values: today.values, unit: depthSpec.unit }
      : { states: chosen, values: before.values, tints: before.tints };
  const labelOf = (place: AreaPlace): string =>
    [today.wordsOf(place), layer !== 'today' && before.wordsOf(place)].filter(Boolean).join(', ');
  const pen = (kind: MarkKind, draw: (marks: readonly Mark[]) => void) => ({
    strokePath: (points: readonly DragPoint[]) => penPath(kind, points),
    onStroke: (area: DrawnArea, points: readonly DragPoint[]) =>
      draw([...marks, markFrom(kind, area, view, points)]),
  });
  const looksFirst = onToggle && gloves && !around && !framing && tool === 'choose';
  return (
    <div className={classNames(maps.map, onMarks && maps.large)}>
      <ViewPicker view={view} onChange={looking.turn} />
      <BodyMap
        {...shown}
        parts={today.parts}
        view={view}
        label={label}
        labelOf={labelOf}
        onToggle={onToggle}
        onFrame={onFrame}
        framing={framing}
        {...(onMarks && tool !== 'choose' ? pen(tool, onMarks) : {})}
        onLookCloser={looksFirst ? looking.lookAt : undefined}
        onZoomKey={looking.zoomTo}
        readOnly={!onToggle}
        focusView={looking.look === 'in-use'}
        around={around}
        detail={detail}
        finer={looking.finer && tool === 'choose'}
        overlay={(body, unitsPerPx) => (
          <>
            <DrawnMarks marks={marks} body={body} />
            <ZoneMarks zones={zones} body={body} unitsPerPx={unitsPerPx} />
          </>
        )}
        signs={(body) => zonePlaces(zones, body)}
        captions={captions}
      />
      <div className={maps.controls}>
        {onMarks && (
          <DrawTools
            tool={tool}
            onChange={(next) => {
              setTool(next);
              setFraming(false);
            }}
            count={marks.length}
            onUndo={() => onMarks(marks.slice(0, -1))}
          />
        )}
        {layer === 'cool-down' && <CoolDownLegend />}
        {layered && <LayerPicker layer={layer} onChange={setLayer} />}
        <MapFoot
          looking={looking}
          inUse={areas.length > 0}
          parts={onToggle !== undefined}
          framing={framing}
          onFraming={
            onFrame &&
            (() => {
              setFraming(!framing);
              // Only one thing can be in hand.
              setTool('choose');
            })
          }
          onLarge={props.onLarge}
        />
      </div>
    </div>
  );
});
