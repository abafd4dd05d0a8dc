import { v7 as newId } from 'uuid';
import type { DocumentInfo, DocumentKind } from '../../../shared/documents/document.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { selectNewestDocument } from '../db/documents.ts';
import type { RenderedDocument } from '../documents/page-frame.ts';
import type { WriteTx } from '../ledger/write.ts';
import { underItsOwner } from '../read-in-chart.ts';
import { passDocument } from './passing-documents.ts';
import type { Work } from './work.ts';

export interface Origin {
  readonly id?: string;
  readonly patient: string | null;
  readonly kind: DocumentKind;
  readonly source: string;
}

/** Freezes a rendered document in an open write; the same content from the same source is one document. */
export const keepDocument = (
  tx: WriteTx,
  now: number,
  origin: Origin,
  rendered: RenderedDocument,
): DocumentInfo => {
  const known = selectNewestDocument(tx.db, origin.source, origin.kind);
  if (known?.hash === rendered.hash) return known;
  const { id = newId(), ...from } = origin;
  const body = {
    ...from,
    title: rendered.title,
    fileName: rendered.fileName,
    hash: rendered.hash,
    html: rendered.html,
    ...rendered.made,
  };
  const owned = underItsOwner(tx.db, 'document', id, body);
  tx.append({ action: 'create', type: 'document', id, revision: 1, bodyVersion: 2, body: owned });
  const { html: _html, template: _template, values: _values, ...info } = body;
  return { id, at: now, ...info };
};

/** Where records can only be read a paper that is not kept yet is held to be shown and printed, and has no code. */
export const showDocument = (work: Work, origin: Origin, rendered: RenderedDocument): DocumentInfo => {
  const known = selectNewestDocument(work.vault.db, origin.source, origin.kind);
  return known?.hash === rendered.hash ? known : passDocument(work, origin, rendered);
};

/** The same in a write of its own. */
export const keepDocumentAlone = (
  work: Work,
  origin: Origin,
  rendered: RenderedDocument,
): Result<DocumentInfo> => {
  if (work.vault.onlyRead !== null) return ok(showDocument(work, origin, rendered));
  const now = work.now();
  return work.vault.write(work.user.id, now, (tx) => ok(keepDocument(tx, now.at, origin, rendered)));
};
