import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Far } from '../../shared/works/long-work.ts';

/** Work in small steps: yields how far it is, and answers at its end. Only between two steps something else may be written. */
export type Steps<T> = Generator<Far, T>;

/** How long one slice may hold everything else up, and how long others have their turn after it, ms; 0 is one turn. */
export interface Pace {
  readonly slice: number;
  readonly pause: number;
}

/**
 * `waited`: somebody waits for it. `aside`: nobody does, and it takes a quarter of the time. Slices are far below the 10 ms that
 * nobody notices, because a question that comes in the midst of one waits for half of it on average, and a step can be longer.
 */
export const paces = {
  waited: { slice: 0.5, pause: 0 },
  aside: { slice: 2, pause: 6 },
} as const satisfies Readonly<Record<string, Pace>>;

interface Watched<Step> {
  readonly pace: Pace;
  /** Asked before each slice; false ends the work, and what it holds is let go. */
  readonly goesOn: () => boolean;
  readonly tell?: (step: Step) => void;
}

const turn = ({ pause: ms }: Pace): Promise<unknown> => (ms === 0 ? nextTurn() : pause(ms));

/**
 * Does a work in slices, others having their turn before the first one and after each. Null when it was ended before. What a
 * step throws is thrown here.
 */
export const inSlices = async <Step, T>(
  steps: Generator<Step, T>,
  { pace, goesOn, tell }: Watched<Step>,
): Promise<{ readonly value: T } | null> => {
  try {
    for (await turn(pace); goesOn(); await turn(pace)) {
      const until = performance.now() + pace.slice;
      do {
        const step = steps.next();
        if (step.done) return { value: step.value };
        tell?.(step.value);
      } while (performance.now() < until);
    }
    return null;
  } finally {
    steps.return(undefined as never);
  }
};

/** The same without a pause, where nobody waits meanwhile. */
export const atOnce = <Step, T>(
  steps: Generator<Step, T>,
  tell: (step: Step) => void = () => undefined,
): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    tell(step.value);
  }
};

/** How far the whole is, of which a part lies between two shares (0 to 1). */
export const partOf = ({ done, total }: Far, [from, to]: readonly [from: number, to: number]): Far => ({
  done: from + (to - from) * (total === null || total === 0 ? 0 : Math.min(1, done / total)),
  total: 1,
});

/** The steps of one part of a work that has several, told as what lies between two shares (0 to 1) of the whole. */
export function* within<T>(steps: Steps<T>, [from, to]: readonly [from: number, to: number]): Steps<T> {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield partOf(step.value, [from, to]);
    }
  } finally {
    steps.return(undefined as never);
  }
}

/** Which shares of the whole each part has, one after the other, when they take about so long (in any unit). */
export const sharesOf = <Part extends string>(
  efforts: Readonly<Record<Part, number>>,
): Readonly<Record<Part, readonly [from: number, to: number]>> => {
  const parts = Object.entries(efforts) as [Part, number][];
  const total = Math.max(
    Number.MIN_VALUE,
    parts.reduce((sum, [, effort]) => sum + effort, 0),
  );
  let before = 0;
  const shares = parts.map(([part, effort]) => {
    const from = before / total;
    before += effort;
    return [part, [from, before / total]] as const;
  });
  return Object.fromEntries(shares) as Record<Part, readonly [number, number]>;
};
