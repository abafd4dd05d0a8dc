import type { WebContents } from 'electron';
import { documentPrefix } from './content-security-policy.ts';

/** Keeps a window at the page it was opened with: no navigation, no new window, no embedded browser (checklist 11–14). */
export const refuseNavigation = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !event.url.startsWith(documentPrefix)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
};
