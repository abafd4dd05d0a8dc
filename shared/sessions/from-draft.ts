import type { Course } from '../courses/course.ts';
import { dateOfInstant, type CalendarDate } from '../dates/calendar.ts';
import { isRadiofrequency, type Device } from '../devices/device.ts';
import type { Product } from '../products/product.ts';
import {
  amountSpecs,
  areaSpec,
  massSpec,
  minutesSpec,
  needleLengthSpec,
  percentSpec,
  pinsSpec,
  settledSpec,
} from '../quantity/specs.ts';
import { mostMarks } from '../marks/mark.ts';
import type { RegionSide } from '../regions/regions.ts';
import { shippedUsualDepth, type DepthRange } from '../rules/depth-ranges.ts';
import { daveyScored } from '../scores/davey.ts';
import { longestNote } from '../text/schema.ts';
import type { Zone } from '../zones/zone.ts';
import { zonesInSession } from '../zones/zones-of-session.ts';
import { draftMessages } from './draft-messages.ts';
import { draftReader, type DraftProblem, type DraftReader } from './draft-reader.ts';
import { carriedNames } from './carried-names.ts';
import { appliedInstant } from './applied-time.ts';
import { isApplied } from './anaesthetic-tally.ts';
import { noteUnreadableTime, paperFromDraft, type PaperContext } from './paper-from-draft.ts';
import { withPaperTimes } from './paper-times.ts';
import { areasFromDraft, reactionsFromDraft } from './areas-from-draft.ts';
import type { SessionDraft } from './session-draft.ts';
import { plannedBefore, plannedIn } from './planned.ts';
import type { Planned, SessionFields } from './session.ts';
import { hygieneSteps } from './values.ts';

/** What a form refers to by id, and what the record takes from elsewhere. */
export interface DraftContext {
  readonly devices: readonly Device[];
  readonly products: readonly Product[];
  /** The calendar date now; "+28" counts from it. */
  readonly today: CalendarDate;
  readonly locale: string;
  /** Ids of today's screening and of the consent that is relied on. */
  readonly screening: string | null;
  readonly consent: string | null;
  /** The avoid-zones that stand; an amended session keeps those of its day. */
  readonly zones: readonly Zone[];
  /** The patient's courses, also those that ended; an amended session keeps what was planned at its seal. */
  readonly courses?: readonly Course[];
  /** What is usual to type as a depth in this practice, µm; left out: as shipped. */
  readonly usualDepth?: DepthRange;
  readonly timeZone?: string;
  /** The record that is being amended: what it holds of devices and products no longer listed. */
  readonly amended?: SessionFields;
  /** What a session that is keyed in from paper is read with. */
  readonly paper?: PaperContext | undefined;
}

export interface FromDraft {
  readonly fields: SessionFields;
  /** Texts that are not in the record because they cannot be; the form keeps them. */
  readonly problems: readonly DraftProblem[];
  /** Readable but unusual: in the record, with a question beside the field. */
  readonly questions: readonly DraftProblem[];
}

