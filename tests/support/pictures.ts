import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture with something in it that a test can tell again: a gradient, and a red corner at the top left. */
export const picture = (widthPx = 64, heightPx = 48): ReturnType<typeof sharp> => {
  const pixels = Buffer.alloc(widthPx * heightPx * 3);
  for (let at = 0; at < widthPx * heightPx; at += 1) {
    const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
    const corner = x < widthPx / 4 && y < heightPx / 4;
    pixels.set(corner ? [250, 10, 10] : [40, (x * 255) / widthPx, (y * 255) / heightPx], at * 3);
  }
  return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } });
};

/** As a camera writes it: on its side, with time, place, names, and a script in the comment. */
export const cameraJpeg = async (words: string, orientation = 6): Promise<Buffer> => {
  const plain = await picture().jpeg().toBuffer();
  const made = await sharp(plain)
    .withExif({
      IFD0: { Artist: words, ImageDescription: `<script>${words}</script>` },
      IFD2: { DateTimeOriginal: '2026:11:19 14:03:22', UserComment: words },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '53/1 57/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '1/1 5/1 0/1',
      },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r">${words}</rdf:RDF></x:xmpmeta>`)
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
  const comment = Buffer.from(`<script>alert("${words}")</script>`, 'latin1');
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xff_fe, 0);
  segment.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([made.subarray(0, 2), segment, comment, made.subarray(2), Buffer.from(words)]);
};

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
const crc = (bytes: Buffer): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

/** One chunk of a PNG. */
export const pngChunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(8 + named.length);
  out.writeUInt32BE(data.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc(named), 4 + named.length);
  return out;
};

/** A PNG of any size that it says, with hardly any data: what a bomb looks like from outside. */
export const pngSaying = (widthPx: number, heightPx: number, ...extra: readonly Buffer[]): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(widthPx, 0);
  head.writeUInt32BE(heightPx, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = pngChunk('IDAT', deflateSync(Buffer.alloc(1000)));
  const mark = Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1');
  return Buffer.concat([mark, pngChunk('IHDR', head), ...extra, data, pngChunk('IEND', Buffer.alloc(0))]);
};

/** A small PDF of so many pages that says its words on each. */
export const pdfSaying = (words: string, pages = 1, more = ''): Buffer => {
  const objects: string[] = [`<</Type/Catalog/Pages 2 0 R${more}>>`];
  const kids = Array.from({ length: pages }, (_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push(`<</Type/Pages/Kids[${kids}]/Count ${pages}>>`);
  objects.push('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  for (let page = 0; page < pages; page += 1) {
    const drawn = `BT /F1 24 Tf 72 700 Td (${words} ${page + 1}) Tj ET`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + page * 2} 0 R>>`,
      `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${body}endobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of places) text += `${String(at).padStart(10, '0')} 00000 n \n`;
  text += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};
