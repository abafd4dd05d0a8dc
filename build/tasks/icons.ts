import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromium as needed, ensure, find } from '../system-packages.ts';

// Makes build/icons/ from renderer/icon.svg: icon.png for Linux, icon.ico for Windows, icon.icns for macOS.
const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'build', 'icons');

const missing = await ensure([needed]);
if (missing) {
  console.error(missing);
  process.exit(1);
}

const draw = async (sizes: readonly number[]): Promise<ReadonlyMap<number, Buffer>> => {
  const svg = readFileSync(join(root, 'renderer', 'icon.svg')).toString('base64');
  const executablePath = needed.programs.map(find).find((file) => file !== undefined) ?? '';
  const scratch = mkdtempSync(join(tmpdir(), 'stria-icons-'));
  const browser = await chromium.launch({ executablePath, env: { ...process.env, TMPDIR: scratch } });
  try {
    const page = await browser.newPage();
    const drawn = new Map<number, Buffer>();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`,
      );
      drawn.set(size, await page.screenshot({ omitBackground: true }));
    }
    return drawn;
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
};

const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];
const drawn = await draw(sizes);
const png = (size: number): Buffer => drawn.get(size) ?? Buffer.alloc(0);

/** Windows: a directory of PNG images up to 256 pixels (0 stands for 256). */
const ico = (): Buffer => {
  const images = [16, 32, 48, 64, 128, 256];
  const head = Buffer.alloc(6 + images.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach((size, index) => {
    const at = 6 + index * 16;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png(size).length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png(size).length;
  });
  return Buffer.concat([head, ...images.map(png)]);
};

/** macOS: chunks of PNG images, each named by its size. */
const icns = (): Buffer => {
  const names: Readonly<Record<number, string>> = { 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' };
  const chunk = (name: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return chunk(
    'icns',
    Buffer.concat(Object.entries(names).map(([size, name]) => chunk(name, png(Number(size))))),
  );
};

writeFileSync(join(folder, 'icon.png'), png(512));
writeFileSync(join(folder, 'icon.ico'), ico());
writeFileSync(join(folder, 'icon.icns'), icns());
console.log('build/icons: icon.png, icon.ico and icon.icns are made.');
