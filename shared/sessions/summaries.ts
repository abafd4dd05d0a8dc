import { formatDate, formatTime } from '../dates/format.ts';
import { amountUnitLabels } from '../labels/product-labels.ts';
import type { Message } from '../labels/message.ts';
import {
  anaestheticLabels,
  antisepticLabels,
  otherReactionLabels,
  reactionTimeLabels,
  sealIntactLabels,
} from '../labels/session-labels.ts';
import { formatQuantity, withUnit } from '../quantity/format.ts';
import { amountSpecs, areaSpec, depthSpec, massSpec } from '../quantity/specs.ts';
import { shorten } from '../text/shorten.ts';
import type { Section } from './completeness.ts';
import { tallyOf } from './anaesthetic-tally.ts';
import type { Application, SessionFields } from './session.ts';
import { summaryMessages as words } from './summary-messages.ts';
import { reactionTimes } from './values.ts';

/** One piece of a summary; a message among the values is put into words first. */
export interface SummaryPart {
  readonly message: Message;
  readonly values: Readonly<Record<string, string | number | Message>>;
}

interface Options {
  readonly locale: string;
  readonly timeZone?: string;
}

const part = (message: Message, values: SummaryPart['values'] = {}): SummaryPart => ({ message, values });

type Summarise = (session: SessionFields, options: Options) => readonly SummaryPart[];

/** The name of a device or agent as it is, without words around it. */
const plain = (text: string): SummaryPart => part(words.plain, { text });

const preparation: Summarise = ({ device, antiseptic }) => [
  ...(device ? [plain(device.name)] : []),
  ...(device && device.pinCount !== null ? [part(words.pins, { count: device.pinCount })] : []),
  ...(device && device.cartridgeLot !== '' ? [part(words.lot, { lot: device.cartridgeLot })] : []),
  ...(device && device.sealIntact !== 'not-asked' ? [part(sealIntactLabels[device.sealIntact])] : []),
  ...(antiseptic ? [part(antisepticLabels[antiseptic.agent])] : []),
];

const anaesthetic: Summarise = ({ anaesthetic: used, endedAt }, { locale, timeZone }) => {
  if (!used) return [];
  const { applications } = used;
  const { massMg, areaMm2, longestMs, missing } = tallyOf(applications, endedAt ?? 0);
  const mass = missing.mass === applications.length ? null : withUnit(massMg, massSpec, locale);
  const area = missing.area === applications.length ? null : withUnit(areaMm2, areaSpec, locale);
  return [
    part(anaestheticLabels[used.agent]),
    ...(applications.length > 1 ? [part(words.applications, { count: applications.length })] : []),
    ...(mass !== null && area !== null ? [part(words.massOnArea, { mass, area })] : []),
    ...(mass !== null && area === null ? [plain(mass)] : []),
    ...(mass === null && area !== null ? [plain(area)] : []),
    ...applications
      .filter(({ onAt, offAt }) => onAt !== null && offAt === null)
      .map(({ onAt }) => part(words.onSince, { on: formatTime(onAt ?? 0, timeZone) })),
    ...(missing.on + missing.off === 0 && longestMs !== null ? [timesOf(applications, timeZone)] : []),
  ];
};

/** From when to when the only application was on; of several, the longest time. */
const timesOf = (applications: readonly Application[], timeZone: string | undefined): SummaryPart => {
  const spans = applications.map(({ onAt, offAt }) => ({ on: onAt ?? 0, off: offAt ?? 0 }));
  const minutes = Math.round(Math.max(...spans.map(({ on, off }) => off - on)) / 60_000);
  const [first] = spans;
  if (!first || spans.length > 1) return part(words.longest, { minutes });
  const times = { on: formatTime(first.on, timeZone), off: formatTime(first.off, timeZone) };
  return part(words.onOff, { ...times, minutes });
};

const span = (values: readonly number[], write: (value: number) => string): string | null => {
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? write(least) : `${write(least)}–${write(most)}`;
};

const treatment: Summarise = ({ areas, startedAt, endedAt }, { locale, timeZone }) => {
  if (areas.length === 0) return [];
  const depths = areas
    .flatMap((area) => [area.depthMinUm, area.depthMaxUm])
    .filter((value) => value !== null);
  const passes = areas.map((area) => area.passes).filter((value) => value !== null);
  const depth = span(depths, (value) => formatQuantity(value, depthSpec, locale));
  const passed = span(passes, String);
  return [
    part(words.areas, { count: areas.length }),
    ...(depth === null ? [] : [part(words.depth, { depth })]),
    ...(passed === null ? [] : [part(words.passes, { passes: passed, most: Math.max(...passes) })]),
    ...(endedAt === null
      ? []
      : [part(words.fromTo, { from: formatTime(startedAt, timeZone), to: formatTime(endedAt, timeZone) })]),
  ];
};

const products: Summarise = (session, { locale }) =>
  session.products.map(({ name, amount, unit }) =>
    amount === null
      ? plain(name)
      : part(words.product, {
          name,
          amount: formatQuantity(amount, amountSpecs[unit], locale),
          unit: amountUnitLabels[unit],
        }),
  );

const reaction: Summarise = ({ reactions, pain, otherReaction, settled }) => [
  ...reactionTimes
    .filter((time) => reactions.some((each) => each.time === time))
    .map((time) => part(reactionTimeLabels[time])),
  ...(pain === null ? [] : [part(words.pain, { pain })]),
  ...(otherReaction.state === 'none' ? [part(words.nothingElse)] : []),
  ...otherReaction.kinds.map((kind) => part(otherReactionLabels[kind])),
  ...(settled.state === 'not-asked' ? [] : [part(words.settled, { state: settled.state })]),
];

const summarise: Partial<Readonly<Record<Section | 'note', Summarise>>> = {
  preparation,
  anaesthetic,
  treatment,
  products,
  reaction,
  aftercare: ({ aftercareGivenAt: at }, { timeZone }) =>
    at === null ? [] : [part(words.aftercare, { time: formatTime(at, timeZone) })],
  next: ({ nextDate }) => (nextDate === null ? [] : [plain(formatDate(nextDate))]),
  note: ({ note }) => (note.trim() === '' ? [] : [plain(shorten(note.trim(), 120))]),
};

/** What a folded section says was recorded, in its order; empty when nothing was. Screening and consent are not in the record. */
export const summaryOf = (
  section: Section | 'note',
  session: SessionFields,
  options: Options,
): readonly SummaryPart[] => summarise[section]?.(session, options) ?? [];
