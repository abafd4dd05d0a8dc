import type { SessionClock } from '../../../shared/clocks/clock.ts';

type Whom = Pick<SessionClock, 'patient' | 'given' | 'family'>;

/** How many letters of given and family name are tried, fewest first. */
const lengths = [
  [1, 1],
  [2, 1],
  [1, 2],
  [3, 1],
  [1, 3],
  [4, 1],
  [1, 4],
] as const;

const letters = (name: string, count: number): string => {
  const shown = [...name.trim()].slice(0, count).join('');
  return shown === '' ? '' : `${shown}.`;
};

const short = (
  { given, family }: Pick<Whom, 'given' | 'family'>,
  [ofGiven, ofFamily]: readonly [number, number],
): string => `${letters(given, ofGiven)}${letters(family, ofFamily)}`;

/** "A.O.", or "Ad.O." where another patient has the same initials: nothing for the patient in front to read. */
export const shortNames = (clocks: readonly Whom[]): ReadonlyMap<string, string> =>
  new Map(
    clocks.map((whom) => {
      const others = clocks.filter(({ patient }) => patient !== whom.patient);
      const apart = lengths.find((length) =>
        others.every((other) => short(other, length) !== short(whom, length)),
      );
      return [whom.patient, short(whom, apart ?? lengths[0])];
    }),
  );
