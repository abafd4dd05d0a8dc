import type { Correction } from '../corrections/correction.ts';
import type { DocumentInfo } from './document.ts';

/** The record whose notes a document prints; undefined where it stands for itself. */
export const printedRecord = ({
  kind,
  source,
}: Pick<DocumentInfo, 'kind' | 'source'>): Correction['of'] | undefined => {
  if (kind === 'assessment') return { type: 'assessment', id: source };
  if (kind === 'consent') return { type: 'consent', id: source };
  return kind === 'session' || kind === 'aftercare' ? { type: 'session', id: source } : undefined;
};
