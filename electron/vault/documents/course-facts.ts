/** A course in words: for comparing its versions, and for its summary. */
import type { CourseEndFields, CourseFields, CourseRegion } from '../../../shared/courses/course.ts';
import {
  courseFieldLabels as names,
  courseGoalLabels,
  courseKindLabels,
  courseStateLabels,
  intervalWords,
} from '../../../shared/labels/course-labels.ts';
import { formatQuantity, withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import { areaName } from './area-words.ts';
import { courseMessages } from './messages/course-messages.ts';
import type { SessionFact } from './session-before.ts';
import { dateWords, notRecorded } from './session-values.ts';
import { oneLine, printable } from './typed-text.ts';
import { say } from './wording.ts';

const locale = 'en-GB';
const words = (text: string): string => printable(text).trim() || notRecorded();

/** "1.00–1.50 mm", or that none was planned. */
export const bandWords = ({ depth }: Pick<CourseRegion, 'depth'>): string => {
  if (depth === null) return say(courseMessages.noBand);
  const most = withUnit(depth.maxUm, depthSpec, locale);
  return depth.minUm === depth.maxUm
    ? most
    : say(courseMessages.band, { from: formatQuantity(depth.minUm, depthSpec, locale), to: most });
};

/** "every 4 weeks". */
export const intervalOf = ({ kind, interval }: Pick<CourseFields, 'kind' | 'interval'>): string =>
  say(intervalWords, { kind, count: interval });

/** What shall change, chosen ones before the patient's words. */
export const goalWords = ({ goals, goal }: Pick<CourseFields, 'goals' | 'goal'>): string =>
  [...goals.map((each) => say(courseGoalLabels[each])), oneLine(goal)]
    .filter((part) => part !== '')
    .join('. ') || notRecorded();

/** One version of a course. */
export const courseFacts = (body: {
  readonly fields: CourseFields;
  readonly end: CourseEndFields | null;
}): readonly SessionFact[] => {
  const { fields, end } = body;
  const areas = sortAreas(fields.regions).map((area) =>
    say(courseMessages.plannedArea, {
      area: areaName(area),
      sessions: area.sessions,
      band: area.depth === null ? 'none' : bandWords(area),
    }),
  );
  return [
    [say(names.kind), say(courseKindLabels[fields.kind])],
    [say(names.title), words(fields.title)],
    [say(names.regions), areas.join('; ')],
    [say(names.interval), intervalOf(fields)],
    [say(names.goals), fields.goals.map((goal) => say(courseGoalLabels[goal])).join('; ') || notRecorded()],
    [say(names.goal), words(fields.goal)],
    [say(names.startedOn), dateWords(fields.startedOn)],
    [say(names.note), words(fields.note)],
    [say(names.state), say(courseStateLabels[end?.outcome ?? 'running'])],
    ...(end?.outcome === 'stopped' ? [[say(names.reason), words(end.reason)] as const] : []),
    [say(names.conclusion), words(end?.conclusion ?? '')],
  ];
};
