/** What an event says, in the same words on the screen and on paper. */
import { formatQuantity, withUnit } from '../quantity/format.ts';
import { depthSpec } from '../quantity/specs.ts';
import {
  adverseEventKindLabels,
  eventGradeLabels,
  eventOutcomeLabels,
} from '../labels/adverse-event-labels.ts';
import { followUpKindLabels, followUpReachLabels, warningSignLabels } from '../labels/follow-up-labels.ts';
import { resultText } from '../assessments/answer-text.ts';
import { instrumentLabels, raterLabels } from '../labels/assessment-labels.ts';
import { attachmentKindLabels } from '../labels/attachment-labels.ts';
import { striaeTypeLabels } from '../labels/concern-labels.ts';
import { consentKindLabels, photoPurposeLabels } from '../labels/consent-labels.ts';
import { sessionOfCourse } from '../labels/course-labels.ts';
import { formatDate } from '../dates/format.ts';
import type { Message } from '../labels/message.ts';
import { packLabels, stepLabels, viewMessage } from '../labels/photo-labels.ts';
import { reactionSignLabels } from '../labels/session-labels.ts';
import { eventTitles, timelineMessages as messages } from '../labels/timeline-labels.ts';
import { zoneKindLabels } from '../labels/zone-labels.ts';
import type { PhotoInHistory } from '../photos/photo.ts';
import type { RegionSide } from '../regions/regions.ts';
import { reactionSigns, type ReactionSign } from '../sessions/values.ts';
import type { DepthArea, SessionPicture, TimelineItem } from './timeline.ts';

/** How the side that speaks says messages and areas; on paper and on the screen these differ a little. */
export interface EventWords {
  readonly say: (message: Message, values?: Readonly<Record<string, string | number>>) => string;
  readonly areas: (areas: readonly RegionSide[]) => string;
}

/** An event as it is read: what it is, and lines of what was recorded; typed text only in `note`. */
export interface DescribedEvent {
  readonly title: string;
  readonly lines: readonly string[];
  readonly note: string;
}

const locale = 'en-GB';

/** "1.50 mm", "1.25 to 1.75 mm", or what of it was not recorded. */
export const depthText = (
  { depthMinUm: least, depthMaxUm: most }: Pick<DepthArea, 'depthMinUm' | 'depthMaxUm'>,
  { say }: Pick<EventWords, 'say'>,
): string => {
  if (least === null && most === null) return say(messages.depthNotRecorded);
  if (most === null) return say(messages.depthFrom, { from: withUnit(least ?? 0, depthSpec, locale) });
  if (least === null) return say(messages.depthUpTo, { to: withUnit(most, depthSpec, locale) });
  if (least === most) return withUnit(most, depthSpec, locale);
  return say(messages.depthRange, {
    from: formatQuantity(least, depthSpec, locale),
    to: withUnit(most, depthSpec, locale),
  });
};

/** Areas with the same depth together: "Lower abdomen, both sides: 1.50 mm". */
export const depthTexts = (areas: readonly DepthArea[], words: EventWords): readonly string[] =>
  [...Map.groupBy(areas, (area) => depthText(area, words))].map(([depth, same]) =>
    words.say(messages.depthOf, { area: words.areas(same), depth }),
  );

/** "Redness 2, bleeding 1": what was graded, also with 0. */
export const reactionText = ({ grades }: Pick<SessionPicture, 'grades'>, { say }: EventWords): string => {
  const known = (Object.keys(reactionSigns) as ReactionSign[]).flatMap((sign) => {
    const grade = grades[sign];
    return grade === null
      ? []
      : [say(messages.gradeOf, { sign: say(reactionSignLabels[sign]).toLowerCase(), grade })];
  });
  return known.length === 0 ? say(messages.noGrades) : say(messages.reaction, { grades: known.join(', ') });
};

