import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { renderTemplateCopy } from '../documents/template-document.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import { asText, knownTexts } from './templates.ts';
import type { Work } from './work.ts';

/** A text as `documents:create` names it: "consent-striae/en/2". */
const sourceShape = /^([a-z0-9-]+)\/(en|de)\/(\d{1,6})$/;

/** A version's whole text to read before adopting it; held in memory only. */
export const templateDocument = (work: Work, source: string): Result<DocumentInfo> => {
  const [, id, language, number] = sourceShape.exec(source) ?? [];
  const known = knownTexts(work).find((one) => one.id === id && one.language === language);
  const version = known?.versions.find((one) => one.version === Number(number));
  const practice = printedPractice(work.vault.db);
  if (!known || !version || !practice) return fail('not-found', 'template');
  const rendered = renderTemplateCopy({
    practice,
    template: asText(known, version),
    today: dateOfInstant(work.now().at),
    timeZone: localZone(),
  });
  return ok(passDocument(work, { patient: null, kind: 'template', source }, rendered));
};
