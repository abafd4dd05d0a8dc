import { v7 as newId } from 'uuid';
import { photosOf } from '../../../shared/consents/photo-clauses.ts';
import { photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import type { PatientPageName } from '../../../shared/consents/signing.ts';
import type {
  SmallConsent,
  SmallConsentFields,
  SmallConsentKind,
} from '../../../shared/consents/small-consent.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { noFacts } from '../../../shared/papers/paper.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import type { OfferedClause } from '../../../shared/templates/clauses.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { selectConsents, selectSmallConsent } from '../db/consents.ts';
import { selectDevices } from '../db/devices.ts';
import { selectPatient } from '../db/patients.ts';
import { selectProductNames } from '../db/products.ts';
import { clausesWith } from '../documents/consent-clauses.ts';
import { planFacts, treatmentOrOpen } from '../documents/paper-facts.ts';
import { renderSmallConsent, type SmallConsentAsked } from '../documents/small-consent-document.ts';
import { peopleFacts } from '../documents/template-facts.ts';
import { inLanguage } from '../documents/wording.ts';
import { clauseFault, missingSignature, notSigned } from './consents.ts';
import { keepDocument } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import { printedPractice } from './printed-practice.ts';
import { holdsFields, saveRecord } from './save-record.ts';
import { checkSigned } from './signed-checks.ts';
import { adoptedTemplate } from './templates.ts';
import type { Work } from './work.ts';

export type SmallConsentOffer = InputOf<'consents:small-clauses'>;

/** The pages that a patient turns for it. */
export const smallPages = (kind: SmallConsentKind): readonly PatientPageName[] =>
  kind === 'refusal' ? ['text', 'decision'] : ['text', 'sentences', 'decision'];

/** What a patient is asked to sign, from the vault's own facts, the areas that were chosen and the text that was adopted. */
export const smallConsentAsked = (work: Work, offer: SmallConsentOffer): Result<SmallConsentAsked> => {
  const template = adoptedTemplate(work, offer.template);
  if (!template.ok) return template;
  if (template.value.kind !== offer.kind) return fail('refused', 'not-a-consent');
  const { db } = work.vault;
  const patient = selectPatient(db, offer.patient);
  const practice = printedPractice(db);
  if (!patient || !practice) return fail('not-found', 'patient');
  const scope = consentInForce(selectConsents(db, offer.patient), null)?.scope;
  const treatment = {
    areas: offer.areas,
    device: selectDevices(db).find(({ id }) => id === scope?.device) ?? null,
    deviceKind: scope?.deviceKind ?? ('other' as const),
    products: [],
    anaesthetics: selectProductNames(db, 'anaesthetic'),
  };
  const planned = {
    depthUm: scope?.maxDepthUm ?? null,
    sessions: scope?.sessions ?? null,
    price: scope?.price ?? '',
    offeredOn: offer.offeredOn,
    signedOn: null,
    withdrawnOn: null,
    withdrawalReason: '',
  };
  const { guardianName, guardianRelation } = offer;
  const people = { practice, practitioner: work.user, patient };
  return ok({
    ...people,
    template: template.value,
    kind: offer.kind,
    areas: offer.areas,
    offeredOn: offer.offeredOn,
    factsOn: (date) => ({
      ...peopleFacts({ ...people, date, retentionYears: null }),
      ...treatmentOrOpen(treatment, practice.country, scope ? [] : ['device']),
      ...planFacts(planned, { ...noFacts, guardianName, guardianRelation }),
    }),
    timeZone: localZone(),
  });
};

/** The clauses with a tick of their own that the text in use has for these areas, today. */
export const clausesOfSmall = (work: Work, asked: SmallConsentAsked): readonly OfferedClause[] => {
  const today = dateOfInstant(work.now().at, asked.timeZone);
  return inLanguage(asked.template.language, () => clausesWith(asked.template, asked.factsOn(today)));
};

/** The same for the practitioner's part of the form. */
export const offeredSmallClauses = (
  work: Work,
  offer: SmallConsentOffer,
): Result<readonly OfferedClause[]> => {
  const asked = smallConsentAsked(work, offer);
  return asked.ok ? ok(clausesOfSmall(work, asked.value)) : asked;
};

/** What stands against keeping it: another text, ticks or answers that do not fit, a signature or initials that are missing. */
const faultOf = (work: Work, asked: SmallConsentAsked, fields: SmallConsentFields): Result<null> => {
  if (asked.template.version !== fields.templateVersion) return fail('conflict', 'template-changed');
  const clauses = clauseFault(clausesOfSmall(work, asked), fields);
  if (!clauses.ok) return clauses;
  const said = photosOf({ ...fields, answered: fields.photos });
  if (photoPurposes.some((purpose) => said[purpose] !== fields.photos[purpose]))
    return fail('invalid', 'photos', [{ path: 'photos', message: 'consent.photos-differ' }]);
  const unsigned = missingSignature(fields);
  if (unsigned) return notSigned(unsigned);
  const { kind } = fields;
  return checkSigned(
    work,
    {
      born: asked.patient.born,
      source: asked.template.source,
      pages: smallPages(kind),
      guardian: kind === 'guardian-consent' ? 'always' : kind === 'refusal' ? 'never' : 'minor',
    },
    fields,
  );
};

/** Freezes what was read and signed (or declined), like a consent to the treatment. */
export const signSmallConsent = (
  work: Work,
  { id, patient, fields, draft }: InputOf<'consents:sign-small'>,
): Result<SmallConsent> => {
  const { db } = work.vault;
  const signed = selectSmallConsent(db, id);
  if (signed && signed.patient !== patient) return fail('conflict', 'other-patient');
  if (signed)
    return holdsFields(db, 'consent', id, 1, fields) ? ok(signed) : fail('conflict', 'already-signed');
  const { kind, areas, offeredOn, signing } = fields;
  const asked = smallConsentAsked(work, {
    patient,
    kind,
    areas,
    offeredOn,
    template: { id: fields.template, language: fields.templateLanguage },
    guardianName: signing.guardian?.name ?? '',
    guardianRelation: signing.guardian?.relation ?? '',
  });
  if (!asked.ok) return asked;
  const fault = faultOf(work, asked.value, fields);
  if (!fault.ok) return fault;
  const rendered = renderSmallConsent(asked.value, fields);
  const now = work.now();
  return work.vault.write(work.user.id, now, (tx) => {
    const document = newId();
    const body = { patient, document, documentHash: rendered.hash, byName: work.user.name, fields };
    const saved = saveRecord(tx, work, { type: 'consent', id, revision: 0, action: 'sign', body, draft });
    if (!saved.ok) return saved;
    keepDocument(tx, now.at, { id: document, patient, kind: 'consent', source: id }, rendered);
    const kept = selectSmallConsent(tx.db, id);
    return kept ? ok(kept) : fail('unexpected');
  });
};
