/** Everything a session record prints, as named values: the tables are set from them, and amendments compared by them. */
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { routeClassLabels } from '../../../shared/labels/product-labels.ts';
import {
  carriedMessages,
  carriedValueLabels,
  extentLabel,
  otherReactionLabels,
  otherReactionStateLabels,
  reactionSignLabels,
  reactionTimeLabels,
  settledLabel,
  settledWords,
  timingLabels,
} from '../../../shared/labels/session-labels.ts';
import { settledSpec } from '../../../shared/quantity/specs.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import type { SessionPart } from '../../../shared/sessions/amended.ts';
import { carriedParts } from '../../../shared/sessions/carried-parts.ts';
import { extentWords } from '../../../shared/sessions/extent.ts';
import {
  samePlace,
  type SessionArea,
  type SessionFields,
  type SessionProduct,
} from '../../../shared/sessions/session.ts';
import {
  reactionSigns,
  reactionTimes,
  type ReactionSign,
  type ReactionTime,
} from '../../../shared/sessions/values.ts';
import { areaName, partWords } from './area-words.ts';
import { sessionMessages } from './messages/session-messages.ts';
import { clockWords, exactInstantWords } from './moment-words.ts';
import { anaestheticFacts } from './anaesthetic-facts.ts';
import { antisepticFacts, deviceFacts, hygieneFacts, lotWords, type SessionFact } from './session-before.ts';
import {
  amountWords,
  dateWords,
  depthWords,
  directionWords,
  endPointWords,
  gradeWords,
  notRecorded,
  plannedWords,
  quantityWords,
  speedWords,
} from './session-values.ts';
import { paperFacts } from './session-entry.ts';
import { daveyFacts, markFacts } from './map-facts.ts';
import { sessionZoneFacts } from './zone-facts.ts';
import { oneLine, printable } from './typed-text.ts';
import { say, sayList } from './wording.ts';

export const signs = Object.keys(reactionSigns) as readonly ReactionSign[];

/** The values of one area in the order of the table's columns. */
export const areaFacts = (area: SessionArea): readonly SessionFact[] => [
  [say(sessionMessages.planned), plannedWords(area)],
  [say(sessionMessages.depth), depthWords(area)],
  [say(sessionMessages.passes), area.passes === null ? notRecorded() : String(area.passes)],
  [say(sessionMessages.directions), directionWords(area)],
  [say(area.rf === null ? sessionMessages.speed : sessionMessages.rf), speedWords(area)],
  [say(sessionMessages.endPoint), endPointWords(area)],
];

/** "during, at 14:05"; either part may be missing. */
const appliedWords = ({ timing, appliedAt }: SessionProduct, startedAt: number, timeZone: string): string => {
  const words = timing === null ? notRecorded() : say(timingLabels[timing]).toLowerCase();
  if (appliedAt === null) return words;
  const at = say(sessionMessages.appliedAt, {
    at: clockWords(appliedAt, dateOfInstant(startedAt, timeZone), timeZone),
  });
  return timing === null ? at : `${words}, ${at}`;
};

/** The values of one product of a session in the order of the table's columns. */
export const productFacts = (
  product: SessionProduct,
  { startedAt }: Pick<SessionFields, 'startedAt'>,
  timeZone: string,
): readonly SessionFact[] => [
  [say(sessionMessages.lotAndExpiry), lotWords(product.lot, product.expiry)],
  [say(sessionMessages.amount), amountWords(product)],
  [say(sessionMessages.when), appliedWords(product, startedAt, timeZone)],
  [say(sessionMessages.routeClass), say(routeClassLabels[product.routeClass]).toLowerCase()],
];

/** The graded signs of one place at one of the two looks; a look that was not recorded says so for each sign. */
export const reactionFacts = (
  { reactions }: SessionFields,
  place: RegionSide,
  time: ReactionTime,
): readonly SessionFact[] => {
  const seen = reactions.find((reaction) => reaction.time === time && samePlace(reaction, place));
  return signs.map((sign) => [say(reactionSignLabels[sign]), gradeWords(sign, seen?.[sign] ?? null)]);
};

/** Places with a reaction to print: the treated areas and any other that was graded, head to foot. */
export const reactionPlaces = ({ areas, reactions }: SessionFields): readonly RegionSide[] => {
  const places: RegionSide[] = [];
  for (const { region, side } of sortAreas([...areas, ...reactions])) {
    if (!places.some((place) => samePlace(place, { region, side }))) places.push({ region, side });
  }
  return places;
};

/** What else was seen, pain, and whether the skin had settled before the patient left. */
export const wholeReactionFacts = ({
  otherReaction,
  pain,
  settled,
}: SessionFields): readonly SessionFact[] => {
  const state = say(otherReactionStateLabels[otherReaction.state]).toLowerCase();
  const kinds = otherReaction.kinds.map((kind) => say(otherReactionLabels[kind]).toLowerCase());
  const words = [...(kinds.length > 0 ? kinds : [state]), oneLine(otherReaction.detail)];
  return [
    [say(sessionMessages.otherReaction), words.filter((word) => word !== '').join(', ')],
    [say(sessionMessages.pain), pain === null ? notRecorded() : say(sessionMessages.painOf, { pain })],
    [
      say(settledLabel),
      settled.state === 'not-asked'
        ? notRecorded()
        : say(settledWords, {
            state: settled.state,
            timed: settled.afterMs === null ? 'no' : 'yes',
            after: quantityWords(settled.afterMs, settledSpec),
          }).toLowerCase(),
    ],
  ];
};

