import { v7 as newId } from 'uuid';
import type { Consent, ConsentFields } from '../../../shared/consents/consent.ts';
import { isSigned } from '../../../shared/consents/signing-from-draft.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectConsent } from '../db/consents.ts';
import { renderConsent } from '../documents/consent-document.ts';
import { consentAsked } from './consent-asked.ts';
import { keepDocument } from './keep-document.ts';
import { passDocument } from './passing-documents.ts';
import { holdsFields, saveRecord } from './save-record.ts';
import { adoptedTemplate } from './templates.ts';
import type { Work } from './work.ts';

/** The consent as the patient reads it before signing; held in memory only. */
export const previewConsent = (
  work: Work,
  { patient, scope, offeredOn }: InputOf<'consents:preview'>,
): Result<DocumentInfo> => {
  const asked = consentAsked(work, { patient, scope, offeredOn, language: 'en' });
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
  const template = adoptedTemplate(work, 'consent-striae');
  if (!template.ok) return template;
  if (template.value.version !== fields.templateVersion) return fail('conflict', 'template-changed');
  const unsigned = missingSignature(fields);
  if (unsigned) return notSigned(unsigned);
  const { scope, offeredOn, signing } = fields;
  const asked = consentAsked(work, { patient, scope, offeredOn, language: signing?.language ?? 'en' });
  if (!asked.ok) return asked;
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
