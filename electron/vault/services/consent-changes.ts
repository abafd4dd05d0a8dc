import type { ConsentChanges } from '../../../shared/consents/patient-form.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import { selectConsents } from '../db/consents.ts';
import { consentFacts } from '../documents/consent-document.ts';
import { templateBlocks } from '../documents/template-blocks.ts';
import { textChanges } from '../documents/text-changes.ts';
import { shippedText, type TextSource } from '../documents/templates/text-of.ts';
import { consentAsked } from './consent-asked.ts';
import { noteAccess } from './accesses.ts';
import { newestAdopted } from './templates.ts';
import type { Work } from './work.ts';

/**
 * What changed in the text since the patient signed it, with the facts of that consent in both, so that only words of the
 * text differ; null while the version that was signed is the newest that was adopted, or nothing was signed.
 */
export const changesSince = (
  work: Work,
  patient: string,
  texts: TextSource = shippedText,
): ConsentChanges | null => {
  const consent = consentInForce(selectConsents(work.vault.db, patient), null);
  const to = newestAdopted(work, 'consent-striae');
  if (!consent || to === null || to <= consent.templateVersion) return null;
  const { template, templateVersion: from, scope, offeredOn, signedAt } = consent;
  const language = consent.signing?.language ?? 'en';
  const [before, after] = [texts(template, from, language), texts(template, to, language)];
  const asked = consentAsked(work, { patient, scope, offeredOn, language }, texts);
  if (before === null || after === null || !asked.ok) return { from, to, signedAt, blocks: null };
  const facts = consentFacts(asked.value);
  const blocks = textChanges(templateBlocks(before, facts), templateBlocks(after, facts));
  return { from, to, signedAt, blocks };
};

/** The same for the practitioner, before the form is handed over. */
export const readChanges = (
  work: Work,
  { patient }: InputOf<'consents:changes'>,
): Result<ConsentChanges | null> => {
  noteAccess(work, patient);
  return ok(changesSince(work, patient));
};
