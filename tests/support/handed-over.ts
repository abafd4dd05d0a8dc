import type { HandedOver } from '../../shared/consents/patient-form.ts';
import type { VaultAtWork } from './vault-at-work.ts';

/** What is with the patient, where it is a form to be signed. */
export const handedOverForm = async (vault: VaultAtWork): Promise<HandedOver> => {
  const given = await vault.get('handovers:view', {});
  if (!('form' in given)) throw new Error('questions are with the patient');
  return given;
};
