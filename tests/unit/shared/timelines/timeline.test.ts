import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPicture, pictureSize } from '../../../../shared/timelines/draw-picture.ts';
import { compareFacts, worstGrade } from '../../../../shared/timelines/timeline.ts';

const facts = fc
  .uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
  .chain((labels) =>
    fc.tuple(...labels.map((label) => fc.tuple(fc.constant(label), fc.constantFrom('1', '2')))),
  );

describe('two records beside each other', () => {
  it('lose no value and say exactly where they differ', () => {
    fc.assert(
      fc.property(facts, facts, (left, right) => {
        const rows = compareFacts(left, right);
        const had = (side: 'left' | 'right') =>
          rows.flatMap((row) => (row[side] === undefined ? [] : [[row.label, row[side]]]));
        expect(had('left')).toEqual(left);
        expect(new Map(had('right') as [string, string][])).toEqual(new Map(right));
        for (const row of rows) expect(row.differs).toBe(row.left !== row.right);
      }),
    );
  });

  it('keep the order in which both are read', () => {
    const rows = compareFacts(
      [
        ['start', '1'],
        ['note', 'x'],
      ],
      [
        ['start', '1'],
        ['serum', 'y'],
        ['note', 'x'],
      ],
    );
    expect(rows.map(({ label }) => label)).toEqual(['start', 'serum', 'note']);
  });
});

describe('the small picture of a session', () => {
  const area = (depthMinUm: number | null, depthMaxUm: number | null) =>
    ({ region: 'flank', side: 'left', depthMinUm, depthMaxUm }) as const;

  it('draws each depth to scale, and says where there was none or more than it shows', () => {
    const { bars } = drawPicture({
      areas: [area(1500, 1500), area(500, 3000), area(null, null), area(null, 3500)],
    });
    const half = pictureSize.skin + (pictureSize.foot - pictureSize.skin) / 2;
    expect(bars.map(({ to, over }) => [to, over])).toEqual([
      [half, false],
      [pictureSize.foot, false],
      [null, false],
      [pictureSize.foot, true],
    ]);
    expect(bars[1]?.from).toBeLessThan(bars[1]?.to ?? 0);
  });

  it('shows the deepest of more areas than fit, in their order', () => {
    const many = Array.from({ length: 12 }, (_, index) => area(500, 500 + index * 100));
    const { bars, more } = drawPicture({ areas: many });
    expect(more).toBe(true);
    expect(bars).toHaveLength(8);
    expect(drawPicture({ areas: many.slice(0, 8) }).more).toBe(false);
  });

  it('has the highest grade of any sign; none where nothing was graded', () => {
    const none = { erythema: null, oedema: null, bleeding: null, bruising: null };
    expect(worstGrade({ grades: none })).toBe(null);
    expect(worstGrade({ grades: { ...none, erythema: 0, bruising: 2 } })).toBe(2);
  });
});
