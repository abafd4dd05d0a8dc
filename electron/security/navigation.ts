import type { WebContents } from 'electron';
import { documentPrefix } from './content-security-policy.ts';

/** Keeps a page where it was opened; only its frames go from one of our documents to another (Electron checklist 13). */
export const refuseNavigation = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !event.url.startsWith(documentPrefix)) event.preventDefault();
  });
};
