import { v7 as newId } from 'uuid';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { isExport } from '../../../shared/exports/export.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { LeavingAsk } from '../messages.ts';
import { leavingPapers } from './before-leaving.ts';
import { readDocument } from './documents.ts';
import { noteFact } from './note-fact.ts';
import type { Work } from './work.ts';

const noteLeaving = (work: Work, action: 'save' | 'print', papers: readonly DocumentInfo[]): void => {
  const patients = new Set(papers.flatMap(({ patient }) => patient ?? []));
  const kinds = new Set(papers.map(({ kind }) => kind));
  const [one] = patients;
  const patient = patients.size === 1 ? (one ?? null) : null;
  const [kind] = kinds;
  noteFact(work, {
    type: 'leaving',
    action,
    id: patient ?? newId(),
    body: {
      patient,
      kind: kinds.size === 1 ? (kind ?? null) : null,
      papers: papers.length,
      patients: patients.size,
    },
  });
};

/**
 * Whether papers may be printed or saved. One for somebody at hand may at once; an export asks the passphrase, a check that held,
 * and is noted.
 */
export const releasePapers = async (
  work: Work,
  { ids, action, passphrase }: Extract<LeavingAsk, { readonly do: 'release' }>,
): Promise<Result<null>> => {
  const papers: DocumentInfo[] = [];
  for (const id of ids) {
    const found = readDocument(work, { id });
    if (!found.ok) return found;
    papers.push(found.value);
  }
  if (!isExport(papers)) return ok(null);
  if (passphrase === null) return fail('refused', 'own-passphrase');
  return leavingPapers(work, passphrase, () => noteLeaving(work, action, papers));
};
