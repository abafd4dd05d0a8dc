import type { Consent } from '../consents/consent.ts';
import type { ConsentState } from '../consents/consent-state.ts';
import { effectiveScope } from '../consents/effective-scope.ts';
import { photoConsentState, withdrawalsOf } from '../consents/photo-state.ts';
import { ageYears, type CalendarDate } from '../dates/calendar.ts';
import { consentInForce } from '../rules/chart-facts.ts';
import { regionSideKey } from '../regions/region-side.ts';
import type { RegionSide } from '../regions/regions.ts';
import { neededEntry, shelfOf, stateOf, type ShelfSources } from './shelf.ts';
import type { ShelfEntry, ShelfKind, ShelfNeed } from './shelf-entry.ts';

/** A treatment that is to come: a course that runs, or a session that was begun. */
export interface PlannedTreatment {
  readonly areas: readonly RegionSide[];
  /** The deepest depth that is planned, µm; null where none is. */
  readonly maxDepthUm: number | null;
  /** A prescribed numbing medicine is to be used. */
  readonly prescribed: boolean;
}

export interface NeedSources extends ShelfSources {
  /** UTC ms. */
  readonly now: number;
  readonly born: CalendarDate;
  /** Below it a guardian signs too, years. */
  readonly adultAge: number;
  readonly planned: readonly PlannedTreatment[];
  /** Whether the screening questions were ever answered. */
  readonly screened: boolean;
}

const standingStates: ReadonlySet<ConsentState> = new Set(['signed', 'extended', 'withdrawn-in-part']);

const covers = (consent: Consent, { areas, maxDepthUm }: PlannedTreatment): boolean => {
  const scope = effectiveScope(consent);
  if (!scope) return false;
  const signed = new Set(scope.areas.map(regionSideKey));
  return areas.every((area) => signed.has(regionSideKey(area))) && (maxDepthUm ?? 0) <= scope.maxDepthUm;
};

const whyNone: Readonly<Partial<Record<ConsentState, ShelfNeed>>> = {
  declined: 'declined',
  withdrawn: 'withdrawn',
  expired: 'expired',
  'new-text': 'new-text',
};

/** The consent to what is planned: none that stands, or one that does not reach so far. */
const treatmentNeeds = (sources: NeedSources): readonly ShelfEntry[] => {
  const { planned, consents, offered } = sources;
  if (planned.length === 0 || offered.some(({ kind }) => kind === 'treatment')) return [];
  const stands = consents.filter((consent) => standingStates.has(stateOf(sources, consent)));
  if (stands.length > 0) {
    const covered = planned.every((treatment) => stands.some((consent) => covers(consent, treatment)));
    return covered ? [] : [neededEntry('addendum', 'scope')];
  }
  const last = consentInForce(consents, null);
  const need = last === null ? undefined : whyNone[stateOf(sources, last)];
  return [neededEntry('treatment', need ?? 'no-consent')];
};

/** What is needed, from the facts of the record, after what there is. */
export const neededOf = (sources: NeedSources): readonly ShelfEntry[] => {
  const { planned, consents, attachments, today, born } = sources;
  const there = shelfOf(sources);
  const has = (kind: ShelfKind): boolean =>
    there.some((entry) => entry.kind === kind && (entry.state === 'signed' || entry.state === 'offered'));
  const photos = attachments.some(({ kind, invalid }) => kind === 'photo' && invalid === null);
  const signed = [...consents, ...sources.smallConsents];
  const said = photoConsentState(signed, withdrawalsOf(signed), 'record', sources.now);
  const mayBeKept = said === 'yes' || (said === 'not-asked' && has('photo'));
  const byGuardian = consents.some(
    (consent) =>
      (consent.signing?.guardian ?? null) !== null && standingStates.has(stateOf(sources, consent)),
  );
  const minor = planned.length > 0 && ageYears(born, today) < sources.adultAge;
  return [
    ...treatmentNeeds(sources),
    ...(photos && !mayBeKept ? [neededEntry('photo', 'photos-without-consent')] : []),
    ...(minor && !byGuardian && !has('guardian') ? [neededEntry('guardian', 'minor')] : []),
    ...(planned.some(({ prescribed }) => prescribed) && !has('anaesthetic')
      ? [neededEntry('anaesthetic', 'prescribed')]
      : []),
    ...(planned.length > 0 && !sources.screened ? [neededEntry('screening', 'no-screening')] : []),
  ];
};
