import type { SessionZone, Zone, ZoneState } from './zone.ts';

/** A zone as the record of a session holds it. */
export const zoneInSession = (zone: Zone, state: ZoneState): SessionZone => ({
  zone: zone.id,
  kind: zone.kind,
  words: zone.words,
  region: zone.region,
  side: zone.side,
  view: zone.view,
  x: zone.x,
  y: zone.y,
  sizeMm: zone.sizeMm,
  state,
});

/** Every standing zone with what was tapped about it; one that nobody tapped was not looked at. */
export const zonesInSession = (
  zones: readonly Zone[],
  seen: readonly { readonly zone: string; readonly state: ZoneState }[],
): SessionZone[] =>
  zones.map((zone) => zoneInSession(zone, seen.find((each) => each.zone === zone.id)?.state ?? 'not-looked'));
