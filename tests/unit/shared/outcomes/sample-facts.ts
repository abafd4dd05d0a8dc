import type { CaseEvent, CaseFacts, TreatedPart } from '../../../../shared/outcomes/case-facts.ts';
import { makeCases } from '../../../../shared/outcomes/make-cases.ts';

/** Nothing graded. */
export const none = { erythema: null, oedema: null, bleeding: null, bruising: null };
/** One treated area of a session. */
export const part = (session: string, day: string, change: Partial<TreatedPart> = {}): TreatedPart => ({
  session,
  at: Date.parse(day),
  region: 'abdomen-lower',
  side: 'right',
  day,
  person: 'anna',
  device: 'pen',
  depthUm: 1500,
  grades: none,
  davey: null,
  other: 'not-recorded',
  otherKinds: [],
  ...change,
});
/** A course of three sessions of the lower abdomen. */
export const course = (change: Partial<CaseFacts['courses'][number]> = {}): CaseFacts['courses'][number] => ({
  id: 'c1',
  kind: 'course',
  startedOn: '2026-01-01',
  ended: null,
  regions: [{ region: 'abdomen-lower', side: 'right', sessions: 3, depth: null }],
  ...change,
});
/** How a course was finished. */
export const ended = (on: string) => ({
  outcome: 'finished' as const,
  reason: '',
  conclusion: '',
  at: Date.parse(on),
  by: 'Anna',
  corrected: null,
});
/** An adverse event of which nothing else is known. */
export const event = (change: Partial<CaseEvent> = {}): CaseEvent => ({
  kind: 'granuloma',
  areas: [],
  session: null,
  beganOn: '2026-02-10',
  grade: 2,
  serious: { state: 'no', reasons: [] },
  ...change,
});
/** The cases of one patient. */
export const casesOf = (facts: Partial<CaseFacts>) =>
  makeCases({
    patient: 'p',
    skin: 'iv',
    parts: [],
    courses: [],
    concerns: [],
    events: [],
    ratings: [],
    ...facts,
  });
/** What is true of each of them. */
export const measuresOf = (facts: Partial<CaseFacts>) => casesOf(facts).map(({ measures: found }) => found);
/** Two sessions a month apart. */
export const [first, second] = [part('s1', '2026-02-01'), part('s2', '2026-03-01')];