/** The record that a form's state stands for. Pure; nothing is clamped, rounded or invented. */
export const sessionFromDraft = (form: SessionDraft, context: DraftContext): FromDraft => {
  const draft = withPaperTimes(form, context);
  const read = draftReader(context.today, context.locale);
  const used = device(draft, context, read);
  const fields: SessionFields = {
    startedAt: draft.startedAt,
    endedAt: draft.endedAt,
    screening: context.screening,
    consent: context.consent,
    device: used,
    antiseptic: antiseptic(draft, read),
    hairRemoval: draft.hairRemoval,
    hygiene: hygieneSteps.filter((step) => draft.hygiene.includes(step)),
    gloves: draft.gloves,
    anaesthetic: anaesthetic(draft, read),
    areas: areasFromDraft(draft.areas, read, {
      planOf: planOf(draft, context),
      usualDepth: context.usualDepth ?? shippedUsualDepth,
      radiofrequency: used !== null && isRadiofrequency(used.kind),
    }),
    products: products(draft, context, read),
    reactions: reactionsFromDraft(draft, read),
    otherReaction: {
      state: draft.otherReaction.state,
      kinds: draft.otherReaction.kinds,
      detail: read.text('otherReaction.detail', draft.otherReaction.detail, 4000),
    },
    pain: draft.pain,
    settled: {
      state: draft.settled.state,
      afterMs:
        draft.settled.state === 'yes'
          ? read.quantity('settled.afterMs', draft.settled.minutes, settledSpec)
          : null,
    },
    aftercareGivenAt: draft.aftercareGivenAt,
    note: read.text('note', draft.note, longestNote),
    nextDate: nextDate(draft, context, read),
    reasons: draft.reasons.flatMap(({ rule, subject, text }) => {
      const kept = read.text(`reasons.${rule}.${subject}`, text.trim(), 2000);
      return kept === '' ? [] : [{ rule, subject, text: kept }];
    }),
    carried: carried(draft),
    zones: zones(draft, context),
    marks: marks(draft, read),
    davey: daveyScored(draft.davey) === 0 ? null : draft.davey,
    paper:
      draft.paper &&
      paperFromDraft(draft.paper, read, {
        today: context.today,
        context: context.paper,
        amended: context.amended?.paper ?? null,
      }),
  };
  return { fields, problems: read.problems, questions: read.questions };
};

function carried(draft: SessionDraft): SessionFields['carried'] {
  const values = carriedNames(draft);
  return draft.carriedFrom && values.length > 0 ? { ...draft.carriedFrom, values } : null;
}

function planOf(
  { startedAt: at }: SessionDraft,
  { amended, courses = [], timeZone }: DraftContext,
): (place: RegionSide) => Planned {
  if (amended) return (place) => plannedBefore(amended.areas, place);
  const session = { at, on: dateOfInstant(at, timeZone) };
  return (place) => plannedIn(courses, session, place);
}

function zones(draft: SessionDraft, { amended, zones: standing }: DraftContext): SessionFields['zones'] {
  if (!amended) return zonesInSession(standing, draft.zones);
  return amended.zones.map((zone) => ({
    ...zone,
    state: draft.zones.find((seen) => seen.zone === zone.zone)?.state ?? zone.state,
  }));
}

function marks(draft: SessionDraft, read: DraftReader): SessionFields['marks'] {
  if (draft.marks.length > mostMarks) read.note('marks', draftMessages.tooMany, { limit: String(mostMarks) });
  return draft.marks.slice(0, mostMarks);
}

const filled = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');

function device(draft: SessionDraft, context: DraftContext, read: DraftReader): SessionFields['device'] {
  const typed = draft.device;
  const values = {
    needleLengthUm: read.quantity('device.needleLengthUm', typed.needleLength, needleLengthSpec),
    pinCount: read.quantity('device.pinCount', typed.pins, pinsSpec),
    cartridgeLot: read.text('device.cartridgeLot', typed.cartridgeLot.trim(), 80),
    cartridgeExpiry: read.date('device.cartridgeExpiry', typed.cartridgeExpiry),
    sealIntact: typed.sealIntact,
  };
  if (typed.device === null) {
    const lone =
      filled(typed.needleLength, typed.pins, typed.cartridgeLot, typed.cartridgeExpiry) ||
      typed.sealIntact !== 'not-asked';
    if (lone) read.note('device.device', draftMessages.deviceMissing);
    return null;
  }
  const listed = context.devices.find((each) => each.id === typed.device);
  if (listed) {
    const name = [listed.make, listed.model].filter((part) => part.trim() !== '').join(' ');
    return {
      device: listed.id,
      kind: listed.kind,
      name: name.slice(0, 200),
      serial: listed.serial,
      toleranceUm: listed.toleranceUm,
      ...values,
    };
  }
  const before = context.amended?.device;
  if (before?.device === typed.device) {
    const { device: id, kind, name, serial, toleranceUm } = before;
    return { device: id, kind, name, serial, toleranceUm, ...values };
  }
  read.note('device.device', draftMessages.deviceUnknown);
  return null;
}

