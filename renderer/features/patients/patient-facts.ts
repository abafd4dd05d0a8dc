import type { Chart, Home } from '../../../shared/ipc/views.ts';
import { chartFacts } from '../../../shared/rules/chart-facts.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { versionSignedOn } from '../../../shared/templates/in-use.ts';
import type { LocalDay } from './use-local-day.ts';

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
  openedLots: [],
  recalledLots: [],
  cartridgeUsedBefore: null,
  photoUses: [],
  lastWrittenAt: null,
});

/** What the rules may know of a patient before any session. */
export const patientFacts = (
  chart: Chart,
  home: Pick<Home, 'practice' | 'templates' | 'laws' | 'changes'>,
  day: LocalDay,
): Facts =>
  chartFacts({
    chart,
    session: null,
    device: null,
    country: home.practice.country,
    laws: home.laws,
    changes: home.changes,
    consentTemplateVersion: versionSignedOn(home.templates, chart.consents, null),
    now: day.now,
    dateOf: day.dateOf,
  });
