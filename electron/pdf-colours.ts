/** A profile of sRGB (IEC 61966-2-1), ICC version 2.1 with D50 as its white: what the colours of a saved PDF mean. */
const tag = (name: string, content: Buffer): readonly [string, Buffer] => [name, content];

/** Whole and 1/65,536, as ICC writes a number. */
const fixed = (value: number): number => Math.round(value * 65_536);

const textTag = (text: string): Buffer =>
  Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${text}\0`, 'latin1')]);

const descriptionTag = (text: string): Buffer => {
  const ascii = Buffer.from(`${text}\0`, 'latin1');
  const head = Buffer.alloc(12);
  head.write('desc', 'latin1');
  head.writeUInt32BE(ascii.length, 8);
  return Buffer.concat([head, ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67)]);
};

const xyzTag = (x: number, y: number, z: number): Buffer => {
  const out = Buffer.alloc(20);
  out.write('XYZ ', 'latin1');
  [x, y, z].forEach((value, index) => out.writeInt32BE(fixed(value), 8 + 4 * index));
  return out;
};

const steps = 1024;
/** Light for each step of a value, 16 bits. */
const curveTag = (): Buffer => {
  const out = Buffer.alloc(12 + 2 * steps);
  out.write('curv', 'latin1');
  out.writeUInt32BE(steps, 8);
  for (let index = 0; index < steps; index += 1) {
    const value = index / (steps - 1);
    const light = value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    out.writeUInt16BE(Math.round(light * 65_535), 12 + 2 * index);
  }
  return out;
};

const padded = (content: Buffer): Buffer =>
  Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);

/** The profile's bytes, always the same. */
export const srgbProfile = (): Buffer => {
  const curve = curveTag();
  const tags = [
    tag('desc', descriptionTag('sRGB IEC61966-2.1')),
    tag('cprt', textTag('No copyright, use freely')),
    tag('wtpt', xyzTag(0.9642, 1, 0.8249)),
    tag('rXYZ', xyzTag(0.436_07, 0.222_49, 0.013_92)),
    tag('gXYZ', xyzTag(0.385_15, 0.716_87, 0.097_08)),
    tag('bXYZ', xyzTag(0.143_07, 0.060_61, 0.714_1)),
    tag('rTRC', curve),
    tag('gTRC', curve),
    tag('bTRC', curve),
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const bodies: Buffer[] = [];
  let at = 128 + table.length;
  tags.forEach(([name, content], index) => {
    const place = 4 + 12 * index;
    table.write(name, place, 'latin1');
    table.writeUInt32BE(at, place + 4);
    table.writeUInt32BE(content.length, place + 8);
    bodies.push(padded(content));
    at += padded(content).length;
  });
  const head = Buffer.alloc(128);
  head.writeUInt32BE(at, 0);
  head.writeUInt32BE(0x02_10_00_00, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1, 0, 0, 0].forEach((part, index) => head.writeUInt16BE(part, 24 + 2 * index));
  head.write('acsp', 36, 'latin1');
  [0.9642, 1, 0.8249].forEach((value, index) => head.writeInt32BE(fixed(value), 68 + 4 * index));
  return Buffer.concat([head, table, ...bodies]);
};
