import type { WebContents } from 'electron';

/** A page embeds no other browser: there is no webview to verify the settings of (Electron checklist 12). */
export const refuseWebviews = (contents: WebContents): void => {
  contents.on('will-attach-webview', (event) => event.preventDefault());
};
