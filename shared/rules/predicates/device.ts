import { sessionAreas } from './depth.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { isRadiofrequency } from '../../devices/device.ts';

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

/** A cartridge used before, where the practice counts uses. */
export function cartridgeReused(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  const count = facts.cartridgeUsedBefore;
  if (count === null || count === 0) return [];
  return [hit('device', { count, lot: facts.session?.device?.cartridgeLot || 'none' })];
}
