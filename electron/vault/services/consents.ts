import { v7 as newId } from 'uuid';
import type { Consent, ConsentFields } from '../../../shared/consents/consent.ts';
import { firstText } from '../../../shared/consents/consent-draft.ts';
import { isSigned } from '../../../shared/consents/signing-from-draft.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OfferedClause } from '../../../shared/templates/clauses.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { selectConsent } from '../db/consents.ts';
import { clausesOf } from '../documents/consent-clauses.ts';
import { renderConsent } from '../documents/consent-document.ts';
import { consentAsked } from './consent-asked.ts';
import { checkSigned } from './signed-checks.ts';
import { keepDocument } from './keep-document.ts';
import { passDocument } from './passing-documents.ts';
import { holdsFields, saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** The clauses with a tick of their own that the text in use has for this scope. */
export const offeredClauses = (
  work: Work,
  { patient, scope, template }: InputOf<'templates:clauses'>,
): Result<readonly OfferedClause[]> => {
  const asked = consentAsked(work, { patient, scope, template, offeredOn: dateOfInstant(0) });
  return asked.ok ? ok(clausesOf(asked.value)) : asked;
};

/** Whether the ticks are those of the text, and which required one is missing from an agreement. */
export const clauseFault = (
  offered: readonly OfferedClause[],
  fields: Pick<ConsentFields, 'clauses' | 'outcome'>,
): Result<null> => {
  const same =
    offered.length === fields.clauses.length &&
    offered.every(({ name, hash }) => fields.clauses.some((one) => one.id === name && one.hash === hash));
  if (!same) return fail('conflict', 'template-changed');
  const open = offered.findIndex(
    ({ name, tick }) => tick === 'required' && fields.clauses.some((one) => one.id === name && !one.ticked),
  );
  return fields.outcome === 'agreed' && open >= 0
    ? fail('invalid', 'clause', [{ path: `clauses.${open}`, message: 'consent.clause-not-ticked' }])
    : ok(null);
};

/** The consent as the patient reads it before signing; held in memory only. */
export const previewConsent = (
  work: Work,
  { patient, scope, offeredOn, template = firstText }: InputOf<'consents:preview'>,
): Result<DocumentInfo> => {
  const asked = consentAsked(work, { patient, scope, offeredOn, template });
  if (!asked.ok) return asked;
  const rendered = renderConsent({ ...asked.value, consent: null });
  return ok(passDocument(work, { patient, kind: 'consent', source: patient }, rendered));
};

type Signatures = Pick<
  ConsentFields,
  'outcome' | 'patientStrokes' | 'patientTypedName' | 'practitionerStrokes' | 'practitionerTypedName'
>;

/** Whose signature is missing: an agreement needs both, a refusal only the practitioner's. */
export const missingSignature = (
  fields: Signatures,
): 'patientStrokes' | 'practitionerStrokes' | undefined => {
  if (fields.outcome === 'agreed' && !isSigned(fields.patientStrokes, fields.patientTypedName))
    return 'patientStrokes';
  return isSigned(fields.practitionerStrokes, fields.practitionerTypedName)
    ? undefined
    : 'practitionerStrokes';
};

/** The refusal of a form that is not signed. */
export const notSigned = (path: string): Result<never> =>
  fail('invalid', 'signature', [{ path, message: 'consent.not-signed' }]);

/** The pages that a patient turns, besides what changed since an earlier text was signed. */
export const consentPages = ['scope', 'text', 'sentences', 'decision'] as const;

/** Freezes what was read and signed (or declined): one HTML with its hash, the answers and both signatures. */
export const signConsent = (
  work: Work,
  { id, patient, fields, draft }: InputOf<'consents:sign'>,
): Result<Consent> => {
  const { db } = work.vault;
  const signed = selectConsent(db, id);
  if (signed && signed.patient !== patient) return fail('conflict', 'other-patient');
  if (signed)
    return holdsFields(db, 'consent', id, 1, fields) ? ok(signed) : fail('conflict', 'already-signed');
  const { scope, offeredOn } = fields;
  const template = { id: fields.template, language: fields.templateLanguage };
  const asked = consentAsked(work, { patient, scope, offeredOn, template });
  if (!asked.ok) return asked;
  if (asked.value.template.version !== fields.templateVersion) return fail('conflict', 'template-changed');
  const clauses = clauseFault(clausesOf(asked.value), fields);
  if (!clauses.ok) return clauses;
  const unsigned = missingSignature(fields);
  if (unsigned) return notSigned(unsigned);
  const whole = checkSigned(
    work,
    {
      born: asked.value.patient.born,
      source: asked.value.template.source,
      pages: consentPages,
      guardian: 'minor',
    },
    fields,
  );
  if (!whole.ok) return whole;
  const rendered = renderConsent({ ...asked.value, consent: fields });
  const now = work.now();
  return work.vault.write(work.user.id, now, (tx) => {
    const document = newId();
    const body = { patient, document, documentHash: rendered.hash, byName: work.user.name, fields };
    const saved = saveRecord(tx, work, { type: 'consent', id, revision: 0, action: 'sign', body, draft });
    if (!saved.ok) return saved;
    keepDocument(tx, now.at, { id: document, patient, kind: 'consent', source: id }, rendered);
    const kept = selectConsent(tx.db, id);
    return kept ? ok(kept) : fail('unexpected');
  });
};
