import { signAddendum } from '../services/addenda.ts';
import { readChanges } from '../services/consent-changes.ts';
import { saveConsentHabits } from '../services/consent-habits.ts';
import { previewConsent, signConsent } from '../services/consents.ts';
import { endHandOver, startHandOver, viewHandOver } from '../services/handovers.ts';
import { offeredSmallClauses, signSmallConsent } from '../services/small-consents.ts';
import { withdrawSignedConsent } from '../services/withdrawals.ts';

/** The channels of `shared/ipc/consent-channels.ts`. */
export const consentHandlers = {
  'consents:preview': previewConsent,
  'consents:sign': signConsent,
  'consents:small-clauses': offeredSmallClauses,
  'consents:sign-small': signSmallConsent,
  'consents:changes': readChanges,
  'consents:withdraw': withdrawSignedConsent,
  'consents:save-habits': saveConsentHabits,
  'addenda:sign': signAddendum,
  'handovers:start': startHandOver,
  'handovers:view': viewHandOver,
  'handovers:end': endHandOver,
} as const;
