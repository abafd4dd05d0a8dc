/** Every predicate by the name that rule rows use. Names are permanent: practices' own rows refer to them. */
import type { Facts } from '../facts.ts';
import type { Hit } from '../hit.ts';
import {
  allergyAlways,
  allergyToChoice,
  anaestheticAllergy,
  antisepticAllergy,
  gloveAllergy,
} from './allergies.ts';
import { anaestheticFrom, anaestheticIncomplete, anaestheticInstruction } from './anaesthetic.ts';
import { answeredRecently, answeredYes, answeredYesForAgent, answeredYesForGroup } from './answers.ts';
import { clockBackward, lateEntry } from './clock.ts';
import { consentMissing, consentOlder, consentScope, consentVersion, photoPurpose } from './consent.ts';
import { depthOutsideRegion, depthOver, depthOverNeedle, depthReversed, depthUnusual } from './depth.ts';
import {
  cartridgeReused,
  isotretinoinByLabel,
  outsideAuthorisedUse,
  radiofrequencyDevice,
} from './device.ts';
import { intervalUnder } from './interval.ts';
import {
  lawDepth,
  lawIntimateArea,
  lawPrescribedAnaesthetic,
  lawRadiofrequency,
  lawSubstance,
} from './law.ts';
import { lotExpired, lotOpenTooLong, lotRecalled } from './lots.ts';
import { adverseEventOpen } from './events.ts';
import { painAfter, pigmentAfter, rednessAfter, warningAfter } from './follow-ups.ts';
import { ageUnder, concernRedFlag, skinTypeIn } from './patient.ts';
import { productAfterReaction, productIntoChannels } from './products.ts';
import { screeningStale } from './screening.ts';
import { zoneInArea, zoneNotConfirmed } from './zones.ts';

const named = {
  'adverse-event-open': adverseEventOpen,
  'age-under': ageUnder,
  'allergy-always': allergyAlways,
  'allergy-to-choice': allergyToChoice,
  'anaesthetic-allergy': anaestheticAllergy,
  'anaesthetic-from': anaestheticFrom,
  'anaesthetic-incomplete': anaestheticIncomplete,
  'anaesthetic-instruction': anaestheticInstruction,
  'answered-recently': answeredRecently,
  'answered-yes': answeredYes,
  'answered-yes-for-agent': answeredYesForAgent,
  'answered-yes-for-group': answeredYesForGroup,
  'antiseptic-allergy': antisepticAllergy,
  'cartridge-reused': cartridgeReused,
  'clock-backward': clockBackward,
  'concern-red-flag': concernRedFlag,
  'consent-missing': consentMissing,
  'consent-older': consentOlder,
  'consent-scope': consentScope,
  'consent-version': consentVersion,
  'depth-outside-region': depthOutsideRegion,
  'depth-over': depthOver,
  'depth-over-needle': depthOverNeedle,
  'depth-reversed': depthReversed,
  'depth-unusual': depthUnusual,
  'glove-allergy': gloveAllergy,
  'interval-under': intervalUnder,
  'isotretinoin-by-label': isotretinoinByLabel,
  'late-entry': lateEntry,
  'law-depth': lawDepth,
  'law-intimate-area': lawIntimateArea,
  'law-prescribed-anaesthetic': lawPrescribedAnaesthetic,
  'law-radiofrequency': lawRadiofrequency,
  'law-substance': lawSubstance,
  'lot-expired': lotExpired,
  'lot-open-too-long': lotOpenTooLong,
  'lot-recalled': lotRecalled,
  'outside-authorised-use': outsideAuthorisedUse,
  'pain-after': painAfter,
  'photo-purpose': photoPurpose,
  'pigment-after': pigmentAfter,
  'product-after-reaction': productAfterReaction,
  'product-into-channels': productIntoChannels,
  'radiofrequency-device': radiofrequencyDevice,
  'redness-after': rednessAfter,
  'screening-stale': screeningStale,
  'skin-type-in': skinTypeIn,
  'warning-after': warningAfter,
  'zone-in-area': zoneInArea,
  'zone-not-confirmed': zoneNotConfirmed,
};

export type PredicateName = keyof typeof named;
/** The limits that each predicate takes. */
export type PredicateParams = { readonly [Name in PredicateName]: Parameters<(typeof named)[Name]>[1] };

export const predicates: {
  readonly [Name in PredicateName]: (facts: Facts, params: PredicateParams[Name]) => readonly Hit[];
} = named;
