/** What was told some days after a session; facts without a follow-up are those of a session and raise nothing here. */
import type { WarningSign } from '../../follow-ups/follow-up.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';

const subject = 'follow-up';

/** One of these warning signs; unknown when it was not asked about them. */
export function warningAfter(
  { followUp }: Facts,
  { signs }: { readonly signs: readonly WarningSign[] },
): readonly Hit[] {
  if (followUp === null) return [];
  const { state, signs: told } = followUp.answers.warning;
  if (state === 'not-asked') return [unknownHit(subject)];
  const found = signs.filter((sign) => told.includes(sign));
  return found.length === 0 ? [] : [hit(subject, { sign: (found[0] ?? '').replaceAll('-', '_') })];
}

/** Skin that turned darker or lighter. */
export function pigmentAfter({ followUp }: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  if (followUp === null) return [];
  const { pigment } = followUp.answers;
  if (pigment === 'not-asked') return [unknownHit(subject)];
  return pigment === 'none' ? [] : [hit(subject, { pigment })];
}

/** Redness that is still there after so many days. */
export function rednessAfter({ followUp }: Facts, { days }: { readonly days: number }): readonly Hit[] {
  if (followUp === null || followUp.daysAfter <= days) return [];
  const { redness } = followUp.answers;
  if (redness === null) return [unknownHit(subject, { days })];
  return redness === 0 ? [] : [hit(subject, { days, daysAfter: followUp.daysAfter })];
}

/** Pain from this number on, of 10. */
export function painAfter({ followUp }: Facts, { painFrom }: { readonly painFrom: number }): readonly Hit[] {
  if (followUp === null) return [];
  const { pain } = followUp.answers;
  if (pain === null) return [unknownHit(subject, { painFrom })];
  return pain < painFrom ? [] : [hit(subject, { pain, painFrom })];
}
