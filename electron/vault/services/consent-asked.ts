import type { Consent, ConsentScope } from '../../../shared/consents/consent.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { TextBlock } from '../../../shared/consents/text-block.ts';
import type { Addition } from '../../../shared/consents/addendum.ts';
import type { TemplateKey, TemplateText } from '../../../shared/templates/template.ts';
import { selectDevices } from '../db/devices.ts';
import { selectPatient } from '../db/patients.ts';
import { selectProductNames } from '../db/products.ts';
import type { AddendumAsked } from '../documents/addendum-document.ts';
import { consentFacts, type ConsentAsked } from '../documents/consent-document.ts';
import { blocksOnlyIn, patientBlocks } from '../documents/patient-blocks.ts';
import { inLanguage } from '../documents/wording.ts';
import { localZone } from './local-zone.ts';
import { printedPractice } from './printed-practice.ts';
import { adoptedTemplate } from './templates.ts';
import type { Work } from './work.ts';

interface Asked {
  readonly patient: string;
  readonly scope: ConsentScope;
  readonly offeredOn: string;
  readonly template: TemplateKey;
}

/** The text of a consent: one that patients sign, in use. */
const consentText = (work: Work, key: TemplateKey): Result<TemplateText> => {
  const template = adoptedTemplate(work, key);
  return template.ok && template.value.kind !== 'consent' ? fail('refused', 'not-a-consent') : template;
};

/** What a patient is asked to agree to, from the vault's own facts and the text that was adopted. */
export const consentAsked = (
  work: Work,
  { patient: id, scope, offeredOn, template: key }: Asked,
): Result<ConsentAsked> => {
  const template = consentText(work, key);
  if (!template.ok) return template;
  const { db } = work.vault;
  const patient = selectPatient(db, id);
  const practice = printedPractice(db);
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
    anaesthetics: selectProductNames(db, 'anaesthetic'),
    retentionYears: null,
    offeredOn,
    today: dateOfInstant(work.now().at, timeZone),
    timeZone,
    more: {},
  });
};

/** What the text says with another device and does not say with the one that was signed for. */
const clauseOf = (
  work: Work,
  asked: ConsentAsked,
  { device, deviceKind }: Addition,
): readonly TextBlock[] => {
  if (deviceKind === null) return [];
  const other = {
    ...asked,
    scope: { ...asked.scope, device, deviceKind },
    device: selectDevices(work.vault.db).find(({ id }) => id === device) ?? null,
  };
  const blocks = (facts: ConsentAsked): readonly TextBlock[] =>
    inLanguage(facts.template.language, () => patientBlocks(facts.template.source, consentFacts(facts)));
  return blocksOnlyIn(blocks(other), blocks(asked));
};

/** What is asked for on top of a signed consent, with the text and in the language that was signed. */
export const addendumAsked = (
  work: Work,
  consent: Consent,
  given: { readonly addition: Addition; readonly offeredOn: string },
): Result<AddendumAsked & Pick<ConsentAsked, 'template'>> => {
  const { scope, patient } = consent;
  const { addition, offeredOn } = given;
  const template = { id: consent.template, language: consent.templateLanguage };
  const asked = consentAsked(work, { patient, scope, offeredOn, template });
  if (!asked.ok) return asked;
  const { practice, practitioner, timeZone } = asked.value;
  return ok({
    practice,
    practitioner,
    patient: asked.value.patient,
    template: asked.value.template,
    consent,
    addition,
    device: selectDevices(work.vault.db).find(({ id }) => id === addition.device) ?? null,
    clause: clauseOf(work, asked.value, addition),
    offeredOn,
    timeZone,
  });
};
