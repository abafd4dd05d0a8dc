import { v7 as newId } from 'uuid';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { RenderedDocument } from '../documents/page-frame.ts';
import type { Work } from './work.ts';

/** Documents that are only shown: an unsigned consent, a template to read, the recovery code. Never kept on disk. */
const passing = new WeakMap<Work, Map<string, { readonly info: DocumentInfo; readonly html: string }>>();
const mostKept = 8;

/** Holds a document in memory until the lock, at most eight of them, and answers where it can be shown. */
export const passDocument = (
  work: Work,
  origin: Pick<DocumentInfo, 'patient' | 'kind' | 'source'>,
  rendered: RenderedDocument,
): DocumentInfo => {
  const held = passing.get(work) ?? new Map<string, { readonly info: DocumentInfo; readonly html: string }>();
  passing.set(work, held);
  const { html, ...about } = rendered;
  const info: DocumentInfo = { id: newId(), at: work.now().at, ...origin, ...about };
  held.set(info.id, { info, html });
  const oldest = held.keys().next();
  if (held.size > mostKept && !oldest.done) held.delete(oldest.value);
  return info;
};

/** A document that is only shown, or undefined. */
export const findPassing = (
  work: Work,
  id: string,
): { readonly info: DocumentInfo; readonly html: string } | undefined => passing.get(work)?.get(id);

/** Forgets every document that is only shown: one of them may name somebody who was just erased. */
export const dropPassing = (work: Work): void => void passing.delete(work);
