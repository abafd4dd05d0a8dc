import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyView } from '../../../../shared/body-map/body-view.ts';
import { boxRound } from '../../../../shared/body-map/focus-box.ts';
import { shapes, views } from '../../../../shared/body-map/landmarks.ts';
import {
  areasInFrame,
  drawnArea,
  farthestMille,
  fromAreaPoint,
  toAreaPoint,
} from '../../../../shared/body-map/place-in-area.ts';
import { regions, sides } from '../../../../shared/regions/regions.ts';

describe('a point of a region', () => {
  it('comes back to the same place, to a thousandth of the region, in every view', () => {
    const areas = views.flatMap((view) => bodyView('average', view).areas);
    fc.assert(
      fc.property(
        fc.constantFrom(...areas),
        fc.integer({ min: -1500, max: 2500 }),
        fc.integer({ min: -1500, max: 2500 }),
        (area, x, y) => {
          expect(toAreaPoint(area, fromAreaPoint(area, { x, y }))).toEqual({ x, y });
        },
      ),
    );
  });

  it('is held within bounds, whatever is drawn', () => {
    const area = drawnArea('average', 'front', { region: 'nose', side: 'right' })!;
    const far = toAreaPoint(area, [1e7, -1e7]);
    expect(far).toEqual({ x: farthestMille, y: -farthestMille });
  });

  it('is found on every body shape, also in the parts of the face', () => {
    for (const shape of shapes) {
      for (const region of regions) {
        for (const side of sides) {
          const seen = views.filter((view) => drawnArea(shape, view, { region, side }) !== undefined);
          expect(seen.length, `${shape} ${region}/${side}`).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('a frame', () => {
  const { areas, box } = bodyView('average', 'front');

  it('takes the regions whose middle lies in it', () => {
    expect(areasInFrame(areas, box)).toHaveLength(areas.length);
    expect(areasInFrame(areas, [0, 0, 0, 0])).toEqual([]);
    const flank = areas.find(({ key }) => key === 'flank/left')!;
    const [x, y] = flank.anchor;
    expect(areasInFrame(areas, [x - 1, y - 1, 2, 2])).toEqual([flank]);
  });
});

describe('a close look', () => {
  it('stays on the figure and opens to all of it for a region that lies outside', () => {
    const body = bodyView('average', 'front');
    const [left, top, width, height] = body.box;
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -2000, max: 2000 }), (v) => {
        const [x, y, w, h] = boxRound(body.box, [v, v]);
        expect(x).toBeGreaterThanOrEqual(left);
        expect(y).toBeGreaterThanOrEqual(top);
        expect(x + w).toBeLessThanOrEqual(left + width);
        expect(y + h).toBeLessThanOrEqual(top + height);
      }),
    );
    const foot = body.areas.find(({ region }) => region === 'foot');
    expect(boxRound(body.box, [0, 100], foot)).toEqual(body.box);
  });
});
