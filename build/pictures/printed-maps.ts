import { detailIds, detailViews } from '../../shared/body-map/details.ts';
import { shapes, views, type Shape, type View } from '../../shared/body-map/landmarks.ts';
import { renderBodyMapSvg, type PrintMap } from '../../shared/body-map/render-svg.ts';
import { detailLabels } from '../../shared/labels/detail-labels.ts';
import { lastNeedled, zonesMarked } from '../../tests/support/map-practice.ts';
import type { Figure, Part } from './sheet.ts';
import { capital } from './walk-maps.ts';

const captions = { right: 'Patient’s right', left: 'Patient’s left' };

const areas: PrintMap['areas'] = new Map(
  lastNeedled.flatMap(([region, depthUm]) =>
    (['right', 'left'] as const).map((side) => [
      `${region}/${side}`,
      { mark: 'treated' as const, value: (depthUm / 1000).toFixed(2) },
    ]),
  ),
);
const points = zonesMarked.map((zone, index) => ({ ...zone, text: String(index + 1) }));

const drawn = (view: View, shape: Shape, more: Partial<PrintMap> = {}): string =>
  renderBodyMapSvg({ view, shape, areas, points, unit: 'mm', title: '', captions, ...more });

/** The maps as documents print them: the same session on every figure, from every side and closer. */
export const printedMaps = (): readonly Part[] => {
  const sides = (shape: Shape, caption: (view: View) => string): readonly Figure[] =>
    views.map((view) => ({ caption: caption(view), picture: drawn(view, shape) }));
  const closer = detailIds.flatMap((detail) =>
    detailViews(detail).map((view) => ({
      caption: `${detailLabels[detail].defaultMessage}, ${view}`,
      picture: drawn(view, 'average', { detail, heightMm: 60 }),
    })),
  );
  const others = shapes.filter((shape) => shape !== 'average');
  return [
    { title: 'Every side', height: 480, figures: sides('average', capital) },
    { title: 'Closer', height: 250, figures: closer },
    {
      title: 'The other figures',
      height: 290,
      figures: others.flatMap((shape) => sides(shape, (view) => `${capital(shape)}, ${view}`)),
    },
  ];
};
