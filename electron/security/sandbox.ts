import type { App } from 'electron';

/** Puts every page into Chromium's sandbox, also one whose settings would forget it; before ready (checklist 4). */
export const sandboxEveryPage = (app: App): void => app.enableSandbox();
