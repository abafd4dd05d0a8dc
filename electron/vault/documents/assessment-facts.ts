/** An assessment in words: for comparing its versions, and for what is printed. */
import { answerPairs, totalText } from '../../../shared/assessments/answer-text.ts';
import type { AssessmentFields } from '../../../shared/assessments/assessment.ts';
import {
  assessmentFieldLabels as names,
  instrumentLabels,
  itemLabels,
  methodLabels,
  raterLabels,
} from '../../../shared/labels/assessment-labels.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import { areaName } from './area-words.ts';
import { assessmentMessages as messages } from './messages/assessment-messages.ts';
import type { SessionFact } from './session-before.ts';
import { dateWords, notRecorded } from './session-values.ts';
import { printable } from './typed-text.ts';
import { say } from './wording.ts';

/** How records that an assessment names are called. */
export interface NamedRecords {
  readonly session: (id: string) => string;
  readonly course: (id: string) => string;
  readonly photo: (id: string) => string;
}

const listed = (items: readonly string[]): string => items.join('; ') || notRecorded();

/** One version of an assessment. */
export const assessmentFacts = (fields: AssessmentFields, named: NamedRecords): readonly SessionFact[] => {
  const { instrument, version, rater, method, on, since, areas, course, session, photos, measured, blind } =
    fields;
  const total = totalText(fields, say);
  return [
    [say(names.instrument), say(instrumentLabels[instrument])],
    [say(names.version), version],
    [say(names.rater), say(raterLabels[rater])],
    [say(names.method), say(methodLabels[method])],
    [say(names.on), dateWords(on)],
    ...(since === null ? [] : [[say(names.since), dateWords(since)] as const]),
    [say(names.areas), areas.length === 0 ? say(messages.noArea) : listed(sortAreas(areas).map(areaName))],
    ...answerPairs(fields, say),
    ...(total === null ? [] : [[say(names.total), total] as const]),
    [say(names.course), course === null ? notRecorded() : named.course(course)],
    [say(names.session), session === null ? notRecorded() : named.session(session)],
    [say(names.photos), listed(photos.map(named.photo))],
    ...(measured.length === 0
      ? []
      : [
          [
            say(names.measured),
            listed(measured.map(({ item, photo }) => `${say(itemLabels[item])}: ${named.photo(photo)}`)),
          ] as const,
        ]),
    ...(blind === null
      ? []
      : [
          [
            say(names.blind),
            say(messages.blindPair, {
              place: blind.place,
              of: blind.of,
              left: blind.left,
              seed: String(blind.seed),
            }),
          ] as const,
        ]),
    [say(names.note), printable(fields.note).trim() || notRecorded()],
  ];
};
