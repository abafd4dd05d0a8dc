import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { isExport } from '../../../shared/exports/export.ts';
import { reasonProblem } from '../../../shared/exports/reason.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BodyOf } from '../bodies.ts';
import type { LeavingAsk } from '../messages.ts';
import { leavingPapers } from './before-leaving.ts';
import { readDocument } from './documents.ts';
import type { Work } from './work.ts';

/** What the entry says of papers that leave together. */
const together = (papers: readonly DocumentInfo[]): Omit<BodyOf<'leaving'>, 'reason'> => {
  const patients = new Set(papers.flatMap(({ patient }) => patient ?? []));
  const kinds = new Set(papers.map(({ kind }) => kind));
  const [one] = patients;
  const [kind] = kinds;
  return {
    patient: patients.size === 1 ? (one ?? null) : null,
    kind: kinds.size === 1 ? (kind ?? null) : null,
    papers: papers.length,
    patients: patients.size,
  };
};

/**
 * Whether papers may be printed or saved. One for somebody at hand may at once; an export asks the passphrase, what it is for, and a
 * check that held, and is noted.
 */
export const releasePapers = async (
  work: Work,
  { ids, action, leaving }: Extract<LeavingAsk, { readonly do: 'release' }>,
): Promise<Result<null>> => {
  const papers: DocumentInfo[] = [];
  for (const id of ids) {
    const found = readDocument(work, { id });
    if (!found.ok) return found;
    papers.push(found.value);
  }
  if (!isExport(papers)) return ok(null);
  if (leaving === null) return fail('refused', 'own-passphrase');
  const problem = reasonProblem(leaving.reason);
  if (problem !== undefined) return fail('invalid', 'input', [{ path: 'leaving.reason', message: problem }]);
  return leavingPapers(work, leaving, { action, ...together(papers) });
};
