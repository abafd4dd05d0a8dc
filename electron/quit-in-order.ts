import { app } from 'electron';

/** Longest wait for the page to keep its last words, ms; it gives itself less (`renderer/features/vault/lock-vault.ts`). */
const pageTime = 1000;

/** The way out of the program. */
export interface WayOut {
  readonly begun: () => boolean;
  /** The page has kept its words and the vault is closed: nothing is waited for any more. */
  readonly locked: () => void;
}

/**
 * Before the program ends, the page keeps its last words and the vault is closed in good order. A second wish to quit
 * waits for the first. `askPage` tells the page to lock and answers whether there is one.
 */
export const quitInOrder = (askPage: () => boolean, closeVault: () => Promise<unknown>): WayOut => {
  let begun = false;
  let left = false;
  const leave = (): void => {
    if (left || !begun) return;
    left = true;
    void closeVault().finally(() => app.exit(0));
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (begun) return;
    begun = true;
    if (askPage()) setTimeout(leave, pageTime);
    else leave();
  });
  return { begun: () => begun, locked: leave };
};
