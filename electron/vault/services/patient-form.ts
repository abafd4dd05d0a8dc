import { addendumStatements } from '../../../shared/consents/addendum.ts';
import {
  additionFromDraft,
  scopeFromDraft,
  smallConsentProblems,
} from '../../../shared/consents/scope-from-draft.ts';
import type { ConsentDraft } from '../../../shared/consents/consent-draft.ts';
import { effectiveScope } from '../../../shared/consents/effective-scope.ts';
import type { PatientForm } from '../../../shared/consents/patient-form.ts';
import { asksByClauses } from '../../../shared/consents/photo-clauses.ts';
import { type SmallConsentKind, smallStatements } from '../../../shared/consents/small-consent.ts';
import type { StatementId } from '../../../shared/consents/consent.ts';
import { photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import { photoPurposeLabels, statementLabels } from '../../../shared/labels/consent-labels.ts';
import type { TemplateLanguage } from '../../../shared/templates/kinds.ts';
import type { TemplateKey } from '../../../shared/templates/template.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DeviceKind } from '../../../shared/devices/device.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectConsent } from '../db/consents.ts';
import { selectDevices } from '../db/devices.ts';
import { addendumAgreement, additionPairs, extendsWords } from '../documents/addendum-document.ts';
import { clausesOf } from '../documents/consent-clauses.ts';
import { statementsFor } from '../documents/consent-decision.ts';
import { agreementWords, authorisedUse, consentFacts, scopePairs } from '../documents/consent-document.ts';
import { consentMessages } from '../documents/messages/consent-messages.ts';
import { dateWords } from '../documents/moment-words.ts';
import { smallAgreement } from '../documents/small-consent-document.ts';
import { patientBlocks } from '../documents/patient-blocks.ts';
import { inLanguage, say } from '../documents/wording.ts';
import { addendumAsked, consentAsked } from './consent-asked.ts';
import { changesSince } from './consent-changes.ts';
import { addendumPages } from './addenda.ts';
import { consentPages } from './consents.ts';
import { localZone } from './local-zone.ts';
import { guardianWanted, initialsWanted } from './signed-checks.ts';
import { clausesOfSmall, smallConsentAsked, smallPages } from './small-consents.ts';
import { listTemplates } from './templates.ts';
import type { Work } from './work.ts';

const deviceKindOf = (work: Work, device: string | null): DeviceKind | null =>
  selectDevices(work.vault.db).find(({ id }) => id === device)?.kind ?? null;

/** What does not depend on the kind of form. */
const around = (
  work: Work,
  { id, family, given, born }: Patient,
  source: string,
): Pick<PatientForm, 'patient' | 'needsGuardian' | 'guardian' | 'initials' | 'kind'> => ({
  patient: { id, family, given, born },
  kind: 'treatment',
  needsGuardian: guardianWanted(work, born, work.now().at),
  guardian: null,
  initials: initialsWanted(work, source),
});

const offeredWords = (offeredOn: string): string =>
  say(consentMessages.offered, { offered: dateWords(offeredOn) });

const sentences = (ids: readonly StatementId[]): PatientForm['statements'] =>
  ids.map((id) => ({ id, words: say(statementLabels[id]) }));

const photosAsked = (): PatientForm['photos'] =>
  photoPurposes.map((purpose) => ({ purpose, words: say(photoPurposeLabels[purpose]) }));

/** The languages in which a text is in use. */
const languagesOf = (work: Work, { id }: TemplateKey): readonly TemplateLanguage[] =>
  listTemplates(work)
    .filter((text) => text.id === id && text.adoptedAt !== null)
    .map(({ language }) => language);

