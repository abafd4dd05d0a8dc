import { inflateSync } from 'node:zlib';

/** Most bytes that compressed parts of one PDF may become while its pages are counted: a bomb ends here. */
const mostInflated = 32 * 1024 * 1024;

/** What is told of a PDF without drawing it. */
export interface PdfFacts {
  /** A password or a restriction is set: it could not be shown later. */
  readonly isProtected: boolean;
  /** Null where it does not say in plain words how many pages it has. */
  readonly pages: number | null;
}

const countsIn = (text: string): number[] => {
  const trees = text.matchAll(/<<(?:[^<>]|<<[^<>]*>>)*\/Type\s*\/Pages\b(?:[^<>]|<<[^<>]*>>)*>>/g);
  return [...trees].flatMap(([tree]) => {
    const count = /\/Count\s+(\d{1,6})\b/.exec(tree)?.[1];
    return count === undefined ? [] : [Number(count)];
  });
};

/** The texts of object streams (ISO 32000-1 7.5.7), in which newer programs keep the list of pages. */
function* objectStreams(text: string): Generator<string> {
  let left = mostInflated;
  for (const found of text.matchAll(/\/Type\s*\/ObjStm\b[^>]{0,400}>>\s*stream\r?\n/g)) {
    const from = found.index + found[0].length;
    const until = text.indexOf('endstream', from);
    if (until < 0 || left <= 0) return;
    try {
      const inflated = inflateSync(Buffer.from(text.slice(from, until), 'latin1'), { maxOutputLength: left });
      left -= inflated.length;
      yield inflated.toString('latin1');
    } catch {
      left -= 1024; // not deflated, or too much: the viewer counts then
    }
  }
}

/** Counts the pages of a PDF by its own words, and looks whether it is protected; draws and runs nothing. */
export function readPdf(bytes: Buffer): PdfFacts {
  const text = bytes.toString('latin1');
  const isProtected = /\/Encrypt\s+(\d+\s+\d+\s+R|<<)/.test(text);
  const counts = countsIn(text);
  for (const part of objectStreams(text)) counts.push(...countsIn(part));
  const pages = Math.max(0, ...counts);
  return { isProtected, pages: pages > 0 && pages <= 100_000 ? pages : null };
}
