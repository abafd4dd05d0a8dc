import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { mostLogoFile, readLogo } from '../../../../electron/importer/read-logo.ts';
import type { FileContent } from '../../../../shared/attachments/attachment.ts';
import { logoHeightPx, logoWidthPx, mostLogoBytes } from '../../../../shared/printing/print-habits.ts';
import type { Result } from '../../../../shared/result.ts';
import { startImport } from '../../../support/import-at-work.ts';
import { cameraJpeg, picture } from '../../../support/pictures.ts';

describe('a logo', () => {
  it.each([
    [2000, 500],
    [300, 900],
    [40, 30],
  ])('of %i × %i px keeps its shape, and is never made larger', async (width, height) => {
    const logo = await readLogo(await picture(width, height).png().toBuffer(), 'png');
    expect(logo.widthPx).toBeLessThanOrEqual(Math.min(width, logoWidthPx));
    expect(logo.heightPx).toBeLessThanOrEqual(Math.min(height, logoHeightPx));
    expect(logo.widthPx / logo.heightPx).toBeCloseTo(width / height, 1);
    expect(await sharp(logo.file).metadata()).toMatchObject({ format: logo.type, width: logo.widthPx });
  });

  it('keeps what shines through, and nothing that was beside the pixels', async () => {
    const clear = await sharp({ create: { width: 200, height: 80, channels: 4, background: '#0a51507f' } })
      .png()
      .toBuffer();
    const kept = await readLogo(clear, 'png');
    expect(await sharp(kept.file).metadata()).toMatchObject({ format: 'png', hasAlpha: true });
    const photo = await readLogo(await cameraJpeg('Zephyrine'), 'jpeg');
    expect(photo.file.toString('latin1')).not.toContain('Zephyrine');
    expect([photo.widthPx, photo.heightPx]).toEqual([48, 64]); // turned upright
  });

  it('of noise still fits', async () => {
    const noise = Buffer.from(
      Array.from({ length: 900 * 400 * 3 }, (_, at) => (at * 7919 * (at % 251)) % 256),
    );
    const file = await sharp(noise, { raw: { width: 900, height: 400, channels: 3 } })
      .png()
      .toBuffer();
    expect((await readLogo(file, 'png')).file.length).toBeLessThanOrEqual(mostLogoBytes);
  });

  it(
    'is refused in the process without keys when it is another kind, too large, or damaged',
    { timeout: 60_000 },
    async () => {
      const png = await picture(400, 300).png().toBuffer();
      for (const [bytes, name, why] of [
        [await picture().webp().toBuffer(), 'x.webp', 'logo-type'],
        [Buffer.from('%PDF-1.7\n%%EOF'), 'x.pdf', 'logo-type'],
        [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'x.svg', 'file-vector'],
        [Buffer.alloc(mostLogoFile + 1), 'x.png', 'logo-too-large'],
        [png.subarray(0, png.length - 200), 'x.png', /file-(cut|damaged)/],
      ] as const) {
        const { child } = startImport();
        for (let at = 0; at < bytes.length; at += 1024 * 1024)
          await child.ask({ do: 'piece', piece: bytes.subarray(at, at + 1024 * 1024) });
        const looked = (await child.ask({ do: 'look-logo', name })) as Result<FileContent>;
        expect(looked.ok ? 'taken' : looked.error.reason).toMatch(why);
      }
    },
  );
});
