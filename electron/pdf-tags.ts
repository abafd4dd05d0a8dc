/**
 * The tags of single PDFs (ISO 32000-1, 14.7) put together for one file of all: each part keeps its own tree under the common
 * root, and what is found by number or name across the whole file is numbered and named anew.
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** The tree of one part, copied into the joined file and not yet under the common root. */
export interface CopiedTags {
  readonly ref: PDFRef;
  readonly root: PDFDict;
  readonly language: PDFObject | undefined;
  /** Every dictionary of the part that may point into the tree by number. */
  readonly dicts: readonly PDFDict[];
}

const name = (text: string): PDFName => PDFName.of(text);
const arrayOf = (value: PDFObject | undefined): readonly PDFObject[] =>
  value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value];
const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

/** The pairs of a number tree, whose nodes may hold further nodes. */
const pairsOf = (pdf: PDFDocument, node: PDFDict): readonly (readonly [number, PDFObject])[] => {
  const nums = arrayOf(node.lookup(name('Nums')));
  const own = nums.flatMap((key, index) => {
    const value = nums[index + 1];
    return index % 2 === 0 && key instanceof PDFNumber && value ? [[key.asNumber(), value] as const] : [];
  });
  const kids = arrayOf(node.lookup(name('Kids'))).flatMap((kid) => {
    const found = pdf.context.lookup(kid);
    return found instanceof PDFDict ? pairsOf(pdf, found) : [];
  });
  return [...own, ...kids];
};

/** What stands directly below a root or an element, as it is referred to. */
const kidsOf = (root: PDFDict): readonly PDFObject[] => {
  const kids = root.lookup(name('K'));
  return kids instanceof PDFArray ? kids.asArray() : arrayOf(root.get(name('K')));
};

/** Every element of a tree with its reference, parents first; what is no element (a page's content) is passed over. */
const elementsOf = (pdf: PDFDocument, top: PDFDict): readonly { ref: PDFRef; element: PDFDict }[] => {
  const found: { ref: PDFRef; element: PDFDict }[] = [];
  const seen = new Set<PDFDict>();
  const open: PDFObject[] = [...kidsOf(top)].toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const element = pdf.context.lookup(next);
    const kids = element instanceof PDFDict && element.has(name('S')) ? element : undefined;
    if (!kids || seen.has(kids)) continue;
    seen.add(kids);
    if (next instanceof PDFRef) found.push({ ref: next, element: kids });
    open.push(...kidsOf(kids).toReversed());
  }
  return found;
};

const named = (part: number, id: string): PDFString => PDFString.of(`${part}-${id}`);

/** Cells name their heads by id; ids of two parts may be the same. Answers the ids as they are now. */
const renameIds = (
  pdf: PDFDocument,
  part: number,
  elements: readonly { readonly ref: PDFRef; readonly element: PDFDict }[],
): readonly { readonly id: string; readonly ref: PDFRef }[] => {
  const done = new Set<PDFObject>();
  const renameHeads = (attributes: PDFObject | undefined): void => {
    const heads = attributes instanceof PDFDict ? attributes.lookup(name('Headers')) : undefined;
    if (!(heads instanceof PDFArray) || done.has(heads)) return;
    done.add(heads);
    heads.asArray().forEach((head, index) => {
      const id = textOf(pdf.context.lookup(head));
      if (id !== undefined) heads.set(index, named(part, id));
    });
  };
  return elements.flatMap(({ ref, element }) => {
    for (const each of arrayOf(element.lookup(name('A')))) renameHeads(pdf.context.lookup(each));
    const id = textOf(element.lookup(name('ID')));
    if (id === undefined) return [];
    element.set(name('ID'), named(part, id));
    return [{ id: `${part}-${id}`, ref }];
  });
};

const byCode = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : Number(a.id > b.id);

/** The dictionaries that a part brought into the file: those with a number of their own, and the annotations of its pages. */
export const dictsOf = (pdf: PDFDocument, before: number, pages: readonly PDFPage[]): readonly PDFDict[] => {
  const own = pdf.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (ref.objectNumber <= before) return [];
    return object instanceof PDFDict ? [object] : object instanceof PDFStream ? [object.dict] : [];
  });
  const notes = pages.flatMap(({ node }) =>
    arrayOf(node.lookup(name('Annots'))).flatMap((each) => {
      const note = pdf.context.lookup(each);
      return note instanceof PDFDict ? [note] : [];
    }),
  );
  return [...new Set([...own, ...notes])];
};

