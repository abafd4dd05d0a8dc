/** The facts of leaflets, plans, letters and forms, in the language of the call; what nobody recorded is said to be so. */
import { addDays, type CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatTime } from '../../../shared/dates/format.ts';
import type { PaperFacts } from '../../../shared/papers/paper.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { areaList } from './area-words.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { orNotRecorded } from './document-parts.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { formMessages } from './messages/form-messages.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { dateWords } from './moment-words.ts';
import type { TemplateFacts } from './render-template.ts';
import type { Country } from '../../../shared/practice/practice.ts';
import { treatmentFacts, type Treatment } from './template-facts.ts';
import { say, spokenLocale } from './wording.ts';

const open = (): string => say(frameMessages.notRecorded);
const dayOr = (date: CalendarDate | null): string => (date === null ? open() : dateWords(date));
const depthOr = (um: number | null): string =>
  um === null ? open() : withUnit(um, depthSpec, spokenLocale());
/** A list that is printed item by item: "not recorded" is its only item when there is none. */
const listOr = (items: readonly string[]): readonly string[] => (items.length === 0 ? [open()] : items);

/** What is or was treated; `open` are the parts that the record does not tell. */
export const treatmentOrOpen = (
  treatment: Treatment,
  country: Country,
  openParts: readonly ('device' | 'products')[],
): TemplateFacts => ({
  ...treatmentFacts(treatment, country),
  ...(treatment.areas.length === 0 ? { areas: open(), area_list: [open()] } : {}),
  ...Object.fromEntries(openParts.map((part) => [part, open()])),
});

/** What is planned: depth and count of the consent in force, and what was typed for this paper. */
export interface Planned {
  /** µm. */
  readonly depthUm: number | null;
  readonly sessions: number | null;
  readonly price: string;
  readonly offeredOn: CalendarDate | null;
  readonly signedOn: CalendarDate | null;
  readonly withdrawnOn: CalendarDate | null;
  readonly withdrawalReason: string;
}

/** Days of the sessions, as far as first day, number and weeks between are known. */
export const plannedDays = ({
  firstDay,
  sessions,
  weeks,
}: Pick<PaperFacts, 'firstDay' | 'sessions' | 'weeks'>): readonly CalendarDate[] => {
  if (firstDay === null) return [];
  if (sessions === null || weeks === null) return [firstDay];
  return Array.from({ length: sessions }, (_, index) => addDays(firstDay, index * weeks * 7));
};

/** Of consents, refusals, withdrawals and plans. */
export const planFacts = (planned: Planned, typed: PaperFacts): TemplateFacts => {
  const { depthUm, sessions, price } = planned;
  return {
    max_depth: depthOr(depthUm),
    sessions: sessions === null ? open() : say(consentMessages.sessionCount, { count: sessions }),
    price_known: price.trim() !== '',
    price: orNotRecorded(price),
    offered_on: dayOr(planned.offeredOn),
    signed_on: dayOr(planned.signedOn),
    withdrawn_on: dayOr(planned.withdrawnOn),
    withdrawal_reason: orNotRecorded(planned.withdrawalReason),
    guardian_name: orNotRecorded(typed.guardianName),
    guardian_relation: orNotRecorded(typed.guardianRelation),
    goal: orNotRecorded(typed.goal),
    interval: typed.weeks === null ? open() : say(formMessages.interval, { weeks: typed.weeks }),
    planned_dates: listOr(plannedDays({ ...typed, sessions }).map(dateWords)),
  };
};

/** The session that a letter speaks of. */
export interface ToldSession {
  readonly day: CalendarDate;
  /** UTC ms; null where the end was not recorded. */
  readonly endedAt: number | null;
  readonly timeZone: string;
  readonly number: number;
  readonly depthUm: number | null;
  readonly lots: readonly string[];
}

/** Of letters about a session; null where none was chosen. */
export const sessionFacts = (told: ToldSession | null): TemplateFacts => {
  const endedAt = told?.endedAt ?? null;
  return {
    day: dayOr(told?.day ?? null),
    finished: told === null || endedAt === null ? open() : formatTime(endedAt, told.timeZone),
    session_number: told?.number ?? open(),
    depth_used: depthOr(told?.depthUm ?? null),
    lots_used: listOr(told?.lots ?? []),
  };
};

/** What was typed for a letter. */
export const letterFacts = (typed: PaperFacts): TemplateFacts => ({
  recipient: orNotRecorded(typed.recipient),
  referral_reason: orNotRecorded(typed.reason),
  event_what: orNotRecorded(typed.eventWhat),
  event_began: dayOr(typed.eventBegan),
  event_areas: orNotRecorded(typed.eventAreas),
  event_severity: orNotRecorded(typed.eventSeverity),
  event_course: orNotRecorded(typed.eventCourse),
  event_outcome: orNotRecorded(typed.eventOutcome),
});

/** A lot that was used on the patient. */
export interface Exposure {
  readonly product: string;
  readonly maker: string;
  readonly lot: string;
  readonly expiry: CalendarDate | null;
  readonly days: readonly CalendarDate[];
  readonly areas: readonly RegionSide[];
  readonly recalledOn: CalendarDate | null;
  readonly recallReason: string;
}

/** Of a letter about a lot; null where none was chosen. */
export const exposureFacts = (exposure: Exposure | null): TemplateFacts => {
  const areas = exposure?.areas ?? [];
  return {
    exposure_product: orNotRecorded(exposure?.product ?? ''),
    exposure_maker: orNotRecorded(exposure?.maker ?? ''),
    exposure_lot: orNotRecorded(exposure?.lot ?? ''),
    exposure_expiry: dayOr(exposure?.expiry ?? null),
    exposure_dates: listOr((exposure?.days ?? []).map(dateWords)),
    exposure_areas: areas.length === 0 ? open() : areaList(areas),
    recall_known: exposure !== null && exposure.recalledOn !== null,
    recalled_on: dayOr(exposure?.recalledOn ?? null),
    recall_reason: orNotRecorded(exposure?.recallReason ?? ''),
  };
};

/** The treatments that a letter about certain days speaks of. */
export interface Visits {
  /** Oldest first, each once. */
  readonly days: readonly CalendarDate[];
  readonly areas: readonly RegionSide[];
}

/** Of a letter about treatments on certain days. */
export const visitFacts = ({ days, areas }: Visits, typed: PaperFacts): TemplateFacts => ({
  visit_dates: listOr(days.map(dateWords)),
  visit_areas: areas.length === 0 ? open() : areaList(areas),
  visit_reason: orNotRecorded(typed.reason),
});
