import { addMonths } from '../calendar.ts';
import { answerTo } from './answers.ts';
import { sessionAreas } from './depth.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { questionSubject } from '../subjects.ts';
import { isRadiofrequency } from '../../devices/device.ts';
import { labelNotLookedUp } from '../../devices/isotretinoin-label.ts';

/** A radiofrequency device is in use; unknown when areas are recorded without a device. */
export function radiofrequencyDevice(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  const kind = facts.session?.device?.kind ?? null;
  if (kind === null) return sessionAreas(facts).length > 0 ? [unknownHit('device')] : [];
  return isRadiofrequency(kind) ? [hit('device')] : [];
}

/** The maker's authorised uses do not name stretch marks in this country, or that was not looked up; unknown without a device too. */
export function outsideAuthorisedUse(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  if (!facts.session?.device) return sessionAreas(facts).length > 0 ? [unknownHit('device')] : [];
  if (facts.device?.authorisedUse === 'yes') return [];
  return [facts.device?.authorisedUse === 'no' ? hit('device') : unknownHit('device')];
}

/**
 * Isotretinoin was taken, and the label of the chosen device forbids needling after it, for longer than the last dose is
 * away, or for some time with no date of that dose. Unknown when the label was not looked up, no device is chosen, or the
 * question was not asked.
 */
export function isotretinoinByLabel(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  if (!facts.session) return [];
  const { device = null } = facts.session;
  const label = device ? (facts.device?.isotretinoin ?? labelNotLookedUp) : null;
  const answer = answerTo(facts, 'isotretinoin');
  if (answer?.answer === 'no' || label?.says === 'nothing') return [];
  if (!answer) return [unknownHit(questionSubject('isotretinoin'))];
  if (!device || !label) return [unknownHit('device', { name: 'none' })];
  const { name } = device;
  const { says, source } = label;
  if (says === 'not-looked-up') return [unknownHit('device', { name })];
  const months = label.months ?? 0;
  const found = { name, says, months, source: source.trim() || 'none' };
  if (answer.date === null) return [hit('device', { ...found, dated: 'no' })];
  const untilOn = addMonths(answer.date, months);
  return says === 'never' || facts.today < untilOn
    ? [hit('device', { ...found, dated: 'yes', lastOn: answer.date, untilOn })]
    : [];
}

/** A cartridge used before, where the practice counts uses. */
export function cartridgeReused(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  const count = facts.cartridgeUsedBefore;
  if (count === null || count === 0) return [];
  return [hit('device', { count, lot: facts.session?.device?.cartridgeLot || 'none' })];
}
