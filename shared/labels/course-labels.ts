/** English labels of courses. */
import type { CourseGoal, CourseKind } from '../courses/course.ts';
import type { Message } from './message.ts';

export const courseKindLabels = {
  course: { id: 'course-kind.course', defaultMessage: 'Course' },
  maintenance: { id: 'course-kind.maintenance', defaultMessage: 'Maintenance' },
} satisfies Record<CourseKind, Message>;

export const courseGoalLabels = {
  texture: { id: 'course-goal.texture', defaultMessage: 'Smoother to the touch' },
  colour: { id: 'course-goal.colour', defaultMessage: 'Colour closer to the skin around' },
  width: { id: 'course-goal.width', defaultMessage: 'Narrower marks' },
  relief: { id: 'course-goal.relief', defaultMessage: 'Shallower marks' },
  itch: { id: 'course-goal.itch', defaultMessage: 'Less itch' },
  tenderness: { id: 'course-goal.tenderness', defaultMessage: 'Less tenderness' },
} satisfies Record<CourseGoal, Message>;

export const courseStateLabels = {
  running: { id: 'course-state.running', defaultMessage: 'Running' },
  finished: { id: 'course-state.finished', defaultMessage: 'Finished' },
  stopped: { id: 'course-state.stopped', defaultMessage: 'Stopped early' },
} as const satisfies Readonly<Record<string, Message>>;

/** The fields of a course, as its form calls them. */
export const courseFieldLabels = {
  kind: { id: 'courses.kind', defaultMessage: 'Kind' },
  title: { id: 'courses.name', defaultMessage: 'Name' },
  regions: { id: 'courses.regions', defaultMessage: 'Areas and sessions' },
  interval: { id: 'courses.interval', defaultMessage: 'Between two sessions' },
  goals: { id: 'courses.goals', defaultMessage: 'What shall change' },
  goal: { id: 'courses.goal', defaultMessage: 'Goal in the patient’s words' },
  startedOn: { id: 'courses.started-on', defaultMessage: 'First day' },
  note: { id: 'courses.note', defaultMessage: 'Note' },
  state: { id: 'courses.state', defaultMessage: 'State' },
  reason: { id: 'courses.reason', defaultMessage: 'Why it is stopped' },
  conclusion: { id: 'courses.conclusion', defaultMessage: 'Conclusion' },
} as const satisfies Readonly<Record<string, Message>>;

/** "every 4 weeks", "after 6 months". */
export const intervalWords: Message = {
  id: 'courses.every',
  defaultMessage:
    '{kind, select, maintenance {every {count, plural, one {month} other {# months}}} other {every {count, plural, one {week} other {# weeks}}}}',
};

/** "2 of 4 done", and what was done beyond the plan is said. */
export const doneWords: Message = {
  id: 'courses.done-of',
  defaultMessage: '{done} of {planned} done{more, plural, =0 {} other {, # more than planned}}',
};

/** Which session of a course: "session 2 of 4"; beyond the plan it is said and not hidden. */
export const sessionOfCourse: Message = {
  id: 'courses.session-of',
  defaultMessage:
    '{over, select, yes {session {ordinal}, {planned} planned} other {session {ordinal} of {planned}}}',
};
