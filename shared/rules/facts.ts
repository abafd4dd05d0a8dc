import type { AdverseEventFields } from '../adverse-events/adverse-event.ts';
import type { ConcernFields } from '../concerns/concern.ts';
import type { Consent } from '../consents/consent.ts';
import type { PhotoPurpose } from '../consents/photo-purposes.ts';
import type { IsotretinoinLabel } from '../devices/isotretinoin-label.ts';
import type { UseAnswer } from '../devices/uses.ts';
import type { FollowUpAnswers } from '../follow-ups/follow-up.ts';
import type { PatientFields } from '../patients/patient.ts';
import type { Law } from '../laws/law.ts';
import type { Country } from '../practice/practice.ts';
import type { RegionSideKey } from '../regions/region-side.ts';
import type { ScreeningFields } from '../screenings/screening.ts';
import type { PhotoConsent } from '../photos/photo-consent.ts';
import type { RuleChange } from './change.ts';
import type { SessionFields } from '../sessions/session.ts';
import type { Zone } from '../zones/zone.ts';

/** The consent that this session relies on. */
export type ConsentFacts = Pick<
  Consent,
  'scope' | 'outcome' | 'templateVersion' | 'signedAt' | 'withdrawnAt' | 'withdrawals' | 'addenda'
>;

export interface ScreeningFacts {
  readonly answers: ScreeningFields['answers'];
  /** Local date on which it was last answered or confirmed with "no change". */
  readonly on: string;
  /** Local date on which the questions were last asked one by one; the same as `on` unless it was a "no change". */
  readonly askedOn: string;
}

/** An earlier granuloma or contact reaction; `product` is null when the product is not known. */
export interface PastReaction {
  readonly kind: 'granuloma' | 'contact';
  readonly product: string | null;
}

/** An opened lot in use in this session, with how long the practice keeps it after opening. */
export interface OpenedLot {
  readonly subject: string;
  readonly openedOn: string | null;
  readonly keepDays: number;
}

/** A lot in use in this session that its maker or an authority called back. */
export interface RecalledLot {
  readonly subject: string;
  readonly lot: string;
  readonly recalledOn: string;
  readonly reason: string;
}

/** What was told some days after a session. */
export interface FollowUpFacts {
  /** Whole days between the session and the answers. */
  readonly daysAfter: number;
  readonly answers: FollowUpAnswers;
}

/**
 * All that the rules may know. Null is "not known", which raises; an empty list is "known to be none".
 * Dates are local dates of the practice, times UTC ms.
 */
export interface Facts {
  /** The local date of the treatment (the day of its start, not of a late entry). */
  readonly today: string;
  readonly now: number;
  /** When the session was sealed, for one that is amended; null for one that is recorded now. */
  readonly sealedAt: number | null;
  readonly country: Country | null;
  /** The table of laws as it stands for the practice. */
  readonly laws: readonly Law[];
  /** What the practice does otherwise than the rules as shipped. */
  readonly changes: readonly RuleChange[];
  readonly patient: Pick<PatientFields, 'born' | 'skinType' | 'allergies'> | null;
  readonly screening: ScreeningFacts | null;
  readonly concerns: readonly Pick<ConcernFields, 'areas' | 'causes' | 'redFlag'>[];
  readonly consent: ConsentFacts | null;
  /** The newest version of the consent template that was adopted; null when not known. */
  readonly consentTemplateVersion: number | null;
  /** The session as far as it is filled in; null before it begins. */
  readonly session: Partial<SessionFields> | null;
  /** Counting this one: 1 for the first session under the consent; null when not known. */
  readonly sessionUnderConsent: number | null;
  /** When each area was last needled in another session; null when not known. */
  readonly lastNeedled: Readonly<Partial<Record<RegionSideKey, number>>> | null;
  /** The patient's avoid-zones that stand; null when they are not known. */
  readonly zones: readonly Pick<Zone, 'id' | 'region' | 'side'>[] | null;
  /** The register's entry of the device in use. */
  readonly device: { readonly authorisedUse: UseAnswer; readonly isotretinoin: IsotretinoinLabel } | null;
  readonly reactionHistory: readonly PastReaction[] | null;
  /** Adverse events that still go on; null when they are not known. */
  readonly openEvents: readonly Pick<AdverseEventFields, 'kind' | 'beganOn'>[] | null;
  /** Only while a follow-up is recorded; null everywhere else, which is not a missing fact. */
  readonly followUp: FollowUpFacts | null;
  readonly openedLots: readonly OpenedLot[];
  readonly recalledLots: readonly RecalledLot[];
  /** How often this cartridge was used before, where the practice counts; null where it does not. */
  readonly cartridgeUsedBefore: number | null;
  /** Purposes for which photos of this patient are used, or are about to be, and nobody said yet why where there is no yes. */
  readonly photoUses: readonly PhotoPurpose[];
  /** What the patient's newest word is about each use of photos, on whichever form. */
  readonly photoConsents: Readonly<Record<PhotoPurpose, PhotoConsent>>;
  /** Time of the newest entry in the vault; null when it is empty. */
  readonly lastWrittenAt: number | null;
}
