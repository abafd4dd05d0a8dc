/**
 * Changes a printed PDF where it has to be changed, and leaves the rest as the browser wrote it: its catalog, what it says of
 * itself, and objects that are added. To read and write hundreds of tags anew took as long as the printing.
 */
import { ParseSpeeds, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';

/** Where the objects of a PDF lie (ISO 32000-1, 7.5.4), and which are its catalog and its information. */
interface Places {
  /** By number; undefined for one that is not in use. */
  readonly starts: readonly (number | undefined)[];
  readonly root: number;
  readonly info: number;
  /** Where the table of references begins. */
  readonly table: number;
}

const entryBytes = 20;

/** What is added to in the catalog: where it stands in an object of its own, that one would have to be read too. */
const shared = ['Names', 'AF'];

/** The places in a PDF with one plain table of references, as the browser writes it; undefined for any other. */
const placesIn = (bytes: Buffer): Places | undefined => {
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString('latin1', Math.max(0, bytes.length - 64)));
  const table = Number(end?.[1] ?? -1);
  if (table < 0 || table >= bytes.length) return undefined;
  const text = bytes.toString('latin1', table);
  const head = /^xref\s+0 (\d+) *\r?\n/.exec(text);
  const count = Number(head?.[1] ?? 0);
  const first = head?.[0].length ?? 0;
  const trailer = /^\s*trailer\s*<<([^]*)>>\s*startxref/.exec(text.slice(first + count * entryBytes))?.[1];
  if (!head || trailer === undefined || /\/(?:Prev|Encrypt|XRefStm)\b/.test(trailer)) return undefined;
  const starts = Array.from({ length: count }, (_, number) => {
    const entry = /^(\d{10}) \d{5} n/.exec(
      text.slice(first + number * entryBytes, first + (number + 1) * entryBytes),
    );
    return entry ? Number(entry[1]) : undefined;
  });
  const [root, info] = [/\/Root (\d+) 0 R/, /\/Info (\d+) 0 R/].map((of) =>
    Number(of.exec(trailer)?.[1] ?? -1),
  );
  if (root === undefined || info === undefined) return undefined;
  if (starts[root] === undefined || starts[info] === undefined) return undefined;
  return { starts, root, info, table };
};

/** Where an object ends: at the next one, or at the table. */
const endOf = ({ starts, table }: Places, start: number): number =>
  starts.reduce<number>(
    (end, other) => (other !== undefined && other > start && other < end ? other : end),
    table,
  );

/** A document of catalog and information alone; what is added to it gets numbers that the whole one does not have. */
const partOf = async (bytes: Buffer, places: Places): Promise<PDFDocument> => {
  const { starts, root, info } = places;
  const objects = [root, info].map((number) => {
    const start = starts[number] ?? 0;
    return bytes.subarray(start, endOf(places, start));
  });
  const trailer = `trailer\n<< /Size ${starts.length} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n0\n%%EOF\n`;
  const part = Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects, Buffer.from(trailer)]);
  const pdf = await PDFDocument.load(part, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  pdf.context.largestObjectNumber = Math.max(pdf.context.largestObjectNumber, starts.length - 1);
  return pdf;
};

const written = (number: number, object: PDFObject): Buffer => {
  const content = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(content, 0);
  return Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')]);
};

/** The bytes without the objects that a part has instead, and what the part has, with a table and a trailer of their own. */
const joined = (bytes: Buffer, places: Places, { context }: PDFDocument): Buffer => {
  const { starts, root, info, table } = places;
  const cuts = [root, info]
    .map((number) => starts[number] ?? 0)
    .sort((one, other) => one - other)
    .map((start) => ({ start, end: endOf(places, start) }));
  const kept: Buffer[] = [];
  let at = 0;
  for (const { start, end } of cuts) {
    kept.push(bytes.subarray(at, start));
    at = end;
  }
  kept.push(bytes.subarray(at, table));
  const moved = (start: number): number =>
    cuts.reduce((place, cut) => (cut.start < start ? place - (cut.end - cut.start) : place), start);
  const now = starts.map((start) => (start === undefined ? undefined : moved(start)));
  let length = kept.reduce((sum, { length: part }) => sum + part, 0);
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    const one = written(objectNumber, object);
    now[objectNumber] = length;
    length += one.length;
    kept.push(one);
  }
  const lines = Array.from(now, (place) =>
    place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`,
  );
  const id = String(context.trailerInfo.ID ?? PDFHexString.of(''));
  const trailer = `trailer\n<<\n/Size ${now.length}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID ${id}\n>>\n`;
  kept.push(Buffer.from(`xref\n0 ${now.length}\n${lines.join('')}${trailer}startxref\n${length}\n%%EOF\n`));
  return Buffer.concat(kept);
};

/**
 * Lets `change` work on a document of which there are only catalog and information, and answers the whole with what came of
 * that; undefined, and nothing was done, where the file is not written as the browser does.
 */
export const splicedPdf = async (
  printed: Uint8Array,
  change: (part: PDFDocument) => Promise<void>,
): Promise<Buffer | undefined> => {
  const bytes = Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength);
  const places = placesIn(bytes);
  if (!places) return undefined;
  const part = await partOf(bytes, places);
  if (shared.some((key) => part.catalog.get(PDFName.of(key)) instanceof PDFRef)) return undefined;
  await change(part);
  await part.flush();
  return joined(bytes, places, part);
};
