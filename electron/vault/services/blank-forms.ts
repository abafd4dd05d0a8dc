import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { hasBlankForm } from '../../../shared/templates/kinds.ts';
import type { TemplateKey, TemplateText } from '../../../shared/templates/template.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import { selectConcerns } from '../db/concerns.ts';
import { selectConsents } from '../db/consents.ts';
import { selectDevices } from '../db/devices.ts';
import { selectPatient } from '../db/patients.ts';
import { renderBlank, type BlankDocument } from '../documents/blank-document.ts';
import { consentMessages } from '../documents/messages/consent-messages.ts';
import type { RenderedDocument } from '../documents/page-frame.ts';
import type { TemplateFacts } from '../documents/render-template.ts';
import { peopleFacts, treatmentFacts } from '../documents/template-facts.ts';
import { inLanguage, say, spokenLocale } from '../documents/wording.ts';
import { keepDocumentAlone } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import { adoptedTemplate } from './templates.ts';
import type { Work } from './work.ts';

const blankText = (work: Work, key: TemplateKey): Result<TemplateText> => {
  const found = adoptedTemplate(work, key);
  return found.ok && !hasBlankForm(found.value.kind) ? fail('refused', 'no-blank-form') : found;
};

/** Facts of the practice, and of who treats; they are the same on every form. */
const practiceFacts = (given: Pick<BlankDocument, 'practice' | 'practitioner' | 'date'>): TemplateFacts => {
  const nobody = { id: '', number: '', revision: 0, family: '', given: '', born: given.date } as const;
  const patient = {
    ...nobody,
    phone: '',
    email: '',
    address: '',
    skinType: 'unknown' as const,
    allergies: { state: 'not-asked' as const, items: [] },
    note: '',
    shape: 'average' as const,
  };
  const facts = peopleFacts({ ...given, patient, retentionYears: null });
  const same = Object.entries(facts).filter(([name]) =>
    /^(practice|practitioner|complaint|retention)/.test(name),
  );
  return Object.fromEntries(same);
};

const render = (work: Work, template: TemplateText, patientId: string | null): Result<RenderedDocument> => {
  const { db } = work.vault;
  const practice = printedPractice(db);
  const patient = patientId === null ? null : selectPatient(db, patientId);
  if (!practice || patient === undefined) return fail('not-found', 'patient');
  const timeZone = localZone();
  const about = { practice, practitioner: work.user, date: dateOfInstant(work.now().at, timeZone) };
  const known = inLanguage(template.language, () =>
    patient
      ? {
          ...peopleFacts({ ...about, patient, retentionYears: null }),
          ...plannedFacts(work, patient.id, about),
        }
      : practiceFacts(about),
  );
  return ok(renderBlank({ ...about, patient, template, known, timeZone }));
};

/** Areas, device, depth and sessions of the consent in force, else the areas that the patient came for; the rest stays open. */
const plannedFacts = (
  work: Work,
  patient: string,
  { practice }: Pick<BlankDocument, 'practice'>,
): TemplateFacts => {
  const { db } = work.vault;
  const scope = consentInForce(selectConsents(db, patient), null)?.scope;
  const areas = scope?.areas ?? selectConcerns(db, patient).flatMap((concern) => concern.areas);
  if (areas.length === 0) return {};
  const device = selectDevices(db).find(({ id }) => id === scope?.device) ?? null;
  const facts = treatmentFacts(
    { areas, device, deviceKind: scope?.deviceKind ?? 'other', products: [], anaesthetics: [] },
    practice.country,
  );
  const { areas: words, area_list: list, on_face: onFace, on_body: onBody } = facts;
  const ofAreas = {
    areas: words ?? '',
    area_list: list ?? [],
    on_face: onFace ?? true,
    on_body: onBody ?? true,
  };
  if (!scope) return ofAreas;
  return {
    ...ofAreas,
    device: facts['device'] ?? '',
    device_kind: facts['device_kind'] ?? '',
    radiofrequency: facts['radiofrequency'] ?? true,
    max_depth: withUnit(scope.maxDepthUm, depthSpec, spokenLocale()),
    sessions: say(consentMessages.sessionCount, { count: scope.sessions }),
  };
};

/** A text in use with lines in place of every fact; of nobody, so it is not kept. */
export const blankForm = (work: Work, key: TemplateKey): Result<DocumentInfo> => {
  const template = blankText(work, key);
  if (!template.ok) return template;
  const rendered = render(work, template.value, null);
  if (!rendered.ok) return rendered;
  const source = `${key.id}/${key.language}`;
  return ok(passDocument(work, { patient: null, kind: template.value.kind, source }, rendered.value));
};

/** The treatment consent as a paper to be signed by hand: what the record knows is filled in, the rest is lines. */
export const consentOnPaper = (work: Work, key: TemplateKey, patient: string): Result<DocumentInfo> => {
  const template = blankText(work, key);
  if (!template.ok) return template;
  const rendered = render(work, template.value, patient);
  return rendered.ok
    ? keepDocumentAlone(work, { patient, kind: 'consent', source: patient }, rendered.value)
    : rendered;
};
