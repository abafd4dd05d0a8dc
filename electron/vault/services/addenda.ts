import { v7 as newId } from 'uuid';
import { type Addendum, addsNothing } from '../../../shared/consents/addendum.ts';
import { effectiveScope } from '../../../shared/consents/effective-scope.ts';
import type { PatientPageName } from '../../../shared/consents/signing.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectAddendum } from '../db/addenda.ts';
import { selectConsent } from '../db/consents.ts';
import { additionPairs, renderAddendum, type AddendumAsked } from '../documents/addendum-document.ts';
import { madeOf } from '../documents/made-of.ts';
import { inLanguage } from '../documents/wording.ts';
import { addendumAsked } from './consent-asked.ts';
import { missingSignature, notSigned } from './consents.ts';
import { keepDocument } from './keep-document.ts';
import { checkSigned } from './signed-checks.ts';
import { holdsFields, saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** The pages that a patient turns for an addendum: the text only where it says something of what is added. */
export const addendumPages = ({ clause }: Pick<AddendumAsked, 'clause'>): readonly PatientPageName[] => [
  'scope',
  ...(clause.length > 0 ? (['text'] as const) : []),
  'sentences',
  'decision',
];

/**
 * Freezes what was signed (or declined) on top of a consent that stands, as a document of its own. It names the consent
 * and its fingerprint, and ends with it.
 */
export const signAddendum = (
  work: Work,
  { id, patient, fields, draft }: InputOf<'addenda:sign'>,
): Result<Addendum> => {
  const { db } = work.vault;
  const signed = selectAddendum(db, id);
  if (signed && signed.patient !== patient) return fail('conflict', 'other-patient');
  if (signed)
    return holdsFields(db, 'addendum', id, 1, fields) ? ok(signed) : fail('conflict', 'already-signed');
  const consent = selectConsent(db, fields.consent);
  if (!consent || consent.patient !== patient) return fail('not-found', 'consent');
  if (consent.documentHash !== fields.consentHash) return fail('conflict', 'other-consent');
  if (!effectiveScope(consent)) return fail('refused', 'consent-ended');
  if (addsNothing(fields.addition)) return fail('invalid', 'adds-nothing');
  const { addition, offeredOn } = fields;
  const asked = addendumAsked(work, consent, { addition, offeredOn });
  if (!asked.ok) return asked;
  const { id: text, language, version } = asked.value.template;
  if (text !== fields.template || language !== fields.templateLanguage || version !== fields.templateVersion)
    return fail('conflict', 'template-changed');
  const unsigned = missingSignature(fields);
  if (unsigned) return notSigned(unsigned);
  const whole = checkSigned(
    work,
    {
      born: asked.value.patient.born,
      source: asked.value.template.source,
      pages: addendumPages(asked.value),
      guardian: 'minor',
    },
    fields,
  );
  if (!whole.ok) return whole;
  const sheet = renderAddendum(asked.value, fields);
  const added = inLanguage(language, () => Object.fromEntries(additionPairs(asked.value)));
  const rendered = { ...sheet, made: madeOf(asked.value.template, added) };
  const now = work.now();
  return work.vault.write(work.user.id, now, (tx) => {
    const document = newId();
    const body = { patient, document, documentHash: rendered.hash, byName: work.user.name, fields };
    const saved = saveRecord(tx, work, { type: 'addendum', id, revision: 0, action: 'sign', body, draft });
    if (!saved.ok) return saved;
    keepDocument(tx, now.at, { id: document, patient, kind: 'addendum', source: id }, rendered);
    const kept = selectAddendum(tx.db, id);
    return kept ? ok(kept) : fail('unexpected');
  });
};
