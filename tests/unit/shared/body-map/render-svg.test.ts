import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyView } from '../../../../shared/body-map/body-view.ts';
import { figureParts } from '../../../../shared/body-map/figure-parts.ts';
import { shapes, views } from '../../../../shared/body-map/landmarks.ts';
import { inside } from '../../../../shared/body-map/points.ts';
import { renderBodyMapSvg, type PrintArea } from '../../../../shared/body-map/render-svg.ts';

const captions = { right: 'Patient’s right', left: 'Patient’s left' };
const treated = (value: string): PrintArea => ({ value, mark: 'treated' });
const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((m) => m[1] ?? '');

describe('renderBodyMapSvg', () => {
  it('writes the value of each treated area and hatches it', () => {
    const areas = new Map([
      ['abdomen-lower/right', treated('1.75')],
      ['flank/left', treated('1.50')],
    ]);
    const svg = renderBodyMapSvg({ view: 'front', areas, title: 'Front', captions });
    expect(texts(svg)).toEqual(['Patient’s right', 'Patient’s left', '1.75', '1.50']);
    expect(svg.match(/fill="url\(#body-map-hatch-\d+\)"/g)).toHaveLength(2);
  });

  it('puts the captions on the half of the picture that shows them', () => {
    const of = (view: 'front' | 'back' | 'right' | 'left') =>
      texts(renderBodyMapSvg({ view, areas: new Map(), title: '', captions }));
    expect(of('front')).toEqual([captions.right, captions.left]);
    expect(of('back')).toEqual([captions.left, captions.right]);
    expect(of('right')).toEqual([captions.right]);
    expect(of('left')).toEqual([captions.left]);
  });

  it('cuts no value off at the edge of the picture, in any view of any figure', () => {
    for (const shape of shapes)
      for (const view of views)
        for (const { key } of bodyView(shape, view, false).areas) {
          const svg = renderBodyMapSvg({ view, shape, areas: new Map([[key, treated('2.00')]]), title: '' });
          const [, left, , width] = /^<svg[^>]* viewBox="(\S+) (\S+) (\S+) /.exec(svg)?.map(Number) ?? [];
          const [, at, size] = /<text x="(\S+)"[^>]* font-size="(\S+)"/.exec(svg)?.map(Number) ?? [];
          const half = (size ?? 0) * 1.25; // four signs, also of a font that is wider than ours
          expect((at ?? 0) - half).toBeGreaterThanOrEqual((left ?? 0) - 0.01);
          expect((at ?? 0) + half).toBeLessThanOrEqual((left ?? 0) + (width ?? 0) + 0.01);
        }
  });

  it('writes the value of an area on the part that was named of it, in every figure', () => {
    for (const figure of shapes)
      for (const { region, side, part, polygons } of figureParts(figure, 'front')) {
        if (!/^(abdomen|thigh|flank|breast)/.test(region)) continue;
        const areas = new Map([[`${region}/${side}`, { ...treated('1.75'), parts: [part] }]]);
        const svg = renderBodyMapSvg({ view: 'front', shape: figure, areas, title: '' });
        const [x = 0, y = 0, size = 0] =
          /<text x="(\S+)" y="(\S+)"[^>]* font-size="(\S+)"/.exec(svg)?.slice(1).map(Number) ?? [];
        const on = polygons.some((polygon) => inside(polygon, [x, y - 0.35 * size]));
        expect([figure, region, side, part, on]).toEqual([figure, region, side, part, true]);
      }
  });

  it('writes letters where the values would cover each other, with the values under the figure', () => {
    const thighs = ['front', 'inner', 'outer'].flatMap((which) =>
      ['right', 'left'].map((side) => `thigh-${which}/${side}`),
    );
    const areas = new Map(thighs.map((key, index) => [key, treated(index < 2 ? '2.00' : '1.75')]));
    const svg = renderBodyMapSvg({ view: 'front', areas, unit: 'mm', title: '', heightMm: 58 });
    expect(texts(svg).sort()).toEqual(['A', 'A', 'A', 'A', 'B', 'B']);
    expect(svg).toContain('>A</tspan> 1.75\u202Fmm<');
    expect(svg).toContain('>B</tspan> 2.00\u202Fmm<');
    const height = Number(/^<svg [^>]*height="(\S+)mm"/.exec(svg)?.[1]);
    expect(height).toBeGreaterThan(60);
  });

  it('writes no value over the number of an avoid-zone, in any figure', () => {
    const place = { region: 'abdomen-lower', side: 'right', view: 'front', x: 420, y: 310 } as const;
    const areas = new Map([['abdomen-lower/right', treated('1.50')]]);
    for (const shape of shapes) {
      const points = [{ ...place, text: '1' }];
      const svg = renderBodyMapSvg({ view: 'front', shape, areas, points, title: '', heightMm: 80 });
      const numbers = (found: RegExpExecArray | null): number[] => found?.slice(1).map(Number) ?? [];
      const [cx = 0, cy = 0, r = 0] = numbers(/<circle cx="(\S+)" cy="(\S+)" r="(\S+)"/.exec(svg));
      const value = /<text x="(\S+)" y="(\S+)"[^>]* font-size="(\S+)"[^>]*>1\.50</;
      const [x = 0, y = 0, size = 0] = numbers(value.exec(svg));
      const across = Math.abs(x - cx) - (1.2 * size + r);
      const down = Math.abs(y - 0.35 * size - cy) - (0.4 * size + r);
      expect(Math.max(across, down), shape).toBeGreaterThan(-0.1 * size);
    }
  });

  it('crosses an area to avoid and does not hatch it', () => {
    const areas = new Map([['abdomen-upper/right', { mark: 'avoid' } as const]]);
    const svg = renderBodyMapSvg({ view: 'front', areas, title: 'Front' });
    expect(svg).toContain('<circle');
    expect(svg).not.toContain('fill="url(');
  });

  it('divides the face when a part of it was treated', () => {
    const areas = new Map([['cheek/left', treated('0.75')]]);
    expect(texts(renderBodyMapSvg({ view: 'front', areas, title: '' }))).toEqual(['0.75']);
  });

  it('leaves out areas the view does not show', () => {
    const areas = new Map([['buttock/left', treated('2.00')]]);
    expect(texts(renderBodyMapSvg({ view: 'front', areas, title: '' }))).toEqual([]);
  });

  it('is sized in millimetres', () => {
    const svg = renderBodyMapSvg({ view: 'front', areas: new Map(), title: '', heightMm: 100 });
    expect(svg).toMatch(/^<svg [^>]*width="49\.8mm" height="100mm"/);
  });

  it('lets no text become markup', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</text><script>', '"><a x="', "'&<>\u0000\u0007\uFFFF"),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        const plain = renderBodyMapSvg({
          view: 'front',
          areas: new Map([['hip/left', treated('x')]]),
          title: 'x',
        });
        const svg = renderBodyMapSvg({
          view: 'front',
          areas: new Map([['hip/left', treated(`x${text}`)]]),
          title: text,
        });
        expect(svg.match(/</g)?.length).toBe(plain.match(/</g)?.length);
        expect(svg.match(/"/g)?.length).toBe(plain.match(/"/g)?.length);
        expect([...svg].every((c) => c >= ' ' || '\t\n\r'.includes(c))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
