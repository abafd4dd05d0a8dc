import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markPaths } from '../../../../electron/vault/documents/mark-paths.ts';
import { penPath } from '../../../../renderer/features/body-maps/pen-path.ts';
import { drawnArea } from '../../../../shared/body-map/place-in-area.ts';
import { markSchema, mostPoints } from '../../../../shared/marks/mark.ts';
import { markFrom, outlinePath, pointsOn } from '../../../../shared/marks/pen.ts';

const area = drawnArea('average', 'front', { region: 'abdomen-lower', side: 'right' })!;
const coordinate = fc.double({ noNaN: true, min: -5000, max: 5000 });
const point = fc.record({
  x: coordinate,
  y: coordinate,
  pressure: fc.double({ noNaN: true, min: 0, max: 1 }),
});
const line = [0, 10, 20, 30, 40].map((x) => ({ x: x - 60, y: 400 + x / 2, pressure: 0.5 }));

describe('a stroke of the pen', () => {
  it('is a record that can be kept, whatever was drawn', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 900 }), (drawn) => {
        const mark = markFrom('pen', area, 'front', drawn);
        expect(markSchema.parse(mark)).toEqual(mark);
        expect(mark.points.length).toBeLessThanOrEqual(mostPoints);
      }),
      { numRuns: 40 },
    );
  });

  it('comes back to the figure where it was drawn, to a fraction of a unit', () => {
    const back = pointsOn(area, markFrom('stria', area, 'front', line));
    expect(back).toHaveLength(line.length);
    back.forEach(({ x, y }, i) => {
      expect(Math.hypot(x - line[i]!.x, y - line[i]!.y)).toBeLessThan(0.3);
    });
  });

  it('keeps both ends of a very long line', () => {
    const long = Array.from({ length: 5000 }, (_, i) => ({ x: i, y: 0, pressure: 0.5 }));
    const { points } = markFrom('pen', area, 'front', long);
    const back = pointsOn(area, { kind: 'pen', region: area.region, side: area.side, view: 'front', points });
    expect(back[0]?.x).toBeCloseTo(0, 0);
    expect(back.length).toBeLessThanOrEqual(mostPoints);
  });

  it('is drawn the same on the screen and on paper, in its own view only', () => {
    const mark = markFrom('stria', area, 'front', line);
    const printed = markPaths([mark], 'front');
    expect(printed).toEqual([{ kind: 'stria', path: penPath('stria', pointsOn(area, mark)) }]);
    expect(printed[0]?.path).toMatch(/^M[-\d. ]+(Q[-\d. ]+)+Z$/);
    expect(markPaths([mark], 'back')).toEqual([]);
  });

  it('is a dot when the pen was only put down, and nothing without an outline', () => {
    expect(penPath('pen', [{ x: 3, y: 4, pressure: 0.5 }])).toMatch(/^M.*Z$/);
    expect(outlinePath([])).toBe('');
  });
});
