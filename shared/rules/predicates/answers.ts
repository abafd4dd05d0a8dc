/**
 * Rules on the answers of the screening. A question that was not asked raises its own rule; when there is no screening
 * at all, SCREEN_STALE raises that once for all of them (`raisedBy` of their rows).
 */
import { addMonths } from '../calendar.ts';
import { addDays } from '../../dates/calendar.ts';
import { sessionAreas } from './depth.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { questionSubject } from '../subjects.ts';
import type { AnaestheticAgent } from '../../sessions/values.ts';
import type { Answer } from '../../screenings/screening.ts';
import { parentOf, type QuestionId } from '../../screenings/questions.ts';
import { regionInfo, type RegionGroup, type RegionSide } from '../../regions/regions.ts';

interface Asked {
  readonly question: QuestionId;
}

/** The answer to a question; undefined without any screening, null when it was not asked. */
export function answerTo(facts: Facts, question: QuestionId): Answer | null | undefined {
  if (!facts.screening) return undefined;
  const answer = facts.screening.answers[question];
  return answer && answer.answer !== 'not-asked' ? answer : null;
}

/** True for a question that did not have to be asked: the one from which it goes on was answered no. */
function isSpared(facts: Facts, question: QuestionId): boolean {
  const parent = parentOf(question);
  return parent !== null && answerTo(facts, parent)?.answer === 'no';
}

/** Answered yes; unknown when not asked. */
export function answeredYes(facts: Facts, { question }: Asked): readonly Hit[] {
  const answer = answerTo(facts, question);
  if (answer) return answer.answer === 'yes' ? [hit(questionSubject(question))] : [];
  return isSpared(facts, question) ? [] : [unknownHit(questionSubject(question))];
}

interface Wait extends Asked {
  readonly months: number;
  readonly days: number;
  /** Questions that go on from this one: a yes to one of them says which it was, and has a rule of its own. */
  readonly which?: readonly QuestionId[];
}

/** Answered yes and last so many months and days ago, or with no date; unknown when not asked. */
export function answeredRecently(facts: Facts, { question, months, days, which = [] }: Wait): readonly Hit[] {
  const answer = answerTo(facts, question);
  const subject = questionSubject(question);
  if (!answer) return isSpared(facts, question) ? [] : [unknownHit(subject, { months, days })];
  if (answer.answer === 'no' || which.some((each) => answerTo(facts, each)?.answer === 'yes')) return [];
  if (answer.date === null) return [hit(subject, { dated: 'no', months, days })];
  const untilOn = addDays(addMonths(answer.date, months), days);
  return facts.today < untilOn
    ? [hit(subject, { dated: 'yes', lastOn: answer.date, untilOn, months, days })]
    : [];
}

/** Where the treatment is planned or done: the session's areas, else the signed ones, else those of the concerns. */
export function treatedAreas(facts: Facts): readonly RegionSide[] {
  const areas = sessionAreas(facts);
  if (areas.length > 0) return areas;
  return facts.consent?.scope.areas ?? facts.concerns.flatMap((concern) => concern.areas);
}

/** Answered yes, or not asked, when an area of a group is treated. */
export function answeredYesForGroup(
  facts: Facts,
  { question, group }: Asked & { readonly group: RegionGroup },
): readonly Hit[] {
  const there = treatedAreas(facts).some((area) => regionInfo(area.region).group === group);
  return there ? answeredYes(facts, { question }) : [];
}

/** Answered yes, or not asked, when one of these anaesthetics is chosen; without any screening unknown too. */
export function answeredYesForAgent(
  facts: Facts,
  { question, agents }: Asked & { readonly agents: readonly AnaestheticAgent[] },
): readonly Hit[] {
  const agent = facts.session?.anaesthetic?.agent;
  if (agent === undefined || !agents.includes(agent)) return [];
  const answer = answerTo(facts, question);
  if (!answer) return [unknownHit('anaesthetic')];
  return answer.answer === 'yes' ? [hit('anaesthetic')] : [];
}