/** The small picture of a session in words. */
export const pictureText = (picture: SessionPicture, date: string, words: EventWords): string =>
  words.say(picture.invalid ? messages.invalidPicture : messages.picture, {
    number: picture.ordinal,
    date,
    depths:
      picture.areas.length === 0 ? words.say(messages.noAreas) : depthTexts(picture.areas, words).join('; '),
    reaction: reactionText(picture, words),
  });

type ItemOf<Kind extends TimelineItem['kind']> = Extract<TimelineItem, { readonly kind: Kind }>;

const sessionLines = ({ details }: ItemOf<'session'>, words: EventWords): readonly string[] => {
  const { picture, pain, courses, amendments } = details;
  return [
    ...(picture.invalid ? [words.say(messages.notValid)] : []),
    ...(picture.areas.length === 0 ? [words.say(messages.noAreas)] : depthTexts(picture.areas, words)),
    [reactionText(picture, words), ...(pain === null ? [] : [words.say(messages.pain, { pain })])].join('. '),
    ...courses.map(({ kind, ordinal, planned }) =>
      words.say(kind === 'maintenance' ? messages.ofMaintenance : messages.ofCourse, {
        session: words.say(sessionOfCourse, { over: ordinal > planned ? 'yes' : 'no', ordinal, planned }),
      }),
    ),
    ...(amendments === 0 ? [] : [words.say(messages.amended, { count: amendments })]),
  ];
};

const screeningLines = ({ details }: ItemOf<'screening'>, { say }: EventWords): readonly string[] => [
  ...(details.invalid ? [say(messages.notValid)] : []),
  ...(details.noChange ? [say(messages.noChange)] : []),
  details.yes.length === 0 ? say(messages.allNo) : say(messages.yesTo, { count: details.yes.length }),
];

type Describe = {
  readonly [Kind in TimelineItem['kind']]: (
    item: ItemOf<Kind>,
    words: EventWords,
  ) => Omit<DescribedEvent, 'note'>;
};

/** "Abdomen: Front. Taken 04-Mar-2026, 14:03. Brought in on 06-Mar-2026. Session 3"; the name of its file where no view was chosen. */
export const photoLine = (
  { view, takenOn, time, broughtOn, ordinal }: PhotoInHistory,
  label: string,
  say: EventWords['say'],
): string =>
  [
    view === null
      ? label
      : say(viewMessage, { pack: say(packLabels[view.pack]), step: say(stepLabels[view.step]) }),
    say(messages.taken, { date: formatDate(takenOn), time: time ?? 'none' }),
    ...(broughtOn === null ? [] : [say(messages.brought, { date: formatDate(broughtOn) })]),
    ...(ordinal === null ? [] : [say(eventTitles.session, { number: ordinal })]),
  ].join('. ');

/** Whether an event's time is that at which it was written: a photo stands where it was taken, often on another day. */
export const isWrittenThen = (item: TimelineItem): boolean =>
  item.kind !== 'attachment' ||
  item.details.photo === null ||
  (item.details.photo.time === null && item.details.photo.broughtOn === null);

