import type { Bridge, PageEvent } from '../shared/ipc/page-events.ts';

type Hear = (event: PageEvent, heard: () => void) => () => void;

/**
 * Hears each event at the bridge once, however often screens begin and end to hear it: every function that goes through
 * the bridge stays there as long as the page, with the screen that it belongs to.
 */
export const hearThrough = (on: Bridge['on']): Hear => {
  const hearing = new Map<PageEvent, Set<{ readonly heard: () => void }>>();
  const hearersOf = (event: PageEvent): Set<{ readonly heard: () => void }> => {
    const known = hearing.get(event);
    if (known) return known;
    const hearers = new Set<{ readonly heard: () => void }>();
    hearing.set(event, hearers);
    on(event, () => {
      const now = [...hearers]; // who begins meanwhile did not hear this one
      for (const hearer of now) tell(hearer.heard);
    });
    return hearers;
  };
  return (event, heard) => {
    const hearers = hearersOf(event);
    const hearer = { heard };
    hearers.add(hearer);
    return () => void hearers.delete(hearer);
  };
};

/** One that fails keeps no other from hearing. */
const tell = (heard: () => void): void => {
  try {
    heard();
  } catch (error) {
    reportError(error);
  }
};

/** Hears one of main's events; the answer stops it. */
export const hear: Hear = hearThrough((event, heard) => window.stria.on(event, heard));
