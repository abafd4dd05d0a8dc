import type { Count, Tries } from './keys/tries-file.ts';

/** After so many tries in a row no passphrase is taken. */
export const mostTries = 100;

/** How many there were. */
export const countOf = ({ wrong, brokenOff }: Count): number => wrong + brokenOff;

/** All of them, wherever and by whom. */
export const countAll = (tries: Tries): number =>
  [tries, ...tries.people].reduce((sum, each) => sum + countOf(each), 0);

/** Those of a person who was asked again at work; without one, those at the lock page. */
export const triesOf = (tries: Tries, userId?: string): Count => {
  if (userId === undefined) return tries;
  return tries.people.find((each) => each.userId === userId) ?? { wrong: 0, brokenOff: 0 };
};

/** The same tries with this count of a person, or of the lock page. */
export const withCount = (tries: Tries, { wrong, brokenOff }: Count, userId?: string): Tries => {
  if (userId === undefined) return { ...tries, wrong, brokenOff };
  const others = tries.people.filter((each) => each.userId !== userId);
  const people = wrong + brokenOff === 0 ? others : [...others, { userId, wrong, brokenOff }];
  return { ...tries, people };
};

/** What somebody who unlocks is told, as one count: what was tried at the lock page, and in their name. */
export const toldTo = (tries: Tries, userId: string): Tries => {
  const own = triesOf(tries, userId);
  const both = { wrong: tries.wrong + own.wrong, brokenOff: tries.brokenOff + own.brokenOff };
  return { ...withCount(tries, { wrong: 0, brokenOff: 0 }, userId), ...both };
};
