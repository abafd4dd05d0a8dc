import type { App } from 'electron';
import { setFlagsFromString } from 'node:v8';

/**
 * What tells the engine of scripts to clear garbage away when it is a third of what is in use. By itself it lets it grow to three
 * times as much, and by 48 MB of young objects, as long as nobody pauses.
 */
const smallHeap = ['--heap-growing-percent=30', '--max-semi-space-size=4'] as const;

/** What the vault's process is started with; at rest it clears away what saves left (`vault/at-rest.ts`). */
export const vaultFlags = ['--expose-gc', ...smallHeap] as const;

/** A page's heap grows to 256 MB before it is cleared for the first time; this is the size of that once, MB. */
const firstHeap = '--initial-old-space-size=16';

/** Of a process that runs already: how much the space of young objects grows at a time; 1 is not at all. */
const asItIs = '--semi-space-growth-factor=1';

/** Keeps garbage of the pages and of this process from growing; before the program is ready. */
export const keepHeapsSmall = (app: Pick<App, 'commandLine'>): void => {
  app.commandLine.appendSwitch('js-flags', [...smallHeap, firstHeap].join(' '));
  setFlagsFromString(smallHeap[0]);
  setFlagsFromString(asItIs);
};
