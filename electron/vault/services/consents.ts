import { v7 as newId } from 'uuid';
import type { Consent, ConsentFields, ConsentScope, Strokes } from '../../../shared/consents/consent.ts';
import { firstText } from '../../../shared/consents/consent-draft.ts';
import { enoughInk } from '../../../shared/consents/ink.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OfferedClause } from '../../../shared/templates/clauses.ts';
import type { TemplateKey, TemplateText } from '../../../shared/templates/template.ts';
import { selectConsent } from '../db/consents.ts';
import { selectDevices } from '../db/devices.ts';
import { selectNewestDocument } from '../db/documents.ts';
import { newestRevision } from '../db/entries.ts';
import { selectPatient } from '../db/patients.ts';
import { selectProducts } from '../db/products.ts';
import { selectPractice } from '../db/practice.ts';
import { renderConsent, type ConsentDocument } from '../documents/consent-document.ts';
import { clausesOf } from '../documents/consent-clauses.ts';
import type { SignedPart } from '../documents/consent-decision.ts';
import type { RenderedDocument } from '../documents/page-frame.ts';
import { keepDocument } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import { passDocument } from './passing-documents.ts';
import { holdsFields, saveRecord } from './save-record.ts';
import { adoptedTemplate } from './templates.ts';
import type { Work } from './work.ts';

interface Asked {
  readonly patient: string;
  readonly scope: ConsentScope;
  readonly offeredOn: string;
  readonly template: TemplateKey;
  readonly consent: SignedPart | null;
}

/** The text of a consent: one that patients sign, in use. */
const consentText = (work: Work, key: TemplateKey): Result<TemplateText> => {
  const template = adoptedTemplate(work, key);
  return template.ok && template.value.kind !== 'consent' ? fail('refused', 'not-a-consent') : template;
};

const factsOf = (work: Work, asked: Asked): Result<ConsentDocument> => {
  const { patient: id, scope, offeredOn, consent } = asked;
  const template = consentText(work, asked.template);
  if (!template.ok) return template;
  const { db } = work.vault;
  const patient = selectPatient(db, id);
  const practice = selectPractice(db)?.practice;
  if (!patient || !practice) return fail('not-found', 'patient');
  const timeZone = localZone();
  return ok({
    practice,
    practitioner: work.user,
    patient,
    template: template.value,
    scope,
    device: selectDevices(db).find((device) => device.id === scope.device) ?? null,
    products: [],
    // None is planned in the scope; any that the practice has may be used.
    anaesthetics: selectProducts(db).flatMap(({ kind, name }) => (kind === 'anaesthetic' ? [name] : [])),
    retentionYears: null,
    offeredOn,
    today: dateOfInstant(work.now().at, timeZone),
    timeZone,
    consent,
    more: {},
  });
};

const render = (work: Work, asked: Asked): Result<RenderedDocument> => {
  const facts = factsOf(work, asked);
  return facts.ok ? ok(renderConsent(facts.value)) : facts;
};

/** The clauses with a tick of their own that the text in use has for this scope. */
export const offeredClauses = (
  work: Work,
  { patient, scope, template }: InputOf<'templates:clauses'>,
): Result<readonly OfferedClause[]> => {
  const facts = factsOf(work, { patient, scope, template, offeredOn: dateOfInstant(0), consent: null });
  return facts.ok ? ok(clausesOf(facts.value)) : facts;
};

/** Whether the ticks are those of the text, and which required one is missing from an agreement. */
const clauseFault = (offered: readonly OfferedClause[], fields: ConsentFields): Result<null> => {
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
  const rendered = render(work, { patient, scope, offeredOn, template, consent: null });
  return rendered.ok
    ? ok(passDocument(work, { patient, kind: 'consent', source: patient }, rendered.value))
    : rendered;
};

const isSigned = (strokes: Strokes, typedName: string): boolean =>
  enoughInk(strokes) || typedName.trim().length >= 3;

/** Whose signature is missing: an agreement needs both, a refusal only the practitioner's. */
const missingSignature = (fields: ConsentFields): 'patientStrokes' | 'practitionerStrokes' | undefined => {
  if (fields.outcome === 'agreed' && !isSigned(fields.patientStrokes, fields.patientTypedName))
    return 'patientStrokes';
  return isSigned(fields.practitionerStrokes, fields.practitionerTypedName)
    ? undefined
    : 'practitionerStrokes';
};

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
  const facts = factsOf(work, {
    patient,
    scope: fields.scope,
    offeredOn: fields.offeredOn,
    template: { id: fields.template, language: fields.templateLanguage },
    consent: fields,
  });
  if (!facts.ok) return facts;
  if (facts.value.template.version !== fields.templateVersion) return fail('conflict', 'template-changed');
  const clauses = clauseFault(clausesOf(facts.value), fields);
  if (!clauses.ok) return clauses;
  const unsigned = missingSignature(fields);
  if (unsigned) return fail('invalid', 'signature', [{ path: unsigned, message: 'consent.not-signed' }]);
  const rendered = renderConsent(facts.value);
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

/** Notes that the patient withdrew a consent; what was signed stays as it was. */
export const withdrawSignedConsent = (
  work: Work,
  { id, reason }: InputOf<'consents:withdraw'>,
): Result<null> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const consent = selectConsent(tx.db, id);
    if (!consent) return fail('not-found', 'consent');
    if (consent.withdrawnAt !== null) return ok(null);
    const revision = newestRevision(tx.db, 'withdrawal', id);
    const saved = saveRecord(tx, work, {
      type: 'withdrawal',
      id,
      revision,
      action: 'withdraw',
      body: { patient: consent.patient, reason },
      draft: null,
    });
    return saved.ok ? ok(null) : saved;
  });

/** The frozen document of a signed consent. */
export const consentDocument = ({ vault }: Work, id: string): Result<DocumentInfo> => {
  const info = selectNewestDocument(vault.db, id, 'consent');
  return info ? ok(info) : fail('not-found', 'document');
};
