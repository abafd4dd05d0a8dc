import type { ConsentDraft } from '../../../shared/consents/consent-draft.ts';
import type { PatientForm } from '../../../shared/consents/patient-form.ts';
import { isSigned, signingProblems } from '../../../shared/consents/signing-from-draft.ts';

export type Missing = 'statements' | 'photos' | 'signature' | 'guardian';

/** What an agreement still needs from the patient. */
export const missingIn = (form: PatientForm, filled: ConsentDraft): readonly Missing[] => {
  const ticked = form.statements.every(({ id }) => filled.statements[id] === true);
  const needed = form.clauses.every(({ name, tick }) => tick === 'optional' || filled.clauses[name] === true);
  const answered = form.photos.every(({ purpose }) => filled.photos[purpose] !== 'not-asked');
  const guardian = signingProblems({ ...filled, outcome: 'agreed' }, form.needsGuardian).includes('guardian');
  return [
    ...(ticked && needed ? [] : (['statements'] as const)),
    ...(answered ? [] : (['photos'] as const)),
    ...(isSigned(filled.patientStrokes, filled.patientTypedName) ? [] : (['signature'] as const)),
    ...(guardian ? (['guardian'] as const) : []),
  ];
};
