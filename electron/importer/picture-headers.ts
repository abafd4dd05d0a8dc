/** What the header of a picture says of itself. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly animated: boolean;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const codeAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));

/** Reads with `read`; undefined where the bytes end too early. */
const within = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** The frame of a JPEG (ITU T.81 B.2): the first start-of-frame segment. */
export function jpegFrame(bytes: Uint8Array): Frame | undefined {
  const view = viewOf(bytes);
  return within(() => {
    for (let at = 2; ;) {
      if (view.getUint8(at) !== 0xff) return undefined;
      const marker = view.getUint8(at + 1);
      if (marker === 0xff) at += 1;
      else if (isFrame(marker))
        return { heightPx: view.getUint16(at + 5), widthPx: view.getUint16(at + 7), animated: false };
      else if (marker === 0xd9 || marker === 0xda) return undefined;
      else at += isAlone(marker) ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
    }
  });
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** The frame of a PNG: IHDR comes first; a chunk `acTL` before the data says that it is animated. */
export function pngFrame(bytes: Uint8Array): Frame | undefined {
  const view = viewOf(bytes);
  return within(() => {
    if (codeAt(view, 12) !== 'IHDR') return undefined;
    const size = { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
    for (let at = 8; ;) {
      const code = codeAt(view, at + 4);
      if (code === 'acTL') return { ...size, animated: true };
      if (code === 'IDAT') return { ...size, animated: false };
      if (code === 'IEND') return undefined;
      at += 12 + view.getUint32(at);
    }
  });
}

/** The frame of a WebP (RFC 9649): simple, lossless or extended. */
export function webpFrame(bytes: Uint8Array): Frame | undefined {
  const view = viewOf(bytes);
  return within(() => {
    const code = codeAt(view, 12);
    if (code === 'VP8X') {
      const animated = (view.getUint8(20) & 2) !== 0;
      return { widthPx: threeAt(view, 24) + 1, heightPx: threeAt(view, 27) + 1, animated };
    }
    if (code === 'VP8L') {
      const bits = view.getUint32(21, true);
      return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1, animated: false };
    }
    if (code !== 'VP8 ' || view.getUint8(23) !== 0x9d) return undefined;
    const [widthPx, heightPx] = [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
    return { widthPx, heightPx, animated: false };
  });
}

const threeAt = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
