import type { protocol } from 'electron';

/** Where the page lives: a scheme of our own, never `file:` and never a server (Electron checklist 1 and 18). */
export const pageOrigin = 'app://bundle';

/** Makes `app:` a scheme with an origin of its own, to be called before the program is ready. */
export const registerOwnScheme = (schemes: Pick<typeof protocol, 'registerSchemesAsPrivileged'>): void =>
  schemes.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
