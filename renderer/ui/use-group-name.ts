import { useState } from 'react';

/** Held by the component as long as it is there; its number is free once it was cleared away. */
interface Held {
  readonly name: string;
}

const free: number[] = [];
let made = 0;
const cleared = new FinalizationRegistry<number>((number) => free.push(number));

const take = (): Held => {
  let number = free.pop();
  if (number === undefined) {
    made += 1;
    number = made;
  }
  const held = { name: `choices-${String(number)}` };
  cleared.register(held, number);
  return held;
};

/**
 * A name for the radios of one group, unlike that of every other group that is shown. It is given again to later groups: Chromium
 * keeps something for each name that radios ever had, as long as the page is there, and names made with `useId` never come again.
 */
export const useGroupName = (): string => useState(take)[0].name;
