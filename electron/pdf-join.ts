/** Several printed documents as one file, in order, with a bookmark at each; the pages of each stay as they were printed. */
import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import type { ArchiveFacts } from './vault/messages.ts';

export interface PdfPart {
  readonly pdf: Uint8Array;
  readonly title: string;
  /** Null for what is not kept. */
  readonly archive: ArchiveFacts | null;
}

interface Bookmark {
  readonly title: string;
  readonly page: PDFRef;
}

const addBookmarks = ({ context, catalog }: PDFDocument, marks: readonly Bookmark[]): void => {
  const root = context.nextRef();
  const refs = marks.map(() => context.nextRef());
  marks.forEach(({ title, page }, index) => {
    const item = context.obj({ Parent: root, Dest: [page, PDFName.of('Fit')] });
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    const [before, after] = [refs[index - 1], refs[index + 1]];
    if (before) item.set(PDFName.of('Prev'), before);
    if (after) item.set(PDFName.of('Next'), after);
    const ref = refs[index];
    if (ref) context.assign(ref, item);
  });
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) return;
  const outlines = context.obj({ Type: 'Outlines', First: first, Last: last });
  outlines.set(PDFName.of('Count'), PDFNumber.of(marks.length));
  context.assign(root, outlines);
  catalog.set(PDFName.of('Outlines'), root);
};

/** One PDF of all parts. The tags of the single documents are not carried over; the same parts give the same file. */
export const joinPdfs = async (parts: readonly PdfPart[]): Promise<Buffer> => {
  const joined = await PDFDocument.create({ updateMetadata: false });
  const marks: Bookmark[] = [];
  for (const { pdf, title } of parts) {
    const source = await PDFDocument.load(pdf, { updateMetadata: false });
    const pages = await joined.copyPages(source, source.getPageIndices());
    for (const page of pages) joined.addPage(page);
    if (pages[0]) marks.push({ title, page: pages[0].ref });
  }
  addBookmarks(joined, marks);
  const kept = parts.flatMap(({ archive }) => archive ?? []);
  const made = new Date(Math.max(0, ...kept.map(({ at }) => at)));
  joined.setTitle(parts.map(({ title }) => title).join('; '));
  joined.setAuthor(kept[0]?.practice ?? '');
  joined.setCreator('Stria');
  joined.setProducer('Stria');
  joined.setCreationDate(made);
  joined.setModificationDate(made);
  await joined.attach(Buffer.from(JSON.stringify(kept, null, 2), 'utf8'), 'documents.json', {
    mimeType: 'application/json',
    description: 'What these documents are, as their record has them',
    creationDate: made,
    modificationDate: made,
    afRelationship: AFRelationship.Data,
  });
  return Buffer.from(await joined.save({ useObjectStreams: false, addDefaultPage: false }));
};
