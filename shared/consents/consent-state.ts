import { standingAddenda } from './effective-scope.ts';
import type { Consent } from './consent.ts';
import { withdrawnPurposes } from './photo-answer.ts';

/** How a consent stands, and with it what comes next. `new-text`: a newer text was adopted since. */
export type ConsentState =
  'signed' | 'extended' | 'withdrawn-in-part' | 'new-text' | 'expired' | 'declined' | 'withdrawn';

type Signed = Pick<
  Consent,
  'scope' | 'outcome' | 'withdrawnAt' | 'withdrawals' | 'addenda' | 'templateVersion' | 'signedAt'
>;

/**
 * How one consent stands on a local day. `adopted` is the newest version of the text that was adopted, null where that is
 * not known. What asks for a new signature is named before what only changed.
 */
export const consentState = (consent: Signed, today: string, adopted: number | null): ConsentState => {
  if (consent.withdrawnAt !== null) return 'withdrawn';
  if (consent.outcome === 'declined') return 'declined';
  if (consent.scope.validUntil !== null && today > consent.scope.validUntil) return 'expired';
  if (adopted !== null && adopted > consent.templateVersion) return 'new-text';
  const addendumBack = consent.addenda.some(({ withdrawnAt }) => withdrawnAt !== null);
  if (addendumBack || withdrawnPurposes(consent).length > 0) return 'withdrawn-in-part';
  return standingAddenda(consent.addenda).length > 0 ? 'extended' : 'signed';
};

/** States in which the next session finds no consent that stands on today's text. */
const asksAnew: ReadonlySet<ConsentState> = new Set(['new-text', 'expired', 'declined', 'withdrawn']);

/** What a patient's consents ask for next: `needed` where none was signed yet, `offered` where one is being read. */
export type ConsentNeed = 'needed' | 'offered' | ConsentState;

/** The state of the consent in force, of a draft that is offered, or that none is there. */
export const consentNeed = (
  consent: Signed | null,
  offered: boolean,
  today: string,
  adopted: number | null,
): ConsentNeed => {
  const state = consent === null ? 'needed' : consentState(consent, today, adopted);
  return offered && (state === 'needed' || asksAnew.has(state)) ? 'offered' : state;
};

/** Whether a signature is wanted before the next session. */
export const needsSignature = (need: ConsentNeed): boolean =>
  need === 'needed' || need === 'offered' || asksAnew.has(need);
