import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureTime } from '../../../../electron/importer/capture-time.ts';
import { checkHeader } from '../../../../electron/importer/check-header.ts';
import { readPdf } from '../../../../electron/importer/read-pdf.ts';
import { jpegFrame, pngFrame, webpFrame } from '../../../../electron/importer/picture-headers.ts';
import { mostFileBytes } from '../../../../shared/attachments/attachment.ts';
import { pdfSaying, picture, pngChunk, pngSaying } from '../../../support/pictures.ts';

const text = (words: string): Buffer => Buffer.from(words, 'latin1');

describe('the header of a file', () => {
  it('62 says what it is, and everything that is not taken in is refused before it is decoded', async () => {
    const [jpeg, png, webp] = await Promise.all([
      picture().jpeg().toBuffer(),
      picture().png().toBuffer(),
      picture().webp().toBuffer(),
    ]);
    const lossless = await picture().webp({ lossless: true }).toBuffer();
    for (const [bytes, name, type] of [
      [jpeg, 'IMG_2041.JPG', 'jpeg'],
      [png, 'scan.png', 'png'],
      [webp, 'a.webp', 'webp'],
      [lossless, 'a.webp', 'webp'],
      [jpeg, 'no ending', 'jpeg'],
      [jpeg, 'Frau Dr. Weiss, 3. Sitzung', 'jpeg'],
      [pdfSaying('x'), 'consent.pdf', 'pdf'],
    ] as const)
      expect(checkHeader(bytes, name), name).toEqual({ ok: true, type });
    const animatedWebp = Buffer.from(webp);
    animatedWebp.write('VP8X', 12, 'latin1');
    animatedWebp[20] = 2;
    const html = text('<!doctype html><html><body><script>alert(1)</script>');
    for (const [bytes, name, why] of [
      [Buffer.alloc(0), 'x.jpg', 'file-empty'],
      [Buffer.alloc(mostFileBytes + 1, jpeg), 'x.jpg', 'file-too-large'],
      [pngSaying(40_000, 40_000), 'x.png', 'file-pixels'],
      [pngSaying(1_000_000_000, 1), 'x.png', 'file-pixels'],
      [pngSaying(0, 5), 'x.png', 'file-damaged'],
      [pngSaying(5, 5, pngChunk('acTL', Buffer.alloc(8))), 'x.png', 'file-animated'],
      [animatedWebp, 'x.webp', 'file-animated'],
      [text('GIF89a.......'), 'x.gif', 'file-animated'],
      [text('\0\0\0\u0018ftypheic....'), 'IMG.HEIC', 'file-heic'],
      [text('\0\0\0\u0018ftypmif1....'), 'IMG.HEIC', 'file-heic'],
      [text('\0\0\0\u0018ftypheix....'), 'IMG_2041.jpg', 'file-heic'],
      [text('\0\0\0\u0018ftyphevc....'), 'IMG_2041.jpeg', 'file-heic'],
      [text('\0\0\0\u0014ftypqt  ....'), 'IMG_2041.MOV', 'file-video'],
      [text('\0\0\0\u0018ftypmp42....'), 'IMG_2041.jpg', 'file-video'],
      [text('\0\0\0\u0008wide\0\0\0\u0000mdat'), 'old.mov', 'file-video'],
      [text('RIFF\0\0\0\0AVI LIST'), 'old.avi', 'file-video'],
      [text('\0\0\0\u0018ftypavif....'), 'x.avif', 'file-unknown'],
      [text('<svg xmlns="x" onload="alert(1)"/>'), 'x.svg', 'file-vector'],
      [text('\u00EF\u00BB\u00BF\n <?xml version="1.0"?><svg/>'), 'x.png', 'file-vector'],
      [html, 'x.html', 'file-web-page'],
      [html, 'x.jpg', 'file-web-page'],
      [Buffer.concat([text('junk before'), pdfSaying('x')]), 'x.pdf', 'file-unknown'],
      [Buffer.concat([pdfSaying('x'), Buffer.alloc(2000, '<script>')]), 'x.pdf', 'file-cut'],
      [pdfSaying('x').subarray(0, 300), 'x.pdf', 'file-cut'],
      [jpeg, 'x.png', 'file-ending'],
      [jpeg, 'x.exe', 'file-ending'],
      [jpeg, 'photo.jpg.lnk', 'file-ending'],
      [pdfSaying('x'), 'x.jpg', 'file-ending'],
      [text('MZ\u0090\0'), 'x.jpg', 'file-unknown'],
      [jpeg.subarray(0, 40), 'x.jpg', 'file-damaged'],
      [png.subarray(0, 20), 'x.png', 'file-damaged'],
      [webp.subarray(0, 14), 'x.webp', 'file-damaged'],
    ] as const)
      expect(checkHeader(bytes, name), `${name} ${bytes.subarray(0, 12).toString('latin1')}`).toEqual({
        ok: false,
        why,
      });
  });

  it('62 of any bytes is read without an end and without an error', async () => {
    const starts = [
      await picture().jpeg().toBuffer(),
      await picture().webp().toBuffer(),
      pngSaying(5, 5),
      pdfSaying('x'),
    ].map((bytes) => bytes.subarray(0, 60));
    const hostile = fc
      .tuple(fc.constantFrom(...starts), fc.integer({ min: 0, max: 60 }), fc.uint8Array({ maxLength: 300 }))
      .map(([start, kept, rest]) => new Uint8Array(Buffer.concat([start.subarray(0, kept), rest])));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), hostile), (bytes) => {
        checkHeader(bytes, 'x.jpg');
        for (const read of [jpegFrame, pngFrame, webpFrame, captureTime]) read(bytes);
        readPdf(Buffer.from(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  it('62 of a PDF says its pages and whether it is protected, and a bomb in it ends early', () => {
    expect(readPdf(pdfSaying('x', 3))).toEqual({ isProtected: false, pages: 3 });
    expect(readPdf(text('%PDF-1.7 trailer<</Encrypt 12 0 R>> %%EOF'))).toMatchObject({ isProtected: true });
    expect(readPdf(text('%PDF-1.7 %%EOF'))).toEqual({ isProtected: false, pages: null });
  });
});
