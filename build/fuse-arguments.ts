import { fuses } from '../electron/security/fuses.ts';

/** What electron-builder is told of Electron's fuses, as arguments. */
export const fuseArguments: readonly string[] = fuses.flatMap(({ setting, wanted }) =>
  setting === null ? [] : [`-c.electronFuses.${setting}=${wanted}`],
);
