/** An adverse event and a follow-up in words: for comparing their versions, and for what is printed. */
import {
  type AdverseEventFields,
  causesAsked,
  type Suspect,
} from '../../../shared/adverse-events/adverse-event.ts';
import type { FollowUpFields } from '../../../shared/follow-ups/follow-up.ts';
import { gradedSigns } from '../../../shared/follow-ups/follow-up.ts';
import {
  adverseEventFieldLabels as names,
  adverseEventKindLabels,
  causeLabels,
  eventGradeMeanings,
  eventOutcomeLabels,
  likelihoodLabels,
  reportedToLabels,
  seriousLabels,
  seriousReasonLabels,
} from '../../../shared/labels/adverse-event-labels.ts';
import {
  followUpFieldLabels as callNames,
  followUpKindLabels,
  followUpReachLabels,
  gradedSignLabels,
  notAsked,
  pigmentLabels,
  signGradeLabels,
  warningNone,
  warningSignLabels,
} from '../../../shared/labels/follow-up-labels.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import { areaName } from './area-words.ts';
import { eventMessages } from './messages/event-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import type { SessionFact } from './session-before.ts';
import { dateWords, notRecorded } from './session-values.ts';
import { oneLine, printable } from './typed-text.ts';
import { say } from './wording.ts';

const words = (text: string): string => printable(text).trim() || notRecorded();
const listed = (items: readonly string[]): string => items.join('; ') || notRecorded();

/** "2, moderate, local care". */
export const gradeWords = (grade: number | null): string => {
  const meaning = grade === null ? undefined : eventGradeMeanings[grade - 1];
  return grade === null || !meaning ? notRecorded() : `${grade}, ${say(meaning)}`;
};

/** "Product Vitamin C serum, lot A12". */
export const suspectWords = ({ kind, name, lot }: Suspect): string =>
  say(eventMessages.suspect, { kind, name: oneLine(name), lot: oneLine(lot) || 'none' });

/** "Serious: stay in hospital". */
export const seriousWords = ({ serious }: Pick<AdverseEventFields, 'serious'>): string =>
  [
    say(seriousLabels[serious.state]),
    ...serious.reasons.map((reason) => say(seriousReasonLabels[reason])),
  ].join(', ');

/** Which session, by its number and day; the words for none. */
export type SessionWords = (session: string) => string;

/** One version of an adverse event. */
export const adverseEventFacts = (
  fields: AdverseEventFields,
  sessionWords: SessionWords,
): readonly SessionFact[] => [
  [say(names.kind), say(adverseEventKindLabels[fields.kind])],
  [say(names.words), words(fields.words)],
  [say(names.areas), listed(sortAreas(fields.areas).map(areaName))],
  [say(names.session), fields.session === null ? notRecorded() : sessionWords(fields.session)],
  [say(names.beganOn), dateWords(fields.beganOn)],
  [say(names.endedOn), dateWords(fields.endedOn)],
  [say(names.grade), gradeWords(fields.grade)],
  [say(names.serious), seriousWords(fields)],
  ...causesAsked.map((cause): SessionFact => [
    `${say(names.relation)}: ${say(causeLabels[cause]).toLowerCase()}`,
    say(likelihoodLabels[fields.relation[cause]]),
  ]),
  [say(names.suspects), listed(fields.suspects.map(suspectWords))],
  [say(names.action), words(fields.action)],
  [say(names.outcome), say(eventOutcomeLabels[fields.outcome])],
  [
    say(names.reports),
    listed(
      fields.reports.map(({ to, on, reference }) =>
        [say(reportedToLabels[to]), dateWords(on), oneLine(reference)].filter(Boolean).join(', '),
      ),
    ),
  ],
  [say(names.note), words(fields.note)],
];

const signWords = (grade: number | null): string => {
  const label = grade === null ? undefined : signGradeLabels[grade];
  return label ? say(label) : say(notAsked);
};

/** One version of a follow-up. */
export const followUpFacts = (
  { kind, at, reach, answers, note, session }: FollowUpFields,
  sessionWords: SessionWords,
  timeZone: string,
): readonly SessionFact[] => [
  [say(callNames.kind), say(followUpKindLabels[kind])],
  [say(names.session), sessionWords(session)],
  [say(callNames.at), exactInstantWords(at, timeZone)],
  [say(callNames.reach), say(followUpReachLabels[reach])],
  ...(answers === null
    ? []
    : [
        [say(callNames.pain), answers.pain === null ? say(notAsked) : String(answers.pain)] as const,
        ...gradedSigns.map((sign): SessionFact => [say(gradedSignLabels[sign]), signWords(answers[sign])]),
        [
          say(callNames.warning),
          answers.warning.state === 'not-asked'
            ? say(notAsked)
            : answers.warning.state === 'none'
              ? say(warningNone)
              : answers.warning.signs.map((sign) => say(warningSignLabels[sign])).join('; '),
        ] as const,
        [say(callNames.pigment), say(pigmentLabels[answers.pigment])] as const,
      ]),
  [say(callNames.note), words(note)],
];
