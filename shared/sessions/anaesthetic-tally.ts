import type { Application } from './session.ts';

/** Whether anything of an application was recorded. */
export const isApplied = ({ areas, massMg, areaMm2, occluded, onAt, offAt }: Application): boolean =>
  areas.length > 0 ||
  occluded !== 'not-asked' ||
  [massMg, areaMm2, onAt, offAt].some((value) => value !== null);

/** What all applications of a session come to; a sum counts what is recorded and says whether something is missing. */
export interface AnaestheticTally {
  readonly massMg: number;
  readonly areaMm2: number;
  /** The longest time on the skin, ms; null where no clock was started. */
  readonly longestMs: number | null;
  /** Yes where any was covered, no where all were not, else not said of all. */
  readonly occluded: 'yes' | 'no' | 'not-asked';
  /** Applications without the value. */
  readonly missing: {
    readonly mass: number;
    readonly area: number;
    readonly on: number;
    /** Put on, and nobody wrote down that it was taken off. */
    readonly off: number;
  };
}

/**
 * Grams, surface, longest time and covering of all applications, as sums of integers. One that is still on counts until
 * `until` (UTC ms): the end of the treatment, or now. No line is drawn and nothing is judged here.
 */
export const tallyOf = (applications: readonly Application[], until: number): AnaestheticTally => {
  const sum = (values: readonly (number | null)[]): number =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const without = (value: (each: Application) => number | null): number =>
    applications.filter((each) => value(each) === null).length;
  const times = applications.flatMap(({ onAt, offAt }) => (onAt === null ? [] : [(offAt ?? until) - onAt]));
  const answers = applications.map(({ occluded }) => occluded);
  return {
    massMg: sum(applications.map(({ massMg }) => massMg)),
    areaMm2: sum(applications.map(({ areaMm2 }) => areaMm2)),
    longestMs: times.length === 0 ? null : Math.max(...times),
    occluded: answers.includes('yes')
      ? 'yes'
      : answers.length > 0 && answers.every((answer) => answer === 'no')
        ? 'no'
        : 'not-asked',
    missing: {
      mass: without(({ massMg }) => massMg),
      area: without(({ areaMm2 }) => areaMm2),
      on: without(({ onAt }) => onAt),
      off: applications.filter(({ onAt, offAt }) => onAt !== null && offAt === null).length,
    },
  };
};