function antiseptic(draft: SessionDraft, read: DraftReader): SessionFields['antiseptic'] {
  const typed = draft.antiseptic;
  const values = {
    concentrationPpm: read.quantity('antiseptic.concentrationPpm', typed.strength, percentSpec),
    other: read.text('antiseptic.other', typed.other.trim(), 200),
    contactTimeMs: read.quantity('antiseptic.contactTimeMs', typed.contactMinutes, minutesSpec),
  };
  if (typed.agent !== null) return { agent: typed.agent, ...values };
  if (filled(typed.strength, typed.other, typed.contactMinutes)) {
    read.note('antiseptic.agent', draftMessages.antisepticMissing);
  }
  return null;
}

function anaesthetic(draft: SessionDraft, read: DraftReader): SessionFields['anaesthetic'] {
  const typed = draft.anaesthetic;
  const values = {
    detail: read.text('anaesthetic.detail', typed.detail.trim(), 500),
    lot: read.text('anaesthetic.lot', typed.lot.trim(), 80),
    expiry: read.date('anaesthetic.expiry', typed.expiry),
    prescribed: typed.prescribed,
    appliedBy: read.text('anaesthetic.appliedBy', typed.appliedBy.trim(), 200),
    applications: typed.applications.map((each, index) => ({
      areas: each.areas,
      massMg: read.quantity(`anaesthetic.applications.${index}.massMg`, each.grams, massSpec),
      areaMm2: read.quantity(`anaesthetic.applications.${index}.areaMm2`, each.areaCm2, areaSpec),
      occluded: each.occluded,
      onAt: each.onAt,
      offAt: each.offAt,
    })),
  };
  if (draft.paper !== null)
    typed.applications.forEach(({ paperOn, paperOff }, index) => {
      noteUnreadableTime(`anaesthetic.applications.${index}.onAt`, paperOn, read);
      noteUnreadableTime(`anaesthetic.applications.${index}.offAt`, paperOff, read);
    });
  const applications = values.applications.filter(isApplied);
  if (typed.agent !== null) return { agent: typed.agent, ...values, applications };
  const lone = typed.applications.flatMap(({ grams, areaCm2 }) => [grams, areaCm2]);
  if (filled(typed.detail, typed.lot, typed.expiry, ...lone) || applications.length > 0) {
    read.note('anaesthetic.agent', draftMessages.anaestheticMissing);
  }
  return null;
}

const mostProducts = 40;

function products(draft: SessionDraft, context: DraftContext, read: DraftReader): SessionFields['products'] {
  if (draft.products.length > mostProducts) {
    read.note('products', draftMessages.tooMany, { limit: String(mostProducts) });
  }
  return draft.products.slice(0, mostProducts).flatMap((typed, index) => {
    const path = `products.${index}`;
    const listed = context.products.find((each) => each.id === typed.product);
    const before = context.amended?.products.find((each) => each.product === typed.product);
    const snapshot = listed ?? before;
    if (!snapshot) {
      read.note(`${path}.product`, draftMessages.productUnknown);
      return [];
    }
    noteUnreadableTime(`${path}.appliedAt`, typed.appliedAt, read);
    return [
      {
        product: typed.product,
        name: snapshot.name,
        routeClass: snapshot.routeClass,
        lot: read.text(`${path}.lot`, typed.lot.trim(), 80),
        expiry: read.date(`${path}.expiry`, typed.expiry),
        amount: read.quantity(`${path}.amount`, typed.amount, amountSpecs[typed.unit]),
        unit: typed.unit,
        timing: typed.timing,
        appliedAt: appliedInstant(typed.appliedAt, draft.startedAt, context.timeZone),
      },
    ];
  });
}

function nextDate(draft: SessionDraft, context: DraftContext, read: DraftReader): CalendarDate | null {
  const date = read.date('nextDate', draft.nextDate);
  if (date === null || date > dateOfInstant(draft.startedAt, context.timeZone)) return date;
  read.note('nextDate', draftMessages.nextDatePast);
  return null;
}
