import { anaesthetics } from './agents.ts';
import { daysBetween } from '../calendar.ts';
import { sessionAreas } from './depth.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { productSubject } from '../subjects.ts';

interface Dated {
  readonly subject: string;
  readonly lot: string;
  readonly expiry: string | null;
}

/** Everything with an expiry date that the session used. */
function datedItems(facts: Facts): readonly Dated[] {
  const { device, anaesthetic, products = [] } = facts.session ?? {};
  const items: Dated[] = products.map(({ lot, expiry }, index) => ({
    subject: productSubject(index),
    lot,
    expiry,
  }));
  // Whatever needled an area has an expiry date.
  if (device || sessionAreas(facts).length > 0)
    items.push({
      subject: 'device',
      lot: device?.cartridgeLot ?? '',
      expiry: device?.cartridgeExpiry ?? null,
    });
  if (anaesthetic && anaesthetics.includes(anaesthetic.agent))
    items.push({ subject: 'anaesthetic', lot: anaesthetic.lot, expiry: anaesthetic.expiry });
  return items;
}

/** Expired before the day of treatment (the date itself still counts); unknown without an expiry date. */
export function lotExpired(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  return datedItems(facts).flatMap(({ subject, lot: number, expiry }) => {
    const lot = number === '' ? 'none' : number;
    if (expiry === null) return [unknownHit(subject, { lot })];
    return expiry < facts.today ? [hit(subject, { lot, expiryOn: expiry })] : [];
  });
}

/**
 * Opened longer ago than the practice keeps it; unknown when the day of opening was not noted, and when the pack that is open
 * was opened after the day of treatment: then another one was used.
 */
export function lotOpenTooLong(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  return facts.openedLots.flatMap(({ subject, openedOn, keepDays }) => {
    if (openedOn === null || openedOn > facts.today) return [unknownHit(subject, { keepDays })];
    const days = daysBetween(openedOn, facts.today);
    return days > keepDays ? [hit(subject, { openedOn, days, keepDays })] : [];
  });
}

/** Called back by its maker or an authority, as the register says. */
export function lotRecalled(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  return facts.recalledLots.map(({ subject, lot, recalledOn, reason }) =>
    hit(subject, { lot, recalledOn, reason: reason === '' ? 'none' : reason }),
  );
}
