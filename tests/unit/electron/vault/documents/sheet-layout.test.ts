import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetLayout } from '../../../../../electron/vault/documents/sheet-layout.ts';

const of = (areas: number, zones = 0, paper: 'A4' | 'letter' = 'A4') =>
  sheetLayout({ paper, areas, zones, figures: 2 });

describe('the pages of a sheet to write on', () => {
  it('hold twelve areas on the first one, in lower rows and with smaller figures', () => {
    expect(of(3)).toEqual({ rows: 8, tight: false, figureMm: 69, newZones: 2, firstPageHolds: true });
    expect(of(12)).toMatchObject({ rows: 13, tight: true, firstPageHolds: true });
    expect(of(12).figureMm).toBeLessThan(of(3).figureMm);
    expect(of(12, 4).newZones).toBe(1);
  });

  it('go on where the page ends when more is filled in than fits', () => {
    expect(of(30).firstPageHolds).toBe(false);
    expect(of(3, 9).firstPageHolds).toBe(false);
    expect(of(12, 4, 'letter').firstPageHolds).toBe(false);
  });

  it('always have a row to write in, and figures that can be drawn on', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 54 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('A4' as const, 'letter' as const),
        fc.integer({ min: 2, max: 4 }),
        (areas, zones, paper, figures) => {
          const layout = sheetLayout({ paper, areas, zones, figures });
          const more = sheetLayout({ paper, areas: areas + 1, zones, figures });
          expect(layout.rows).toBeGreaterThan(areas);
          expect(layout.figureMm).toBeGreaterThanOrEqual(40);
          expect(layout.figureMm).toBeLessThanOrEqual(figures > 2 ? 58 : 70);
          expect(layout.newZones).toBeGreaterThanOrEqual(1);
          expect(more.firstPageHolds && !layout.firstPageHolds && layout.tight).toBe(false);
        },
      ),
    ));
});
