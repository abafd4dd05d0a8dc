import type { BrowserWindow } from 'electron';
import type { Captures } from '../../shared/ipc/vault-views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** What screenshots, recordings and a shared screen show of the window. */
export interface WindowCaptures {
  /** Whether they show it, or that this system or host cannot keep it out. */
  readonly read: () => Captures;
  /** Until the program ends: refused where it is not offered. */
  readonly hide: (hidden: boolean) => Result<null>;
}

interface Where {
  readonly window: () => Pick<BrowserWindow, 'setContentProtection'> | undefined;
  readonly platform?: NodeJS.Platform;
  readonly isElectron?: boolean;
}

/** Electron keeps a window out of captures on macOS and Windows; not on Linux, and Chromium by itself nowhere. */
export const windowCaptures = ({
  window,
  platform = process.platform,
  isElectron = process.versions.electron !== undefined,
}: Where): WindowCaptures => {
  const offered = isElectron && (platform === 'darwin' || platform === 'win32');
  let isHidden = false;
  return {
    read: () => (offered ? (isHidden ? 'hidden' : 'shown') : 'not-offered'),
    hide: (hidden) => {
      const to = window();
      if (!offered || !to) return fail('refused', 'captures-not-offered');
      to.setContentProtection(hidden);
      isHidden = hidden;
      return ok(null);
    },
  };
};
