import type { ConsentDraft } from '../../../shared/consents/consent-draft.ts';
import type { PatientForm } from '../../../shared/consents/patient-form.ts';
import { pagesWithoutInitials } from '../../../shared/consents/initials.ts';
import type { PatientPageName } from '../../../shared/consents/signing.ts';
import { isSigned, signingProblems } from '../../../shared/consents/signing-from-draft.ts';

export type Missing = 'statements' | 'photos' | 'signature' | 'guardian' | 'initials';

/** The pages that bear no initials yet, where they are wanted. */
export const pagesLacking = (form: PatientForm, filled: ConsentDraft): readonly PatientPageName[] =>
  form.initials ? pagesWithoutInitials(form.pages, filled.pages, filled.patientTypedName) : [];

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
    ...(pagesLacking(form, filled).length > 0 ? (['initials'] as const) : []),
  ];
};

/** The first page to turn back to for what is missing; -1 where it is all on the last page. */
export const firstPageMissing = (
  form: PatientForm,
  filled: ConsentDraft,
  missing: readonly Missing[],
): number => {
  const unsigned = pagesLacking(form, filled);
  return form.pages.findIndex(
    (page) => unsigned.includes(page) || (page === 'sentences' && missing.includes('statements')),
  );
};
