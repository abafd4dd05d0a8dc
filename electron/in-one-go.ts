import type { GoingInOneGo, InOneGo } from '../shared/works/in-one-go.ts';

/** Main's knowledge of what the vault's process does in one go: that process itself answers nothing meanwhile. */
export interface OneGo {
  readonly heard: (going: InOneGo | null) => void;
  readonly read: () => GoingInOneGo | null;
}

/** How often the page is told at most that it is further, ms. */
const toldEvery = 250;

/** Keeps what was heard last; `changed` tells the page, at once of each new part and of the end. */
export const oneGo = (changed: () => void, now: () => number = Date.now): OneGo => {
  let last: (InOneGo & { readonly begun: number }) | null = null;
  let told = 0;
  return {
    heard: (going) => {
      const before = last;
      if (before === null && going === null) return;
      const same = before !== null && before.part === going?.part;
      last = going && { ...going, begun: same ? before.begun : now() };
      if (same && now() - told < toldEvery) return;
      told = now();
      changed();
    },
    read: () => {
      if (last === null) return null;
      const { begun, ...going } = last;
      return { ...going, since: now() - begun };
    },
  };
};
