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
  withProduct,
  withSession,
} from '../quiet-facts.ts';
import { type Addendum, type Addition, noAddition } from '../../../../../shared/consents/addendum.ts';

const signed = quiet.consent;
if (!signed) throw new Error('the quiet facts have a consent');
const { scope } = signed;
const left = { region: 'abdomen-lower', side: 'left' } as const;

/** The consent with an addendum on top. */
const addended = (addition: Partial<Addition>, outcome: 'agreed' | 'declined' = 'agreed') => ({
  addenda: [{ addition: { ...noAddition, ...addition }, outcome, withdrawnAt: null } as Addendum],
});

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
    [withConsent(addended({ deviceKind: 'roller' }), withDevice({ kind: 'roller' })), 'silent'],
    [withConsent(addended({ areas: [left] }), withArea({ side: 'left' })), 'silent'],
    [withConsent({ ...addended({ areas: [left] }, 'declined') }, withArea({ side: 'left' })), 'stop'],
    [withConsent(addended({ maxDepthUm: 4050 }), withArea({ depthMaxUm: 4050 })), 'silent'],
    [withConsent(addended({ sessions: 5 }), { ...quiet, sessionUnderConsent: 5 }), 'silent'],
    [withProduct({ routeClass: 'sterile-intradermal' }), 'stop'],
    [
      withConsent(
        addended({ productClasses: ['sterile-intradermal'] }),
        withProduct({ routeClass: 'sterile-intradermal' }),
      ),
      'silent',
    ],
    [withProduct({ routeClass: 'unknown' }), 'caution', 'unknown'],
    [
      withConsent({ scope: { ...scope, productClasses: null } }, withProduct({ routeClass: 'unknown' })),
      'silent',
    ],
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
    [withConsent({ scope: { ...scope, validUntil: '2026-05-19' } }), 'ask'],
    [withConsent({ scope: { ...scope, validUntil: quiet.today } }), 'silent'],
    [
      withConsent({ scope: { ...scope, validUntil: quiet.today }, signedAt: quiet.now - 400 * day }),
      'silent',
    ],
  ],
  PHOTO_PURPOSE: [
    [{ ...quiet, photoUses: ['teaching'] }, 'stop'],
    [{ ...quiet, photoUses: ['marketing'] }, 'ask', 'unknown'],
    [{ ...quiet, photoUses: ['record'] }, 'silent'],
    // The consent to the treatment says yes to none of them: that of the photos counts.
    [
      { ...quiet, photoUses: ['teaching'], photoConsents: { ...quiet.photoConsents, teaching: 'yes' } },
      'silent',
    ],
    [{ ...quiet, consent: null, photoUses: ['teaching'] }, 'stop'],
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
