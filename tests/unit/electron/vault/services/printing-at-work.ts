import { shippedTexts } from '../../../../../electron/vault/documents/templates/registry.ts';
import type { PrintPaper } from '../../../../../shared/printing/printing.ts';
import { afternoon, practiceAtWork } from '../../../../support/practice-at-work.ts';
import { consentInput, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

/** Takes every shipped text into use. */
export const adoptAll = async (vault: VaultAtWork): Promise<void> => {
  for (const { id, language, version } of shippedTexts)
    await vault.get('templates:adopt', { id, language, version });
};

/** A practice with every shipped text in use, a signed consent and a sealed session under it. */
export const afterVisit = async () => {
  const vault = await practiceAtWork();
  await adoptAll(vault);
  const { id: patient } = await vault.get('patients:save', patientInput());
  const version =
    shippedTexts.filter(({ id, language }) => id === 'consent-striae' && language === 'en').at(-1)?.version ??
    1;
  const consent = consentInput(patient, afternoon, { templateVersion: version });
  await vault.get('consents:sign', consent);
  const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon, { consent: consent.id }));
  return { vault, patient, consent: consent.id, session: sent.id };
};

/** One copy of each of these papers, ready to print. */
export const prepare = async (vault: VaultAtWork, ...papers: readonly PrintPaper[]) =>
  vault.get('printing:prepare', { papers: papers.map((paper) => ({ paper, copies: 1 })) });
