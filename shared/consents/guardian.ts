import { ageYears, dateOfInstant } from '../dates/calendar.ts';
import type { Signing } from './signing.ts';
import { isSigned } from './signing-from-draft.ts';

/**
 * Whether a guardian signs too: the patient has not reached the practice's age (completed years) on the local day of the
 * signature. From the birthday itself on nobody else has to.
 */
export const needsGuardian = (born: string, signedAt: number, adultAge: number, timeZone?: string): boolean =>
  ageYears(born, dateOfInstant(signedAt, timeZone)) < adultAge;

/** Whether a guardian is named, with what they are to the patient, and signed. */
export const guardianSigned = (signing: Signing | null): boolean => {
  const guardian = signing?.guardian ?? null;
  return (
    guardian !== null &&
    guardian.name.trim() !== '' &&
    guardian.relation.trim() !== '' &&
    isSigned(guardian.strokes, guardian.typedName)
  );
};