/** Aftercare and the next date. */
export const afterFacts = (session: SessionFields, timeZone: string): readonly SessionFact[] => {
  const day = dateOfInstant(session.startedAt, timeZone);
  return [
    [
      say(sessionMessages.aftercare),
      session.aftercareGivenAt === null
        ? notRecorded()
        : say(sessionMessages.aftercareGiven, {
            at: clockWords(session.aftercareGivenAt, day, timeZone),
          }),
    ],
    [say(sessionMessages.next), dateWords(session.nextDate)],
  ];
};

/** Which values were taken over from the session before, in one sentence; empty where none was. */
export const carriedWords = (session: SessionFields, timeZone: string): string => {
  if (!session.carried) return '';
  const { device, areas, products } = carriedParts(session);
  const what = [
    ...(device ? [say(carriedMessages.device)] : []),
    ...areas.map(({ area, values }) =>
      say(carriedMessages.area, {
        area: areaName(area),
        values: sayList(values.map((value) => say(carriedValueLabels[value]))),
      }),
    ),
    ...products.map(oneLine),
  ];
  const { ordinal, startedAt } = session.carried;
  const date = formatDate(dateOfInstant(startedAt, timeZone));
  return say(carriedMessages.from, { ordinal, date, what: what.join('; ') });
};

/** How each product is called in the list of values. */
type ProductNames = (products: readonly SessionProduct[]) => readonly string[];

const byPlace: ProductNames = (products) =>
  products.map(({ name }, index) => `${index + 1}. ${oneLine(name)}`);

/** The same product stands under the same name in two sessions, wherever it stands in their lists. */
const byName: ProductNames = (products) =>
  products.map(({ name }, index) => {
    const same = products.slice(0, index).filter((each) => oneLine(each.name) === oneLine(name)).length;
    return same === 0 ? oneLine(name) : `${oneLine(name)} (${same + 1})`;
  });

/** All printed values by name, each with the part of the sheet that it belongs to. */
export const factsByPart = (
  session: SessionFields,
  timeZone: string,
  namesOf = byPlace,
): readonly (readonly [part: SessionPart, facts: readonly SessionFact[]])[] => {
  const under = (place: string, facts: readonly SessionFact[]): readonly SessionFact[] =>
    facts.map(([name, words]) => [`${place}: ${name}`, words]);
  const noteOf = (text: string): string => printable(text).trim() || notRecorded();
  const times: readonly SessionFact[] = [
    [say(sessionMessages.start), exactInstantWords(session.startedAt, timeZone)],
    [
      say(sessionMessages.end),
      session.endedAt === null ? notRecorded() : exactInstantWords(session.endedAt, timeZone),
    ],
  ];
  const areas = sortAreas(session.areas).flatMap((area) => [
    ...under(areaName(area), [
      [say(sessionMessages.parts), partWords(area.parts) || notRecorded()],
      ...areaFacts(area),
      [say(extentLabel), extentWords(area.extent, 'en-GB') || notRecorded()],
    ]),
    [`${areaName(area)}: ${say(sessionMessages.areaNote)}`, noteOf(area.note)] as const,
  ]);
  const names = namesOf(session.products);
  const products = session.products.flatMap((product, index) =>
    under(names[index] ?? '', productFacts(product, session, timeZone)),
  );
  const reactions = reactionPlaces(session).flatMap((place) =>
    reactionTimes.flatMap((time) =>
      under(
        `${areaName(place)}, ${say(reactionTimeLabels[time]).toLowerCase()}`,
        reactionFacts(session, place, time),
      ),
    ),
  );
  const [aftercare, next] = afterFacts(session, timeZone);
  const carried = carriedWords(session, timeZone) || say(sessionMessages.noCarried);
  return [
    ['treatment', [...times, ...paperFacts(session)]],
    ['preparation', [...deviceFacts(session), ...antisepticFacts(session), ...hygieneFacts(session)]],
    ['anaesthetic', anaestheticFacts(session, timeZone)],
    [
      'treatment',
      [...sessionZoneFacts(session.zones), ...daveyFacts(session), ...markFacts(session), ...areas],
    ],
    ['products', products],
    ['reaction', [...reactions, ...wholeReactionFacts(session)]],
    ['aftercare', aftercare ? [aftercare] : []],
    ['next', next ? [next] : []],
    ['note', [[say(sessionMessages.note), noteOf(session.note)]]],
    ['treatment', [[say(sessionMessages.carried), carried]]],
  ];
};

/** All printed values by name, for comparing two versions of a session. */
export const allFacts = (session: SessionFields, timeZone: string): ReadonlyMap<string, string> =>
  new Map(factsByPart(session, timeZone).flatMap(([, facts]) => facts));

/** All printed values by name, for comparing two sessions. */
export const factsToCompare = (session: SessionFields, timeZone: string): readonly SessionFact[] =>
  factsByPart(session, timeZone, byName).flatMap(([, facts]) => facts);
