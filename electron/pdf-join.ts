/** Several printed documents as one file, in order, with a bookmark at each; the pages of each stay as they were printed. */
import {
  AFRelationship,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRef,
} from '@cantoo/pdf-lib';
import { type CopiedTags, dictsOf, joinTags } from './pdf-tags.ts';
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

interface Copied {
  readonly pages: readonly PDFPage[];
  readonly tags: CopiedTags | undefined;
}

/** Copies a part's pages and tags: one copier for both, so that the tags go on pointing to these very pages. */
const copyPart = (joined: PDFDocument, source: PDFDocument): Copied => {
  const before = joined.context.largestObjectNumber;
  const copier = PDFObjectCopier.for(source.context, joined.context);
  const pages = source.getPages().map((page) => {
    const ref = copier.copy(page.ref);
    const leaf = joined.context.lookup(ref);
    if (!(leaf instanceof PDFPageLeaf)) throw new TypeError('a page that is none');
    return PDFPage.of(leaf, ref, joined);
  });
  const rootRef = source.catalog.get(PDFName.of('StructTreeRoot'));
  if (!(rootRef instanceof PDFRef)) return { pages, tags: undefined };
  const ref = copier.copy(rootRef);
  const language = source.catalog.lookup(PDFName.of('Lang'));
  const tags = {
    ref,
    root: joined.context.lookup(ref, PDFDict),
    language: language && copier.copy(language),
    dicts: dictsOf(joined, before, pages),
  };
  return { pages, tags };
};

/** One PDF of all parts with the tags of each; the same parts give the same file. */
export const joinPdfs = async (parts: readonly PdfPart[]): Promise<Buffer> => {
  const joined = await PDFDocument.create({ updateMetadata: false });
  const marks: Bookmark[] = [];
  const tagged: CopiedTags[] = [];
  for (const { pdf, title } of parts) {
    const source = await PDFDocument.load(pdf, { updateMetadata: false });
    const { pages, tags } = copyPart(joined, source);
    for (const page of pages) joined.addPage(page);
    if (pages[0]) marks.push({ title, page: pages[0].ref });
    if (tags) tagged.push(tags);
  }
  joinTags(joined, tagged);
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
