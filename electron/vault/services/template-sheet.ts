import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectPractice } from '../db/practice.ts';
import { renderTemplateCopy } from '../documents/template-document.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { listTemplates } from './templates.ts';
import type { Work } from './work.ts';

/** A template's whole text to read before adopting it; held in memory only. */
export const templateDocument = (work: Work, id: string): Result<DocumentInfo> => {
  const template = listTemplates(work).find((one) => one.id === id);
  const practice = selectPractice(work.vault.db)?.practice;
  if (!template || !practice) return fail('not-found', 'template');
  const rendered = renderTemplateCopy({
    practice,
    template,
    today: dateOfInstant(work.now().at),
    timeZone: localZone(),
  });
  return ok(passDocument(work, { patient: null, kind: 'template', source: id }, rendered));
};
