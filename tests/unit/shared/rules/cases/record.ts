import type { Case } from './case.ts';
import type { recordRules } from '../../../../../shared/rules/rows/record.ts';
import {
  day,
  hour,
  quiet,
  session,
  withApplication,
  withArea,
  withConsent,
  withDevice,
  withSession,
} from '../quiet-facts.ts';

export const recordCases: Readonly<Record<(typeof recordRules)[number]['id'], readonly Case[]>> = {
  CONSENT_MISSING: [
    [{ ...quiet, consent: null }, 'stop'],
    [withConsent({ outcome: 'declined' }), 'stop'],
    [withConsent({ withdrawnAt: quiet.now }), 'stop'],
    [quiet, 'silent'],
  ],
  CONSENT_SCOPE: [
    [withArea({ side: 'left' }), 'stop'],
    [withArea({ depthMaxUm: 4050 }), 'stop'],
    [withArea({ depthMaxUm: 4000 }), 'silent'],
    [withDevice({ kind: 'roller' }), 'stop'],
    [{ ...quiet, sessionUnderConsent: 5 }, 'stop'],
    [{ ...quiet, sessionUnderConsent: 4 }, 'silent'],
  ],
  CONSENT_VERSION: [
    [{ ...quiet, consentTemplateVersion: 3 }, 'ask'],
    [quiet, 'silent'],
    [{ ...quiet, consentTemplateVersion: null }, 'caution', 'unknown'],
  ],
  CONSENT_EXPIRED: [
    [withConsent({ signedAt: quiet.now - 366 * day }), 'ask'],
    [withConsent({ signedAt: quiet.now - 365 * day }), 'silent'],
  ],
  PHOTO_PURPOSE: [
    [{ ...quiet, photoUses: ['teaching'] }, 'stop'],
    [{ ...quiet, photoUses: ['marketing'] }, 'ask', 'unknown'],
    [{ ...quiet, photoUses: ['record'] }, 'silent'],
  ],
  LATE_ENTRY: [
    [withSession({ endedAt: quiet.now - day - 1 }), 'ask'],
    [withSession({ endedAt: quiet.now - day }), 'silent'],
    [withSession({ startedAt: quiet.now - 2 * day, endedAt: null }), 'ask'],
    // An amendment years later: it was sealed in time.
    [
      { ...withSession({ endedAt: quiet.now - 400 * day }), sealedAt: quiet.now - 400 * day + hour },
      'silent',
    ],
    [{ ...withSession({ endedAt: quiet.now - 400 * day }), sealedAt: quiet.now - 398 * day }, 'ask'],
  ],
  CLOCK_BACKWARD: [
    [{ ...quiet, lastWrittenAt: quiet.now + hour }, 'ask'],
    [{ ...quiet, lastWrittenAt: null }, 'silent'],
    [withSession({ endedAt: quiet.now + hour }), 'ask'],
    [withSession({ endedAt: session.startedAt - 1 }), 'ask'],
    [withApplication({ onAt: quiet.now, offAt: quiet.now - 1 }), 'ask'],
  ],
};
