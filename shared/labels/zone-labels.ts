/** English labels of avoid-zones. */
import type { ZoneKind, ZoneState } from '../zones/zone.ts';
import type { Message } from './message.ts';

export const zoneKindLabels = {
  mole: { id: 'zone-kind.mole', defaultMessage: 'Mole' },
  scar: { id: 'zone-kind.scar', defaultMessage: 'Scar' },
  tattoo: { id: 'zone-kind.tattoo', defaultMessage: 'Tattoo' },
  hernia: { id: 'zone-kind.hernia', defaultMessage: 'Hernia' },
  infection: { id: 'zone-kind.infection', defaultMessage: 'Infection' },
  other: { id: 'zone-kind.other', defaultMessage: 'Other' },
} satisfies Record<ZoneKind, Message>;

export const zoneStateLabels = {
  'not-looked': { id: 'zone-state.not-looked', defaultMessage: 'Not looked at' },
  there: { id: 'zone-state.there', defaultMessage: 'There' },
  gone: { id: 'zone-state.gone', defaultMessage: 'Gone' },
} satisfies Record<ZoneState, Message>;

/** The fields of an avoid-zone, as its form calls them. */
export const zoneFieldLabels = {
  kind: { id: 'zones.kind', defaultMessage: 'What it is' },
  words: { id: 'zones.words', defaultMessage: 'In words' },
  place: { id: 'zones.place', defaultMessage: 'Place' },
  size: { id: 'zones.size', defaultMessage: 'Greatest width' },
  ended: { id: 'zones.ended', defaultMessage: 'Ended' },
} as const satisfies Readonly<Record<string, Message>>;
