import { v7 as newId } from 'uuid';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { mostScansHeld } from '../../../shared/ipc/scan-page-channels.ts';
import { mostPapers } from '../../../shared/printing/printing.ts';
import type { RenderedDocument } from '../documents/page-frame.ts';
import type { Work } from './work.ts';

interface Passing {
  readonly info: DocumentInfo;
  readonly html: string;
}

/** Documents that are only shown: an unsigned consent, a template to read, the recovery code. Never kept on disk. */
const passing = new WeakMap<Work, Map<string, Passing>>();
const mostKept = 8;
/** Where records can only be read every paper is one of these, and a job is whole before it is printed. */
const mostKeptToRead = 2 * mostPapers;

const isScan = ({ info }: Passing): boolean => info.kind === 'scan-pages';

/** The oldest go first: beyond eight of one sort, and attached files beyond what may be held of them. */
const letGo = (held: Map<string, Passing>, scans: boolean, most: number): void => {
  const same = [...held.values()].filter((each) => isScan(each) === scans);
  const lengths = same.map(({ html }) => html.length);
  let length = lengths.reduce((sum, one) => sum + one, 0);
  same.forEach(({ info }, index) => {
    const over = scans ? length > 1.1 * mostScansHeld : same.length - index > most;
    if (!over) return;
    held.delete(info.id);
    length -= lengths[index] ?? 0;
  });
};

/** Holds a document in memory until the lock, and answers where it can be shown. */
export const passDocument = (
  work: Work,
  origin: Pick<DocumentInfo, 'patient' | 'kind' | 'source'>,
  rendered: RenderedDocument,
): DocumentInfo => {
  const held = passing.get(work) ?? new Map<string, Passing>();
  passing.set(work, held);
  const { html, ...about } = rendered;
  const info: DocumentInfo = { id: newId(), at: work.now().at, ...origin, ...about };
  const made = { info, html };
  held.set(info.id, made);
  letGo(held, isScan(made), work.vault.onlyRead === null ? mostKept : mostKeptToRead);
  return info;
};

/** A document that is only shown, or undefined. */
export const findPassing = (work: Work, id: string): Passing | undefined => passing.get(work)?.get(id);

/** Forgets every document that is only shown: one of them may name somebody who was just erased. */
export const dropPassing = (work: Work): void => void passing.delete(work);
