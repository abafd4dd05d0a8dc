/** Consent, photos, and the record's own times. */
import type { Rule } from '../rule.ts';

const house = 'House default';
const consent = 'Save Face style consent checklists; house default';

export const recordRules = [
  {
    id: 'CONSENT_MISSING',
    predicate: 'consent-missing',
    params: {},
    level: 'stop',
    gates: 'start',
    source: consent,
    version: 1,
  },
  {
    id: 'CONSENT_SCOPE',
    predicate: 'consent-scope',
    params: {},
    level: 'stop',
    unknownLevel: 'caution',
    raisedBy: ['DEPTH_OVER_REGION', 'RF_RISK'],
    gates: 'start',
    source: consent,
    version: 2,
  },
  {
    id: 'CONSENT_VERSION',
    predicate: 'consent-version',
    params: {},
    level: 'ask',
    gates: 'start',
    source: house,
    version: 1,
  },
  {
    id: 'CONSENT_EXPIRED',
    predicate: 'consent-older',
    params: { days: 365 },
    level: 'ask',
    gates: 'start',
    source: house,
    version: 2,
  },
  {
    id: 'PHOTO_PURPOSE',
    predicate: 'photo-purpose',
    params: {},
    level: 'stop',
    gates: 'choice',
    source: consent,
    version: 2,
  },
  {
    id: 'LATE_ENTRY',
    predicate: 'late-entry',
    params: { overMs: 86_400_000 },
    level: 'ask',
    gates: 'record',
    source: 'Records are expected to be made at the time',
    version: 2,
  },
  {
    id: 'CLOCK_BACKWARD',
    predicate: 'clock-backward',
    params: { slackMs: 120_000 },
    level: 'ask',
    gates: 'record',
    source: house,
    version: 1,
  },
] as const satisfies readonly Rule[];
