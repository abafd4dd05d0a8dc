import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { isPaperKind, type PaperKind } from '../../../shared/papers/paper.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isFormKind } from '../../../shared/templates/kinds.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import { deleteDraft } from '../db/drafts.ts';
import { selectPatient } from '../db/patients.ts';
import { renderForm } from '../documents/form-document.ts';
import type { RenderedDocument } from '../documents/page-frame.ts';
import { peopleFacts } from '../documents/template-facts.ts';
import { renderText } from '../documents/text-document.ts';
import { inLanguage } from '../documents/wording.ts';
import { letHeldGo } from './held-drafts.ts';
import { keepDocument, showDocument } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import { paperFacts, type PaperAsked } from './paper-record.ts';
import { printedPractice } from './printed-practice.ts';
import { adoptedTemplate } from './templates.ts';
import type { Work } from './work.ts';

/** The text in use, when it is one that is made from a patient's page. */
const paperText = (work: Work, { text }: PaperAsked): Result<TemplateText & { readonly kind: PaperKind }> => {
  const found = adoptedTemplate(work, text);
  if (!found.ok) return found;
  const { kind } = found.value;
  return isPaperKind(kind) ? ok({ ...found.value, kind }) : fail('refused', 'not-a-paper');
};

const render = (
  work: Work,
  asked: PaperAsked,
  template: TemplateText & { readonly kind: PaperKind },
): Result<RenderedDocument> => {
  const { db } = work.vault;
  const patient = selectPatient(db, asked.patient);
  const practice = printedPractice(db);
  if (!patient || !practice) return fail('not-found', 'patient');
  const { kind, language } = template;
  const told = paperFacts(work, asked, kind, language);
  if (!told.ok) return told;
  const timeZone = localZone();
  const date = dateOfInstant(work.now().at, timeZone);
  const shared = { practice, practitioner: work.user, patient, date };
  const people = inLanguage(language, () => peopleFacts({ ...shared, retentionYears: null }));
  const facts = { ...people, ...told.value };
  const given = { ...shared, template, facts, timeZone };
  return ok(
    isFormKind(kind) ? renderForm({ ...given, guardian: asked.facts.guardianName }) : renderText(given),
  );
};

/** Makes and freezes a leaflet, plan, letter or form for a patient; the same content again is the same document. */
export const makePaper = (work: Work, asked: PaperAsked): Result<DocumentInfo> => {
  const template = paperText(work, asked);
  if (!template.ok) return template;
  const rendered = render(work, asked, template.value);
  if (!rendered.ok) return rendered;
  const { patient, draft } = asked;
  const now = work.now();
  const origin = { patient, kind: template.value.kind, source: patient };
  if (work.vault.onlyRead !== null) return ok(showDocument(work, origin, rendered.value));
  return work.vault.write(work.user.id, now, (tx) => {
    const kept = keepDocument(tx, now.at, origin, rendered.value);
    if (draft !== null) {
      deleteDraft(tx.db, work.user.id, draft);
      letHeldGo(work, draft);
    }
    return ok(kept);
  });
};
