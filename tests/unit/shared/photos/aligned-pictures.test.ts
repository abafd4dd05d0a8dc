import sharp from 'sharp';
import { expect, it } from 'vitest';
import {
  applyMatrix,
  type Matrix,
  matrixFrom,
  type Place,
  pointOf,
  solveAlignment,
  storedMatrix,
} from '../../../../shared/photos/transform.ts';

const [width, height] = [4000, 3000];
const radius = 14;

/** Dark moles on skin, nothing else to go by. */
const moles: readonly Place[] = [
  { x: 700, y: 600 },
  { x: 3200, y: 800 },
  { x: 1500, y: 2400 },
  { x: 2500, y: 1500 },
  { x: 900, y: 1700 },
  { x: 3300, y: 2300 },
];

/** A photo of 12 megapixels, in which each place of the skin lies where `matrix` says; a real JPEG. */
const photographed = async (matrix: Matrix): Promise<Buffer> => {
  const pixels = Buffer.alloc(width * height, 190);
  for (const mole of moles) {
    const { x, y } = applyMatrix(matrix, mole);
    for (let row = Math.floor(y) - 40; row <= y + 40; row += 1)
      for (let column = Math.floor(x) - 40; column <= x + 40; column += 1) {
        // The share of the pixel that the mole covers, so that its middle may lie between pixels.
        const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y)));
        if (row >= 0 && row < height && column >= 0 && column < width && cover > 0)
          pixels[row * width + column] = 190 - Math.round(130 * cover);
      }
  }
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 92 })
    .toBuffer();
};

/** Where somebody who looks closely would tap: the middle of what is dark around there, to the nearest pixel. */
const tapped = (pixels: Buffer, near: Place, channels: number): Place => {
  let [sum, x, y] = [0, 0, 0];
  for (let row = Math.round(near.y) - 60; row < near.y + 60; row += 1)
    for (let column = Math.round(near.x) - 60; column < near.x + 60; column += 1) {
      const dark = Math.max(0, 170 - (pixels[(row * width + column) * channels] ?? 255));
      sum += dark;
      x += dark * (column + 0.5);
      y += dark * (row + 0.5);
    }
  return { x: Math.round(x / sum), y: Math.round(y / sum) };
};

it('two photos of 12 megapixels lie over each other under two pixels, by what is tapped on them', async () => {
  const [angle, size] = [0.06, 0.94];
  const [a, b] = [size * Math.cos(angle), size * Math.sin(angle)];
  // As the second visit comes out: a little turned, farther away, aside, and the camera held at a slant.
  const known: Matrix = [a, b, -b + 0.02, a * 1.03, 240, -20];
  const decode = async (matrix: Matrix) =>
    sharp(await photographed(matrix))
      .raw()
      .toBuffer({ resolveWithObject: true });
  const [first, second] = [await decode([1, 0, 0, 1, 0, 0]), await decode(known)];
  const here = moles.map((mole) => tapped(first.data, mole, first.info.channels));
  const there = moles.map((mole) => tapped(second.data, applyMatrix(known, mole), second.info.channels));
  const solved = solveAlignment(here.slice(0, 3).map(pointOf), there.slice(0, 3).map(pointOf));
  if (!solved.ok) throw new Error(solved.why);
  const found = matrixFrom(storedMatrix(solved.matrix));
  const errors = moles.map((mole) => {
    const [is, should] = [applyMatrix(found, mole), applyMatrix(known, mole)];
    return Math.hypot(is.x - should.x, is.y - should.y);
  });
  expect(Math.max(...errors)).toBeLessThan(2);
  // Without alignment they lie far apart, so that the test would see it.
  expect(
    Math.hypot((moles[0]?.x ?? 0) - (there[0]?.x ?? 0), (moles[0]?.y ?? 0) - (there[0]?.y ?? 0)),
  ).toBeGreaterThan(50);
});
