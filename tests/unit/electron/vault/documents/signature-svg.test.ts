import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signatureSvg } from '../../../../../electron/vault/documents/signature-svg.ts';
import { ink } from './sample-facts.ts';

test('no ink is nothing', () => {
  expect(signatureSvg([], 'A').html).toBe('');
  expect(signatureSvg([{ points: [] }], 'A').html).toBe('');
});

test('the line begins and ends where the pen did', () => {
  const { html } = signatureSvg(ink, 'Ada & co');
  expect(html).toContain('d="M100 100Q300 40 400 80L500 120"');
  expect(html).toContain('aria-label="Ada &amp; co"');
  expect(html).toContain('stroke="#000"');
});

test('a tap is a dot', () => {
  expect(signatureSvg([{ points: [{ x: 5, y: 6, t: 0, p: 1 }] }], 'A').html).toContain('d="M5 6h.1"');
});

test('all ink lies inside the picture', () => {
  const coordinate = fc.double({ min: -2000, max: 3000, noNaN: true });
  const point = fc.record({ x: coordinate, y: coordinate, t: fc.constant(0), p: fc.constant(0.5) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const view = /viewBox="([^"]+)"/.exec(signatureSvg([{ points }], 'A').html)?.[1] ?? '';
      const [left = 0, top = 0, width = 0, height = 0] = view.split(' ').map(Number);
      for (const { x, y } of points) {
        expect(x >= left && x <= left + width && y >= top && y <= top + height).toBe(true);
      }
    }),
  );
});
