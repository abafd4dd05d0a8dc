/** EXIF 2.32: the IFD of the camera's own values, when the picture was taken, and when the file was last changed. */
const exifFolder = 0x8769;
const takenAt = 0x9003;
const changedAt = 0x0132;

/** A sane number of fields of one folder; a loop of folders is not followed. */
const mostFields = 1000;

/**
 * When a picture was taken, as its camera wrote it into EXIF: 'YYYY-MM-DDTHH:MM:SS' in the camera's own time. Null for
 * anything that is no such moment. `block` begins with "Exif\0\0" or at once with the TIFF header.
 */
export function captureTime(block: Uint8Array): string | null {
  const start = block[0] === 0x45 ? 6 : 0;
  const view = new DataView(block.buffer, block.byteOffset + Math.min(start, block.length));
  try {
    const little = view.getUint16(0) === 0x4949;
    const first = view.getUint32(4, little);
    const inner = fieldAt(view, little, first, exifFolder);
    const taken =
      inner === undefined ? undefined : fieldAt(view, little, view.getUint32(inner + 8, little), takenAt);
    const place = taken ?? fieldAt(view, little, first, changedAt);
    return place === undefined ? null : momentIn(textOf(view, little, place));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Where a field of a folder begins. */
function fieldAt(view: DataView, little: boolean, folder: number, tag: number): number | undefined {
  const fields = Math.min(mostFields, view.getUint16(folder, little));
  for (let index = 0; index < fields; index += 1) {
    const at = folder + 2 + index * 12;
    if (view.getUint16(at, little) === tag) return at;
  }
  return undefined;
}

function textOf(view: DataView, little: boolean, field: number): string {
  const at = view.getUint32(field + 8, little);
  return String.fromCharCode(...Array.from({ length: 19 }, (_, index) => view.getUint8(at + index)));
}

function momentIn(text: string): string | null {
  const found = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})$/.exec(text);
  if (!found) return null;
  const moment = `${found[1]}-${found[2]}-${found[3]}T${found[4]}:${found[5]}:${found[6]}`;
  const time = Date.parse(`${moment}Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== moment || Number(found[1]) < 1990
    ? null
    : moment;
}
