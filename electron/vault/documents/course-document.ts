/** The summary of a course: planned against done, each session, how it began, and what came of it. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Concern } from '../../../shared/concerns/concern.ts';
import { plannedSessions, type Course, type CourseEndFields } from '../../../shared/courses/course.ts';
import { finalPhotosOn, plannedVisits } from '../../../shared/courses/dates.ts';
import { unplanned, type CourseProgress, type RegionProgress } from '../../../shared/courses/progress.ts';
import { courseFieldLabels, doneWords } from '../../../shared/labels/course-labels.ts';
import { concernFieldLabels } from '../../../shared/labels/field-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import { daveyTotal } from '../../../shared/scores/davey.ts';
import { samePlace, type Session } from '../../../shared/sessions/session.ts';
import { areaList, areaName, sentenceCase } from './area-words.ts';
import { bandWords, goalWords, intervalOf } from './course-facts.ts';
import { courseFigures } from './course-figures.ts';
import { courseSessionsTable } from './course-sessions.ts';
import { columns, pairsTable, section, type Pair } from './document-parts.ts';
import { html, nothing, trusted, type Html } from './html.ts';
import { daveyFacts } from './map-facts.ts';
import { courseMessages as messages } from './messages/course-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { concernFacts } from './record-facts.ts';
import { depthWords, notRecorded } from './session-values.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { say, sayList } from './wording.ts';

export interface CourseDocument {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly course: Course;
  readonly progress: CourseProgress;
  /** All courses of the patient: what one of them plans was not treated without being planned. */
  readonly courses: readonly Course[];
  /** The sealed sessions of the course, whole, oldest first. */
  readonly sessions: readonly Session[];
  /** The concerns of its areas as they were first noted. */
  readonly concerns: readonly Concern[];
  /** How its end was corrected, oldest first. */
  readonly corrections: readonly CourseCorrection[];
  readonly today: string;
  readonly timeZone: string;
}

/** A correction of how a course ended. */
export interface CourseCorrection {
  readonly at: number;
  readonly by: string;
  readonly reason: string;
  readonly before: CourseEndFields;
}

/** Who planned a course and when, and whether it runs or how it ended, in one or two sentences. */
export const courseStateWords = ({
  course,
  today,
  timeZone,
}: Pick<CourseDocument, 'course' | 'today' | 'timeZone'>): string => {
  const { ended } = course;
  const planned = formatDate(dateOfInstant(course.at, timeZone));
  const who = { planned, name: oneLine(course.by), endedBy: oneLine(ended?.by ?? '') };
  const date = formatDate(ended === null ? today : dateOfInstant(ended.at, timeZone));
  const state =
    ended === null ? messages.stillRuns : ended.outcome === 'stopped' ? messages.stopped : messages.finished;
  return say(state, { ...who, date, reason: oneLine(ended?.reason ?? '') });
};

const head = (facts: CourseDocument): Html =>
  html`<h1>${say(messages.title, { kind: facts.course.kind })}</h1>
    <p>${typed(courseStateWords(facts))}</p>`;

const planPart = ({ course }: CourseDocument): Html => {
  const pairs: Pair[] = [
    ...(oneLine(course.title) === '' ? [] : [[say(messages.name), oneLine(course.title)] as const]),
    [
      say(messages.plan),
      sentenceCase(
        say(messages.planWords, {
          sessions: plannedSessions(course),
          every: intervalOf(course),
          from: formatDate(course.startedOn),
        }),
      ),
    ],
    [say(courseFieldLabels.goals), goalWords(course)],
    ...(oneLine(course.note) === '' ? [] : [[say(courseFieldLabels.note), typedLines(course.note)] as const]),
  ];
  return pairsTable(pairs);
};

const usedDepths = (area: RegionProgress): string => {
  const used = area.done.flatMap(({ areas }) => areas.filter((each) => samePlace(each, area)));
  const least = used.flatMap(({ depthMinUm, depthMaxUm }) => depthMinUm ?? depthMaxUm ?? []);
  const most = used.flatMap(({ depthMinUm, depthMaxUm }) => depthMaxUm ?? depthMinUm ?? []);
  if (least.length === 0) return notRecorded();
  return depthWords({ depthMinUm: Math.min(...least), depthMaxUm: Math.max(...most) });
};

const doneRow = (area: RegionProgress): Html => {
  const dates = area.done.map(({ on }) => formatDate(on));
  return html`<tr>
    <th scope="row">${areaName(area)}</th>
    <td>${say(doneWords, { done: area.done.length, planned: area.sessions, more: area.more })}</td>
    <td>${bandWords(area)}</td>
    <td>${area.done.length === 0 ? say(messages.never) : usedDepths(area)}</td>
    <td>${dates.length === 0 ? say(messages.never) : dates.join(', ')}</td>
  </tr> `;
};

