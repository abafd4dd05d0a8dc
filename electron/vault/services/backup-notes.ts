import { v7 as newId } from 'uuid';
import type { DrillRecord, RereadRecord } from '../../../shared/backups/drill.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { renderDrill } from '../documents/drill-document.ts';
import { keepDocument } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';

/** Notes in the ledger that older backups of a folder were read again, and which of them did not hold. */
export const noteReread = (work: Work, body: RereadRecord): Result<null> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    tx.append({ action: 'note', type: 'reread', id: newId(), revision: 1, bodyVersion: 1, body });
    return ok(null);
  });

/** Notes a restore drill in the ledger; when everything held, its certificate is frozen with it and answered. */
export const noteDrill = (work: Work, body: DrillRecord): Result<DocumentInfo | null> => {
  const { vault, user } = work;
  const practice = printedPractice(vault.db);
  if (!practice) return fail('damaged', 'no-practice');
  const now = work.now();
  const { fault, found } = body;
  const certificate =
    fault === null && found !== null
      ? renderDrill({
          practice,
          practitioner: user,
          drill: { ...body, found },
          at: now.at,
          timeZone: localZone(),
        })
      : undefined;
  return vault.write(user.id, now, (tx) => {
    const id = newId();
    tx.append({ action: 'note', type: 'drill', id, revision: 1, bodyVersion: 1, body });
    if (!certificate) return ok(null);
    return ok(keepDocument(tx, now.at, { patient: null, kind: 'drill', source: id }, certificate));
  });
};
