import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders a program may ask for, by Electron's names. */
export type PathName =
  | 'appData'
  | 'desktop'
  | 'documents'
  | 'downloads'
  | 'exe'
  | 'home'
  | 'logs'
  | 'sessionData'
  | 'temp'
  | 'userData';

/** Where a folder lies when the program has not set it. */
export function defaultPath(name: PathName, appName: string): string {
  const home = homedir();
  const appData = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
  const inHome = (folder: string): string => (existsSync(join(home, folder)) ? join(home, folder) : home);
  switch (name) {
    case 'home':
      return home;
    case 'appData':
      return appData;
    case 'userData':
    case 'sessionData':
      return join(appData, appName);
    case 'logs':
      return join(appData, appName, 'logs');
    case 'temp':
      return tmpdir();
    case 'exe':
      return process.execPath;
    case 'desktop':
      return inHome('Desktop');
    case 'documents':
      return inHome('Documents');
    case 'downloads':
      return process.env['XDG_DOWNLOAD_DIR'] ?? inHome('Downloads');
  }
}