const donePart = ({ progress, courses }: CourseDocument): Html => {
  const names = [
    messages.area,
    messages.sessionsDone,
    messages.plannedDepth,
    messages.usedDepth,
    messages.dates,
  ];
  const also = unplanned(progress, courses).map((area) =>
    say(messages.alsoArea, { area: areaName(area), sessions: area.done.length }),
  );
  return html`<table class="dense">
      ${columns([23, 18, 17, 17, 25])}
      <thead>
        <tr>
          ${names.map((name) => html`<th scope="col">${say(name)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${progress.regions.map(doneRow)}
      </tbody>
    </table>
    ${also.length === 0 ? nothing : html`<p>${say(messages.alsoTreated, { areas: sayList(also) })}</p>`}
    <figure class="figure">
      <div class="maps">${courseFigures(progress).map(trusted)}</div>
      <figcaption class="muted">${say(messages.figureNote)}</figcaption>
    </figure>`;
};

/** Where it is stands at the head of the row; the question about cortisone is one of the screening. */
const leftOut: ReadonlySet<string> = new Set([
  say(concernFieldLabels.areas),
  say(concernFieldLabels.redFlag),
]);

const beforePart = ({ concerns, timeZone }: CourseDocument): Html => {
  if (concerns.length === 0) return html`<p>${say(messages.noBefore)}</p>`;
  return pairsTable(
    concerns.map((concern) => {
      const facts = concernFacts(concern).filter(
        ([name, words]) => !leftOut.has(name) && words !== notRecorded(),
      );
      const noted = formatDate(dateOfInstant(concern.at, timeZone));
      return [
        sentenceCase(say(messages.noted, { areas: areaList(concern.areas), date: noted })),
        facts.map(([name, words]) => `${name}: ${oneLine(words)}`).join('. '),
      ];
    }),
  );
};

/** The first and the last whole Davey score of the course; nothing where none was made. */
const scoresPart = ({ sessions, timeZone }: CourseDocument): Html => {
  const scored = sessions.filter(({ davey }) => daveyTotal(davey) !== null);
  const ends = [...new Set([scored[0], scored.at(-1)])].flatMap((session) => session ?? []);
  const pairs = ends.flatMap((session) =>
    daveyFacts(session).map(([name, words]): Pair => {
      const date = formatDate(dateOfInstant(session.startedAt, timeZone));
      return [say(messages.score, { date }), `${name}: ${words}`];
    }),
  );
  return pairs.length === 0 ? nothing : section(say(messages.scores), pairsTable(pairs));
};

const comesPart = ({ course, progress, today }: CourseDocument): Html => {
  const visits = plannedVisits(course, progress, today);
  if (visits.length === 0) return nothing;
  const items = visits.map(
    ({ on, agreed, counts }) =>
      html`<li>
        ${say(agreed ? messages.agreedVisit : messages.visit, {
          date: formatDate(on),
          counts: counts
            .map(({ areas, ...count }) => say(messages.visitCount, { ...count, areas: areaList(areas) }))
            .join('; '),
        })}
      </li>`,
  );
  return section(
    say(messages.comes),
    html`<ul>
      ${items}
    </ul>`,
  );
};

const cautionPart = ({ course, progress }: CourseDocument): Html => {
  const photos = finalPhotosOn(course, progress);
  return html`<p>${say(messages.cautionText)}</p>
    ${photos === null ? nothing : html`<p>${say(messages.finalPhotos, { date: formatDate(photos) })}</p>`}`;
};

const conclusionPart = ({ course: { ended }, timeZone }: CourseDocument): Html => {
  if (ended === null || oneLine(ended.conclusion) === '') return html`<p>${say(messages.noConclusion)}</p>`;
  const by = say(messages.writtenBy, {
    name: oneLine(ended.by),
    at: exactInstantWords(ended.at, timeZone),
  });
  return html`${typedLines(ended.conclusion)}
    <p class="muted">${typed(by)}</p>`;
};

/** Each correction of how the course ended, with what had stood there. */
const correctionsPart = ({ corrections, timeZone }: CourseDocument): Html =>
  html`${corrections.map(({ at, by, reason, before }) => {
    const head = say(messages.correctedBy, {
      name: oneLine(by),
      at: exactInstantWords(at, timeZone),
      reason: oneLine(reason),
    });
    const stood = say(messages.stoodBefore, {
      outcome: before.outcome,
      reason: oneLine(before.reason),
    });
    return html`<h3>${typed(head)}</h3>
      <p>${typed(stood)}</p>
      ${oneLine(before.conclusion) === '' ? html`<p>${say(messages.noConclusion)}</p>` : typedLines(before.conclusion)} `;
  })}`;

/** The summary as one self-contained HTML. */
export const renderCourse = (facts: CourseDocument): RenderedDocument => {
  const { patient, today, timeZone, sessions, progress } = facts;
  const date = formatDate(today);
  return renderFrame({
    practice: facts.practice,
    practitioner: facts.practitioner,
    patient,
    date: today,
    title: say(messages.shortTitle, { date }),
    foot: say(messages.foot, { date }),
    fileName: documentFileName('course', patient.number, today),
    body: html`<div class="record">
      ${head(facts)} ${planPart(facts)} ${section(say(messages.done), donePart(facts))}
      ${section(say(messages.before), beforePart(facts))} ${scoresPart(facts)}
      ${section(say(messages.sessions), courseSessionsTable(sessions, progress, timeZone))}
      ${comesPart(facts)}
      ${section(say(messages.conclusion), html`${conclusionPart(facts)}${correctionsPart(facts)}`)}
      ${section(say(messages.caution), cautionPart(facts))}
    </div>`,
  });
};