const describe: Describe = {
  session: (item, words) => ({
    title: words.say(eventTitles.session, { number: item.details.picture.ordinal }),
    lines: sessionLines(item, words),
  }),
  course: ({ details: { kind, title, sessions, areas } }, words) => ({
    title: words.say(eventTitles.course, { kind }),
    lines: [
      ...(title.trim() === '' ? [] : [title]),
      [words.areas(areas), words.say(messages.planned, { count: sessions })].join('. '),
    ],
  }),
  'course-end': ({ details: { outcome, title, areas } }, words) => ({
    title: words.say(eventTitles['course-end'], { outcome }),
    lines: [title.trim() === '' ? words.areas(areas) : title],
  }),
  consent: ({ details: { of, outcome, areas, withdrawn } }, words) => ({
    title: words.say(eventTitles.consent, { outcome }),
    lines: [
      ...(of === 'treatment' ? [] : [words.say(consentKindLabels[of])]),
      words.areas(areas),
      ...(withdrawn ? [words.say(messages.withdrawnSince)] : []),
    ],
  }),
  addendum: ({ details: { outcome, areas } }, words) => ({
    title: words.say(eventTitles.addendum, { outcome }),
    lines: areas.length === 0 ? [] : [words.areas(areas)],
  }),
  withdrawal: ({ details: { purposes } }, { say }) => ({
    title: say(eventTitles.withdrawal, { whole: purposes === null ? 'yes' : 'no' }),
    lines: purposes === null ? [] : [purposes.map((purpose) => say(photoPurposeLabels[purpose])).join(', ')],
  }),
  screening: (item, words) => ({
    title: words.say(eventTitles.screening),
    lines: screeningLines(item, words),
  }),
  concern: ({ details: { striaeType, areas } }, words) => ({
    title: words.say(eventTitles.concern),
    lines: [[words.areas(areas), words.say(striaeTypeLabels[striaeType])].join('. ')],
  }),
  zone: ({ details: { kind, area } }, words) => ({
    title: words.say(eventTitles.zone),
    lines: [[words.say(zoneKindLabels[kind]), words.areas([area])].join('. ')],
  }),
  'zone-end': ({ details: { kind, area } }, words) => ({
    title: words.say(eventTitles['zone-end']),
    lines: [[words.say(zoneKindLabels[kind]), words.areas([area])].join('. ')],
  }),
  'adverse-event': ({ details: { kind, grade, outcome, areas } }, words) => ({
    title: words.say(eventTitles['adverse-event']),
    lines: [
      [
        words.say(adverseEventKindLabels[kind]),
        ...(grade === null ? [] : [words.say(eventGradeLabels[grade - 1] ?? eventTitles['adverse-event'])]),
        words.say(eventOutcomeLabels[outcome]),
      ].join('. '),
      ...(areas.length === 0 ? [] : [words.areas(areas)]),
    ],
  }),
  'follow-up': ({ details: { kind, reach, signs } }, { say }) => ({
    title: say(eventTitles['follow-up']),
    lines: [
      [say(followUpKindLabels[kind]), say(followUpReachLabels[reach])].join('. '),
      ...(signs.length === 0 ? [] : [signs.map((sign) => say(warningSignLabels[sign])).join(', ')]),
    ],
  }),
  assessment: ({ details: { fields, invalid } }, words) => ({
    title: words.say(eventTitles.assessment),
    lines: [
      [
        words.say(instrumentLabels[fields.instrument]),
        words.say(raterLabels[fields.rater]),
        resultText(fields, words.say),
      ].join('. '),
      ...(fields.areas.length === 0 ? [] : [words.areas(fields.areas)]),
      ...(invalid ? [words.say(messages.notValid)] : []),
    ],
  }),
  attachment: ({ details: { label, kind, invalid, photo } }, { say }) => ({
    title: say(photo ? messages.photo : eventTitles.attachment),
    lines: [
      photo ? photoLine(photo, label, say) : [label, say(attachmentKindLabels[kind])].join('. '),
      ...(invalid ? [say(messages.notValid)] : []),
    ],
  }),
  registered: (_item, { say }) => ({ title: say(eventTitles.registered), lines: [] }),
  hold: (_item, { say }) => ({ title: say(eventTitles.hold), lines: [] }),
  'hold-end': (_item, { say }) => ({ title: say(eventTitles['hold-end']), lines: [] }),
  merge: ({ details: { number } }, { say }) => ({
    title: say(eventTitles.merge),
    lines: number === '' ? [] : [say(messages.otherChart, { number })],
  }),
  unmerge: ({ details: { number } }, { say }) => ({
    title: say(eventTitles.unmerge),
    lines: number === '' ? [] : [say(messages.otherChart, { number })],
  }),
};

/** An event in words. */
export const describeEvent = (item: TimelineItem, words: EventWords): DescribedEvent => {
  const said = (
    describe[item.kind] as (item: TimelineItem, words: EventWords) => Omit<DescribedEvent, 'note'>
  )(item, words);
  return { ...said, note: item.details.note.trim() };
};
