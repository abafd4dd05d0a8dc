import type { Consent, ConsentScope } from '../../../shared/consents/consent.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { TextBlock } from '../../../shared/consents/text-block.ts';
import type { Addition } from '../../../shared/consents/addendum.ts';
import { selectDevices } from '../db/devices.ts';
import { selectPatient } from '../db/patients.ts';
import { selectPractice } from '../db/practice.ts';
import type { AddendumAsked } from '../documents/addendum-document.ts';
import { consentFacts, type ConsentAsked } from '../documents/consent-document.ts';
import { blocksOnlyIn, templateBlocks } from '../documents/template-blocks.ts';
import { shippedText, type TextSource } from '../documents/templates/text-of.ts';
import { localZone } from './local-zone.ts';
import { adoptedTemplate } from './templates.ts';
import type { Work } from './work.ts';

interface Asked {
  readonly patient: string;
  readonly scope: ConsentScope;
  readonly offeredOn: string;
  /** BCP 47. */
  readonly language: string;
}

/** What a patient is asked to agree to, from the vault's own facts and the text that was adopted. */
export const consentAsked = (
  work: Work,
  { patient: id, scope, offeredOn, language }: Asked,
  texts: TextSource = shippedText,
): Result<ConsentAsked> => {
  const template = adoptedTemplate(work, 'consent-striae');
  if (!template.ok) return template;
  const { db } = work.vault;
  const patient = selectPatient(db, id);
  const practice = selectPractice(db)?.practice;
  if (!patient || !practice) return fail('not-found', 'patient');
  const source = texts(template.value.id, template.value.version, language);
  if (source === null) return fail('not-found', 'template');
  const timeZone = localZone();
  return ok({
    practice,
    practitioner: work.user,
    patient,
    template: template.value,
    source,
    scope,
    device: selectDevices(db).find((device) => device.id === scope.device) ?? null,
    products: [],
    retentionYears: null,
    offeredOn,
    today: dateOfInstant(work.now().at, timeZone),
    timeZone,
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
    templateBlocks(facts.source, consentFacts(facts));
  return blocksOnlyIn(blocks(other), blocks(asked));
};

/** What is asked for on top of a signed consent. */
export const addendumAsked = (
  work: Work,
  consent: Consent,
  given: { readonly addition: Addition; readonly offeredOn: string; readonly language: string },
): Result<AddendumAsked & Pick<ConsentAsked, 'template'>> => {
  const { scope, patient } = consent;
  const { addition, offeredOn, language } = given;
  const asked = consentAsked(work, { patient, scope, offeredOn, language });
  if (!asked.ok) return asked;
  const { practice, practitioner, timeZone, template } = asked.value;
  return ok({
    practice,
    practitioner,
    patient: asked.value.patient,
    template,
    consent,
    addition,
    device: selectDevices(work.vault.db).find(({ id }) => id === addition.device) ?? null,
    clause: clauseOf(work, asked.value, addition),
    offeredOn,
    timeZone,
  });
};
