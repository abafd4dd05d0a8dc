import { photosNotAsked } from '../photos/photo-consent.ts';
import type { Facts } from './facts.ts';

/** Facts of which nothing is known yet but the day, and what the practice does otherwise than the rules. */
export const nothingKnown = (today: string, now: number, changes: Facts['changes']): Facts => ({
  today,
  now,
  sealedAt: null,
  country: null,
  laws: [],
  changes,
  patient: null,
  screening: null,
  concerns: [],
  consent: null,
  consentTemplateVersion: null,
  session: null,
  sessionUnderConsent: null,
  lastNeedled: null,
  zones: null,
  device: null,
  reactionHistory: null,
  openEvents: null,
  followUp: null,
  openedLots: [],
  recalledLots: [],
  cartridgeUsedBefore: null,
  photoUses: [],
  photoConsents: photosNotAsked,
  lastWrittenAt: null,
});
