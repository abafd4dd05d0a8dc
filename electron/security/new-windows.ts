import type { WebContents } from 'electron';

/** A page opens no window of its own, by script or by link (Electron checklist 14). */
export const refuseNewWindows = (contents: WebContents): void =>
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
