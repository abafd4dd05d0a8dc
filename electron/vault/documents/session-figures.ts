/** The body map of a session on paper: each view that shows something, and a close look where something was drawn or a part named. */
import { bodyView, usesFaceParts, viewsFor } from '../../../shared/body-map/body-view.ts';
import {
  detailIds,
  detailOf,
  detailViews,
  detailView,
  type DetailId,
} from '../../../shared/body-map/details.ts';
import { views, type Shape, type View } from '../../../shared/body-map/landmarks.ts';
import { renderBodyMapSvg, type PrintMap } from '../../../shared/body-map/render-svg.ts';
import { detailLabels } from '../../../shared/labels/detail-labels.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { partKey } from '../../../shared/regions/area-parts.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { markPaths } from './mark-paths.ts';
import { mapMessages, mapTitles } from './messages/map-messages.ts';
import { say } from './wording.ts';

const locale = 'en-GB';
/** Height of a figure in mm: the areas that were treated, and a close look. */
const heights = { few: 50, many: 58, close: 66 };
/** Up to so many areas their table and the map of them stand on the first page of A4, and so few are plain in the smaller figure. */
const mostOfFew = 3;

/** The detail drawings that show every part that was named, each part in the first view that has it. */
const detailsWith = (
  areas: SessionFields['areas'],
  shape: Shape,
): readonly { readonly detail: DetailId; readonly view: View }[] => {
  const wanted = areas.flatMap((area) => {
    const detail = detailOf(area);
    return detail ? area.parts.map((part) => ({ detail, key: partKey(area, part) })) : [];
  });
  return detailIds.flatMap((detail) => {
    const left = new Set(wanted.filter((each) => each.detail === detail).map(({ key }) => key));
    return detailViews(detail).flatMap((view) => {
      const shown =
        detailView(shape, view, detail, true)?.targets.filter(({ key }) => left.delete(key)) ?? [];
      return shown.length > 0 ? [{ detail, view }] : [];
    });
  });
};

/** The figures as SVG texts, in the order front, back, right, left, on the patient's own shape: each as near as its areas let it be. */
export const sessionFigures = (
  { areas, zones, marks }: Pick<SessionFields, 'areas' | 'zones' | 'marks'>,
  shape: Shape = 'average',
): string[] => {
  const depthOf = (area: SessionFields['areas'][number]): string => {
    const deepest = area.depthMaxUm ?? area.depthMinUm;
    return deepest === null ? '' : formatQuantity(deepest, depthSpec, locale);
  };
  const treated = new Map(
    areas.map((area) => [
      regionSideKey(area),
      { mark: 'treated' as const, value: depthOf(area), parts: area.parts },
    ]),
  );
  const points = zones.map((zone, index) => ({ ...zone, text: String(index + 1) }));
  const drawn = [...zones, ...marks];
  const details = detailsWith(areas, shape);
  const seen = new Set<View>([
    ...viewsFor(treated.keys()),
    ...drawn.map(({ view }) => view),
    ...details.map(({ view }) => view),
  ]);
  return views
    .filter((view) => seen.has(view))
    .flatMap((view) => {
      const figure = {
        view,
        shape,
        areas: treated,
        unit: depthSpec.unit,
        captions: { right: say(mapMessages.right), left: say(mapMessages.left) },
      };
      const what = say(mapTitles[view]);
      const faceParts = usesFaceParts(treated.keys());
      const treatedHere = bodyView(shape, view, faceParts).areas.filter(({ key }) => treated.has(key));
      const overview = renderBodyMapSvg({
        ...figure,
        title: what,
        heightMm: areas.length > mostOfFew ? heights.many : heights.few,
        // Without areas it shows where on the body the close look is.
        ...(treatedHere.length > 0 && { focus: new Set<string>(treatedHere.map(({ key }) => key)) }),
      });
      const close = (title: string, window: Pick<PrintMap, 'focus' | 'detail'>): string =>
        renderBodyMapSvg({
          ...figure,
          title,
          heightMm: heights.close,
          ...window,
          points,
          strokes: markPaths(marks, view, shape),
        });
      const here = drawn.filter((each) => each.view === view).map(regionSideKey);
      return [
        overview,
        ...(here.length === 0
          ? []
          : [close(say(mapMessages.close, { what }), { focus: new Set<string>(here) })]),
        ...details
          .filter((each) => each.view === view)
          .map(({ detail }) =>
            close(say(mapMessages.detail, { what, part: say(detailLabels[detail]).toLowerCase() }), {
              detail,
            }),
          ),
      ];
    });
};
