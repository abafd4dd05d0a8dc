import { toBuffer } from 'bwip-js/node';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureOf } from '../../../../../renderer/features/scans/decoder.ts';
import { pictureSize } from '../../../../../renderer/features/scans/picture-size.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

it('is read from the first bytes of a PNG, GIF, BMP and JPEG', async () => {
  const png = await toBuffer({ bcid: 'ean13', text: '9506000134352', scale: 2, height: 10 });
  expect(pictureSize(png)).toEqual({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });
  expect(pictureSize(bytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 2, 1, 3, 0))).toEqual({
    width: 258,
    height: 3,
  });
  const bmp = new Uint8Array(30);
  bmp.set([0x42, 0x4d]);
  new DataView(bmp.buffer).setInt32(18, 7, true);
  new DataView(bmp.buffer).setInt32(22, -9, true);
  expect(pictureSize(bmp)).toEqual({ width: 7, height: 9 });
  const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 9, 9, 0xff, 0xc0, 0, 11, 8, 0, 5, 0, 6, 3, 0, 0);
  expect(pictureSize(jpeg)).toEqual({ width: 6, height: 5 });
});

it('is none of anything else, and nothing makes it throw or wait', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom([], [0xff, 0xd8], [0x89, 0x50, 0x4e, 0x47]),
      (rest, head) => {
        const size = pictureSize(Uint8Array.from([...head, ...rest]));
        if (size) expect(size.width).toBeGreaterThanOrEqual(0);
      },
    ),
  );
  expect(pictureSize(bytes())).toBeNull();
});

it('a picture that would fill the memory is not unpacked', async () => {
  const bomb = new Uint8Array(40);
  bomb.set([0x89, 0x50, 0x4e, 0x47]);
  new DataView(bomb.buffer).setUint32(16, 30_000);
  new DataView(bomb.buffer).setUint32(20, 30_000);
  expect(await pictureOf(new Blob([bomb]))).toEqual({ ok: false, why: 'too-large' });
  expect(await pictureOf(new Blob(['no picture']))).toEqual({ ok: false, why: 'unreadable' });
});
