import { ageOn } from '../calendar.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import type { SkinType } from '../../patients/patient.ts';
import type { ConcernFields } from '../../concerns/concern.ts';

/**
 * Younger than so many completed years on the day of treatment; unknown without a patient record, and where that day lies
 * before the date of birth.
 */
export function ageUnder(facts: Facts, { years }: { readonly years: number }): readonly Hit[] {
  if (!facts.patient) return [unknownHit('patient', { years })];
  const age = ageOn(facts.patient.born, facts.today);
  if (age < 0) return [unknownHit('patient', { years })];
  return age < years ? [hit('patient', { age, years })] : [];
}

/** One of these skin types; unknown when the type is not known or was not asked. */
export function skinTypeIn(facts: Facts, { types }: { readonly types: readonly SkinType[] }): readonly Hit[] {
  const type = facts.patient?.skinType ?? 'not-asked';
  if (type === 'unknown' || type === 'not-asked') return [unknownHit('patient')];
  return types.includes(type) ? [hit('patient', { skinType: type.toUpperCase() })] : [];
}

/** The red flag of a concern was answered yes; unknown when it was not asked. */
export function concernRedFlag(
  facts: Facts,
  { causes }: { readonly causes: readonly ConcernFields['causes'][number][] },
): readonly Hit[] {
  return facts.concerns.flatMap(({ redFlag, causes: given }, index) => {
    const subject = `concerns.${index}`;
    const cortisone = given.some((cause) => causes.includes(cause)) ? 'yes' : 'no';
    if (redFlag === 'not-asked') return [unknownHit(subject, { cortisone })];
    return redFlag === 'yes' ? [hit(subject, { cortisone })] : [];
  });
}
