import type { ConsentChanges } from '../../../shared/consents/patient-form.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import type { TemplateKey } from '../../../shared/templates/template.ts';
import { selectConsents } from '../db/consents.ts';
import { selectPatientRow } from '../db/patients.ts';
import { consentFacts } from '../documents/consent-document.ts';
import { patientBlocks } from '../documents/patient-blocks.ts';
import { textChanges } from '../documents/text-changes.ts';
import { inLanguage } from '../documents/wording.ts';
import { consentAsked } from './consent-asked.ts';
import { noteAccess } from './accesses.ts';
import { knownText } from './templates.ts';
import type { Work } from './work.ts';

/**
 * What changed in a text since the patient signed it, with the facts of that consent in both, so that only words of the
 * text differ; null while the version that was signed is the one in use, or nothing was signed on this text.
 */
export const changesSince = (work: Work, patient: string, key: TemplateKey): ConsentChanges | null => {
  const consent = consentInForce(selectConsents(work.vault.db, patient), null);
  if (consent?.template !== key.id || consent.templateLanguage !== key.language) return null;
  const known = knownText(work, key);
  const to = known?.inUse?.version ?? null;
  const { templateVersion: from, scope, offeredOn, signedAt } = consent;
  if (to === null || to <= from) return null;
  const before = known?.versions.find(({ version }) => version === from);
  const asked = consentAsked(work, { patient, scope, offeredOn, template: key });
  if (!before || !asked.ok) return { from, to, signedAt, blocks: null };
  const blocks = inLanguage(key.language, () => {
    const facts = consentFacts(asked.value);
    return textChanges(
      patientBlocks(before.fields.source, facts),
      patientBlocks(asked.value.template.source, facts),
    );
  });
  return { from, to, signedAt, blocks };
};

/** The same for the practitioner, before the form is handed over. */
export const readChanges = (
  work: Work,
  { patient, template }: InputOf<'consents:changes'>,
): Result<ConsentChanges | null> => {
  if (!selectPatientRow(work.vault.db, patient)) return fail('not-found', 'patient');
  noteAccess(work, patient);
  return ok(changesSince(work, patient, template));
};
