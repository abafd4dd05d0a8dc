import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../electron/importer/read-pdf.ts';
import type { FileContent } from '../../../../shared/attachments/attachment.ts';
import type { Result } from '../../../../shared/result.ts';
import { cameraJpeg, pdfSaying, picture, pngSaying } from '../../../support/pictures.ts';
import { wholeForm } from '../../../support/whole-form.ts';
import { imported, startImport } from '../../../support/import-at-work.ts';

const patience = { timeout: 60_000 }; // ms: processes are started, on a computer that may be busy
const why = (result: Result<FileContent>): string =>
  result.ok ? result.value.type : String(result.error.reason);

describe('a file that is looked at in a process of its own', () => {
  it(
    '63 keeps its format, stands upright, and has nothing beside its pixels any more',
    patience,
    async () => {
      const words = 'Zephyrine-Oluwaseun';
      const camera = await cameraJpeg(words);
      expect(camera.includes(words)).toBe(true);
      const { content, file, thumbnail } = await imported(camera, 'IMG_2041.jpg');
      expect(content).toEqual({
        type: 'jpeg',
        bytes: file.length,
        widthPx: 48,
        heightPx: 64,
        pages: null,
        capturedAt: '2026-11-19T14:03:22',
      });
      for (const bytes of [file, thumbnail]) {
        for (const trace of [words, 'Exif', 'script', 'GPS', 'xmpmeta', 'http'])
          expect(bytes.includes(trace), trace).toBe(false);
        const { exif, xmp, icc, iptc, comments, orientation } = await sharp(bytes).metadata();
        expect({ exif, xmp, icc, iptc, comments, orientation }).toEqual({});
      }
      // The red corner was at the top left of the camera's picture: turned by a quarter it is at the top right.
      const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
      const redAt = (x: number, y: number): number => data[(y * info.width + x) * 3] ?? 0;
      expect(redAt(info.width - 3, 3)).toBeGreaterThan(200);
      expect(redAt(3, 3)).toBeLessThan(100);
      expect((await sharp(thumbnail).metadata()).format).toBe('webp');
      expect(thumbnail.length).toBeLessThanOrEqual(40_000);
    },
  );

  it('takes in PNG, WebP and PDF, a PDF as it came', patience, async () => {
    const png = await imported(await picture().png().toBuffer(), 'a.png');
    expect([png.content.type, (await sharp(png.file).metadata()).format]).toEqual(['png', 'png']);
    const webp = await imported(await picture(700, 500).webp().toBuffer(), 'a.webp');
    expect([webp.content.type, webp.content.widthPx]).toEqual(['webp', 700]);
    expect(await sharp(webp.thumbnail).metadata()).toMatchObject({ width: 320 });
    const pdf = pdfSaying('Consent', 2);
    const kept = await imported(pdf, 'a.pdf');
    expect(kept.content).toMatchObject({ type: 'pdf', pages: 2, widthPx: null, bytes: pdf.length });
    expect(kept.file.equals(pdf)).toBe(true);
    expect(kept.thumbnail.length).toBe(0);
  });

  it(
    '62 cut, damaged, a bomb or protected is refused in the process, whose memory stays bounded',
    patience,
    async () => {
      const jpeg = await picture(600, 400).jpeg().toBuffer();
      const noise = Buffer.from(jpeg);
      noise.fill(0xff, noise.length >> 1, noise.length - 2);
      const short = await picture(600, 400).png().toBuffer();
      for (const [bytes, name, refusal] of [
        [jpeg.subarray(0, jpeg.length >> 1), 'x.jpg', /file-(cut|damaged)/],
        [short.subarray(0, short.length - 200), 'x.png', /file-(cut|damaged)/],
        [pngSaying(9000, 9000), 'x.png', /file-(cut|damaged)/],
        [Buffer.from('%PDF-1.7 trailer<</Encrypt 12 0 R>> %%EOF'), 'x.pdf', /file-protected/],
        [pngSaying(40_000, 40_000), 'x.png', /file-pixels/],
      ] as const) {
        const { child, most } = startImport();
        expect(why(await child.bring(bytes, name)), name).toMatch(refusal);
        expect(await most(), name).toBeLessThan(1.5 * 1024 ** 3);
      }
    },
  );

  it('62 of many megapixels is taken in within the memory that is set', { timeout: 120_000 }, async () => {
    const height = wholeForm ? 9000 : 2200; // 99 or 24 megapixels
    const large = await sharp({ create: { width: 11_000, height, channels: 3, background: '#caa' } })
      .jpeg()
      .toBuffer();
    const { child, most } = startImport();
    expect(why(await child.bring(large, 'x.jpg'))).toBe('jpeg');
    expect(await most()).toBeLessThan(1.5 * 1024 ** 3);
  });

  it('62 a bomb inside a PDF is not inflated beyond a measure', () => {
    const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024));
    const stream = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\n'),
      bomb,
      Buffer.from('\nendstream endobj %%EOF'),
    ]);
    const before = process.memoryUsage.rss();
    expect(readPdf(stream).pages).toBeNull();
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024);
    const tree = Buffer.from('2 0 <</Type/Pages/Kids[3 0 R]/Count 7>>');
    const small = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\n'),
      deflateSync(tree),
      Buffer.from('\nendstream endobj %%EOF'),
    ]);
    expect(readPdf(small).pages).toBe(7);
  });
});