const consentForm = (work: Work, patient: string, draft: ConsentDraft): Result<PatientForm> => {
  const { scope } = scopeFromDraft(draft, deviceKindOf(work, draft.device));
  if (!scope || draft.offeredOn === null) return fail('invalid', 'scope');
  const { offeredOn, template } = draft;
  const asked = consentAsked(work, { patient, scope, offeredOn, template });
  if (!asked.ok) return asked;
  const changes = changesSince(work, patient, template);
  const { source } = asked.value.template;
  return ok(
    inLanguage(template.language, () => ({
      ...around(work, asked.value.patient, source),
      practice: asked.value.practice.name,
      addendum: false,
      lead: [offeredWords(offeredOn)],
      planned: scopePairs(asked.value),
      text: patientBlocks(source, consentFacts(asked.value)),
      language: template.language,
      languages: languagesOf(work, template),
      changes,
      agreement: agreementWords(scope),
      statements: sentences(statementsFor(authorisedUse(asked.value))),
      clauses: clausesOf(asked.value),
      photos: photosAsked(),
      pages: [...(changes ? (['changes'] as const) : []), ...consentPages],
    })),
  );
};

const addendumForm = (work: Work, id: string, patient: string, draft: ConsentDraft): Result<PatientForm> => {
  const consent = selectConsent(work.vault.db, id);
  const signed = consent?.patient === patient ? effectiveScope(consent) : null;
  if (!consent || !signed) return fail('refused', 'consent-ended');
  const { addition } = additionFromDraft(draft, signed, deviceKindOf(work, draft.device));
  if (!addition || draft.offeredOn === null) return fail('invalid', 'scope');
  const { offeredOn } = draft;
  const asked = addendumAsked(work, consent, { addition, offeredOn });
  if (!asked.ok) return asked;
  const { clause, template } = asked.value;
  return ok(
    inLanguage(template.language, () => ({
      ...around(work, asked.value.patient, template.source),
      practice: asked.value.practice.name,
      addendum: true,
      lead: [extendsWords(asked.value), offeredWords(offeredOn)],
      planned: additionPairs(asked.value),
      text: clause,
      language: template.language,
      languages: [],
      changes: null,
      agreement: addendumAgreement(asked.value),
      statements: sentences(addendumStatements),
      clauses: [],
      photos: [],
      pages: addendumPages(asked.value),
    })),
  );
};

const smallForm = (
  work: Work,
  kind: SmallConsentKind,
  patient: string,
  draft: ConsentDraft,
): Result<PatientForm> => {
  const { template, areas, offeredOn, guardianName, guardianRelation } = draft;
  if (smallConsentProblems(draft).length > 0 || offeredOn === null) return fail('invalid', 'scope');
  const offer = { patient, kind, template, areas, offeredOn, guardianName, guardianRelation };
  const asked = smallConsentAsked(work, offer);
  if (!asked.ok) return asked;
  const { source } = asked.value.template;
  const shared = around(work, asked.value.patient, source);
  const clauses = clausesOfSmall(work, asked.value);
  const byYesOrNo = kind === 'photo-consent' && !asksByClauses(clauses.map(({ name }) => name));
  const named = kind === 'guardian-consent';
  return ok(
    inLanguage(template.language, () => ({
      ...shared,
      kind,
      needsGuardian: named || (kind !== 'refusal' && shared.needsGuardian),
      guardian: named ? { name: guardianName.trim(), relation: guardianRelation.trim() } : null,
      practice: asked.value.practice.name,
      addendum: false,
      lead: [],
      planned: [],
      text: patientBlocks(source, asked.value.factsOn(dateOfInstant(work.now().at, localZone()))),
      language: template.language,
      languages: languagesOf(work, template),
      changes: null,
      agreement: smallAgreement(asked.value),
      statements: sentences(smallStatements(kind)),
      clauses,
      photos: byYesOrNo ? photosAsked() : [],
      pages: smallPages(kind),
    })),
  );
};

/** The form of a consent's draft as the patient reads it; refused while its scope is not whole. */
export const patientForm = (work: Work, patient: string, draft: ConsentDraft): Result<PatientForm> =>
  draft.extends !== null
    ? addendumForm(work, draft.extends, patient, draft)
    : draft.kind === 'treatment'
      ? consentForm(work, patient, draft)
      : smallForm(work, draft.kind, patient, draft);
