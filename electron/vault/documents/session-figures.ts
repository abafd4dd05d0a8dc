/** The body map of a session on paper: each view that shows something, and a close look where something was drawn on it. */
import { viewsFor } from '../../../shared/body-map/body-view.ts';
import { views, type Shape, type View } from '../../../shared/body-map/landmarks.ts';
import { renderBodyMapSvg } from '../../../shared/body-map/render-svg.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { markPaths } from './mark-paths.ts';
import { mapMessages, mapTitles } from './messages/map-messages.ts';
import { say } from './wording.ts';

const locale = 'en-GB';
/** Height of a figure in mm: the whole body, and a part of it. */
const heights = { whole: 58, close: 66 };

/** The figures as SVG texts, in the order front, back, right, left, on the patient's own shape. */
export const sessionFigures = (
  { areas, zones, marks }: Pick<SessionFields, 'areas' | 'zones' | 'marks'>,
  shape: Shape = 'average',
): string[] => {
  const depthOf = (area: SessionFields['areas'][number]): string => {
    const deepest = area.depthMaxUm ?? area.depthMinUm;
    return deepest === null ? '' : formatQuantity(deepest, depthSpec, locale);
  };
  const treated = new Map(
    areas.map((area) => [regionSideKey(area), { mark: 'treated' as const, value: depthOf(area) }]),
  );
  const points = zones.map((zone, index) => ({ ...zone, text: String(index + 1) }));
  const drawn = [...zones, ...marks];
  const seen = new Set<View>([...viewsFor(treated.keys()), ...drawn.map(({ view }) => view)]);
  return views
    .filter((view) => seen.has(view))
    .flatMap((view) => {
      const figure = {
        view,
        shape,
        areas: treated,
        captions: { right: say(mapMessages.right), left: say(mapMessages.left) },
      };
      const whole = renderBodyMapSvg({ ...figure, title: say(mapTitles[view]), heightMm: heights.whole });
      const here = drawn.filter((each) => each.view === view).map(regionSideKey);
      if (here.length === 0) return [whole];
      const title = say(mapMessages.close, { what: say(mapTitles[view]) });
      return [
        whole,
        renderBodyMapSvg({
          ...figure,
          title,
          heightMm: heights.close,
          focus: new Set<string>(here),
          points,
          strokes: markPaths(marks, view, shape),
        }),
      ];
    });
};
