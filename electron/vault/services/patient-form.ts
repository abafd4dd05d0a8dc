import { addendumStatements } from '../../../shared/consents/addendum.ts';
import {
  additionFromDraft,
  type ConsentDraft,
  scopeFromDraft,
} from '../../../shared/consents/consent-draft.ts';
import { effectiveScope } from '../../../shared/consents/effective-scope.ts';
import type { PatientForm } from '../../../shared/consents/patient-form.ts';
import { ageYears, dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { DeviceKind } from '../../../shared/devices/device.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectConsent } from '../db/consents.ts';
import { selectDevices } from '../db/devices.ts';
import { addendumAgreement, additionPairs, extendsWords } from '../documents/addendum-document.ts';
import { statementsFor } from '../documents/consent-decision.ts';
import { agreementWords, authorisedUse, consentFacts, scopePairs } from '../documents/consent-document.ts';
import { consentMessages } from '../documents/messages/consent-messages.ts';
import { templateBlocks } from '../documents/template-blocks.ts';
import { say } from '../documents/wording.ts';
import { addendumAsked, consentAsked } from './consent-asked.ts';
import { changesSince } from './consent-changes.ts';
import { readConsentHabits } from './consent-habits.ts';
import { localZone } from './local-zone.ts';
import type { Work } from './work.ts';

const deviceKindOf = (work: Work, device: string | null): DeviceKind | null =>
  selectDevices(work.vault.db).find(({ id }) => id === device)?.kind ?? null;

/** What does not depend on the kind of form. */
const around = (
  work: Work,
  { id, family, given, born }: Patient,
): Pick<PatientForm, 'patient' | 'needsGuardian' | 'initials'> => {
  const { adultAge, initials } = readConsentHabits(work);
  const today = dateOfInstant(work.now().at, localZone());
  return {
    patient: { id, family, given, born },
    needsGuardian: ageYears(born, today) < adultAge,
    initials,
  };
};

const offeredWords = (offeredOn: string): string =>
  say(consentMessages.offered, { offered: formatDate(offeredOn) });

const consentForm = (work: Work, patient: string, draft: ConsentDraft): Result<PatientForm> => {
  const { scope } = scopeFromDraft(draft, deviceKindOf(work, draft.device));
  if (!scope || draft.offeredOn === null) return fail('invalid', 'scope');
  const { offeredOn, language } = draft;
  const asked = consentAsked(work, { patient, scope, offeredOn, language });
  if (!asked.ok) return asked;
  const changes = changesSince(work, patient);
  return ok({
    ...around(work, asked.value.patient),
    practice: asked.value.practice.name,
    addendum: false,
    lead: [offeredWords(offeredOn)],
    planned: scopePairs(asked.value),
    text: templateBlocks(asked.value.source, consentFacts(asked.value)),
    changes,
    agreement: agreementWords(scope),
    statements: statementsFor(authorisedUse(asked.value)),
    asksPhotos: true,
    pages: [...(changes ? (['changes'] as const) : []), 'scope', 'text', 'sentences', 'decision'],
  });
};

const addendumForm = (work: Work, id: string, patient: string, draft: ConsentDraft): Result<PatientForm> => {
  const consent = selectConsent(work.vault.db, id);
  const signed = consent?.patient === patient ? effectiveScope(consent) : null;
  if (!consent || !signed) return fail('refused', 'consent-ended');
  const { addition } = additionFromDraft(draft, signed, deviceKindOf(work, draft.device));
  if (!addition || draft.offeredOn === null) return fail('invalid', 'scope');
  const { offeredOn, language } = draft;
  const asked = addendumAsked(work, consent, { addition, offeredOn, language });
  if (!asked.ok) return asked;
  return ok({
    ...around(work, asked.value.patient),
    practice: asked.value.practice.name,
    addendum: true,
    lead: [extendsWords(asked.value), offeredWords(offeredOn)],
    planned: additionPairs(asked.value),
    text: asked.value.clause,
    changes: null,
    agreement: addendumAgreement(asked.value),
    statements: addendumStatements,
    asksPhotos: false,
    pages: ['scope', ...(asked.value.clause.length > 0 ? (['text'] as const) : []), 'sentences', 'decision'],
  });
};

/** The form of a consent's draft as the patient reads it; refused while its scope is not whole. */
export const patientForm = (work: Work, patient: string, draft: ConsentDraft): Result<PatientForm> =>
  draft.extends === null
    ? consentForm(work, patient, draft)
    : addendumForm(work, draft.extends, patient, draft);