/** Adds what roles and classes of elements mean; false where two parts mean different things by one name. */
const addMeanings = (into: PDFDict, from: PDFObject | undefined): boolean =>
  !(from instanceof PDFDict) ||
  from.entries().every(([key, value]) => {
    const known = into.get(key);
    if (known !== undefined) return String(known) === String(value);
    into.set(key, value);
    return true;
  });

/** Puts what stands at the top of a part's tree under the common root, in the language of the part. */
const placeUnder = (
  pdf: PDFDocument,
  rootRef: PDFRef,
  { root, language }: CopiedTags,
): readonly PDFObject[] =>
  kidsOf(root).map((top) => {
    const element = pdf.context.lookup(top, PDFDict);
    element.set(name('P'), rootRef);
    if (language && !element.has(name('Lang'))) element.set(name('Lang'), language);
    return top;
  });

interface Numbered {
  readonly nums: readonly PDFObject[];
  /** Where the next part begins. */
  readonly next: number;
}

/** By these numbers pages and annotations find their elements; each part counts from 0. */
const numberAnew = (pdf: PDFDocument, { root, dicts }: CopiedTags, first: number): Numbered => {
  const tree = root.lookup(name('ParentTree'));
  const pairs = tree instanceof PDFDict ? pairsOf(pdf, tree) : [];
  let next = first;
  const moved = (number: number): PDFNumber => {
    next = Math.max(next, first + number + 1);
    return PDFNumber.of(first + number);
  };
  const nums = pairs.flatMap(([number, value]) => [moved(number), value]);
  for (const dict of dicts)
    for (const key of ['StructParents', 'StructParent']) {
      const number = dict.lookup(name(key));
      if (number instanceof PDFNumber) dict.set(name(key), moved(number.asNumber()));
    }
  return { nums, next };
};

/** A tree by names or numbers is made anew for all parts; the nodes of the old ones go. */
const dropTree = (pdf: PDFDocument, node: PDFObject | undefined): void => {
  const found = pdf.context.lookup(node);
  if (found instanceof PDFDict) for (const kid of arrayOf(found.lookup(name('Kids')))) dropTree(pdf, kid);
  if (node instanceof PDFRef) pdf.context.delete(node);
};

const dropRoot = (pdf: PDFDocument, { ref, root }: CopiedTags): void => {
  dropTree(pdf, root.get(name('ParentTree')));
  dropTree(pdf, root.get(name('IDTree')));
  pdf.context.delete(ref);
};

/**
 * Puts the trees of the parts under one root, in their order. Answers false, and leaves the file without a root, where two
 * parts mean different things by one role or class: what prints documents here never does.
 */
export const joinTags = (pdf: PDFDocument, parts: readonly CopiedTags[]): boolean => {
  const { context, catalog } = pdf;
  const [roles, classes] = [context.obj({}), context.obj({})];
  const agree = parts.every(
    ({ root }) =>
      addMeanings(roles, root.lookup(name('RoleMap'))) && addMeanings(classes, root.lookup(name('ClassMap'))),
  );
  if (!agree || parts.length === 0) return false;
  const rootRef = context.nextRef();
  const ids = parts.flatMap((part, index) => renameIds(pdf, index, elementsOf(pdf, part.root)));
  const kids = parts.flatMap((part) => placeUnder(pdf, rootRef, part));
  const nums: PDFObject[] = [];
  let next = 0;
  for (const part of parts) {
    const numbered = numberAnew(pdf, part, next);
    nums.push(...numbered.nums);
    ({ next } = numbered);
  }
  const root = context.obj({ Type: 'StructTreeRoot', K: kids, ParentTreeNextKey: next });
  root.set(name('ParentTree'), context.register(context.obj({ Nums: nums })));
  if (roles.entries().length > 0) root.set(name('RoleMap'), roles);
  if (classes.entries().length > 0) root.set(name('ClassMap'), classes);
  if (ids.length > 0) {
    const names = ids.toSorted(byCode).flatMap(({ id, ref }) => [PDFString.of(id), ref]);
    root.set(name('IDTree'), context.register(context.obj({ Names: names })));
  }
  for (const part of parts) dropRoot(pdf, part);
  context.assign(rootRef, root);
  catalog.set(name('StructTreeRoot'), rootRef);
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  const language = parts[0]?.language;
  if (language) catalog.set(name('Lang'), language);
  return true;
};
