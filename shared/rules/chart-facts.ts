import { isOpen, type AdverseEventFields } from '../adverse-events/adverse-event.ts';
import type { DeviceFields } from '../devices/device.ts';
import { striaeUse } from '../devices/uses.ts';
import { photosNotAsked } from '../photos/photo-consent.ts';
import type { Country } from '../practice/practice.ts';
import type { SessionFields } from '../sessions/session.ts';
import type { ScreeningFields } from '../screenings/screening.ts';
import type { Zone } from '../zones/zone.ts';
import type { ConsentFacts, Facts } from './facts.ts';
import { pastReactions } from './past-reactions.ts';

type SignedConsent = ConsentFacts & { readonly id: string };

export interface FactSources {
  /** The chart of the patient (`Chart` fits), or as much of it as the rules read. */
  readonly chart: {
    readonly patient: NonNullable<Facts['patient']>;
    readonly screening: { readonly at: number; readonly answers: ScreeningFields['answers'] } | null;
    readonly concerns: Facts['concerns'];
    readonly consents: readonly SignedConsent[];
    readonly lastNeedled: Facts['lastNeedled'];
    /** Also those that were ended; the rules read the others. */
    readonly zones: readonly (NonNullable<Facts['zones']>[number] & Pick<Zone, 'ended'>)[];
    /** All adverse events of the patient; left out: they are not known. */
    readonly adverseEvents?: readonly Pick<AdverseEventFields, 'kind' | 'beganOn' | 'outcome' | 'suspects'>[];
    /** When the questions were last asked one by one, UTC ms; left out: with the screening itself. */
    readonly screeningAskedAt?: number | null;
    /** Sealed sessions by consent id; left out: not known. */
    readonly sessionsUnder?: Readonly<Record<string, number>>;
    /** What holds for photos of the patient, and what they are used for; left out: there are none. */
    readonly photos?: Pick<Facts, 'photoUses' | 'photoConsents'>;
  };
  /** The session being filled in or recorded; null before it begins. */
  readonly session: Partial<SessionFields> | null;
  readonly device: Pick<DeviceFields, 'uses' | 'isotretinoin'> | null;
  readonly country: Country | null;
  readonly laws: Facts['laws'];
  readonly changes: Facts['changes'];
  readonly consentTemplateVersion: number | null;
  readonly now: number;
  /** Left out: it is recorded now. */
  readonly sealedAt?: number | undefined;
  /** The local date of a time, in the practice's time zone. */
  readonly dateOf: (at: number) => string;
}

/** The consent that stands: the one named, else the newest that was agreed and not withdrawn, else the newest. */
export function consentInForce<Signed extends SignedConsent>(
  consents: readonly Signed[],
  named: string | null,
): Signed | null {
  const newest = [...consents].sort((a, b) => b.signedAt - a.signedAt);
  const chosen = newest.find((consent) => consent.id === named);
  const standing = newest.find((consent) => consent.outcome === 'agreed' && consent.withdrawnAt === null);
  return chosen ?? standing ?? newest[0] ?? null;
}

/**
 * The rules' facts from a patient's chart and a session. The chart must not count this same session in
 * `lastNeedled`. What the chart does not hold is null; a caller that knows more spreads it over the result
 * (reaction history, opened lots, newest entry).
 */
export function chartFacts(sources: FactSources): Facts {
  const { chart, session, now, dateOf } = sources;
  const answeredOn = chart.screening ? dateOf(chart.screening.at) : '';
  const askedOn = chart.screeningAskedAt ? dateOf(chart.screeningAskedAt) : answeredOn;
  // "No change" was ticked on paper on the day of the treatment.
  const ticked = session?.paper?.screening === 'no-change';
  const on = ticked && session?.startedAt !== undefined ? dateOf(session.startedAt) : answeredOn;
  const consent = consentInForce(chart.consents, session?.consent ?? null);
  const today = dateOf(session?.startedAt ?? now);
  // What came after a session is not held against its correction, nor against what is keyed in from paper.
  const corrected = sources.sealedAt !== undefined;
  const events = chart.adverseEvents?.filter(({ beganOn }) =>
    corrected ? beganOn < today : beganOn <= today,
  );
  return {
    today,
    now,
    sealedAt: sources.sealedAt ?? null,
    country: sources.country,
    laws: sources.laws,
    changes: sources.changes,
    patient: chart.patient,
    screening: chart.screening ? { answers: chart.screening.answers, on, askedOn } : null,
    concerns: chart.concerns,
    consent,
    consentTemplateVersion: sources.consentTemplateVersion,
    session,
    sessionUnderConsent: consent && chart.sessionsUnder ? (chart.sessionsUnder[consent.id] ?? 0) + 1 : null,
    lastNeedled: chart.lastNeedled,
    zones: chart.zones.filter(({ ended }) => ended === null),
    device: sources.device && {
      authorisedUse: striaeUse(sources.device, session?.areas ?? [], sources.country),
      isotretinoin: sources.device.isotretinoin,
    },
    reactionHistory: events ? pastReactions(events) : null,
    openEvents: events?.filter(isOpen) ?? null,
    followUp: null,
    openedLots: [],
    recalledLots: [],
    cartridgeUsedBefore: null,
    // Photos that came later are none of a correction's or a paper's.
    photoUses: corrected || session?.paper ? [] : (chart.photos?.photoUses ?? []),
    photoConsents: chart.photos?.photoConsents ?? photosNotAsked,
    lastWrittenAt: null,
  };
}
