import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { makeProfile, profileEnvironment } from './profile.ts';

/** What a dialog of the desktop answered: its text when confirmed, nothing when cancelled. */
export interface ZenityAnswer {
  readonly confirmed: boolean;
  readonly text: string;
}

/** Whether the desktop's dialogs can be shown: zenity is installed and there is a screen. */
export function hasZenity(): boolean {
  if (process.env['HOST_HEADLESS'] === '1') return false;
  if (process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined) return false;
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, 'zenity')));
}

/** Shows one dialog. The chooser's "recently used" list goes into a folder that is removed. */
export function zenity(args: readonly string[]): Promise<ZenityAnswer> {
  return new Promise((resolve) => {
    execFile('zenity', args, { env: profileEnvironment(makeProfile()) }, (error, stdout) => {
      resolve({ confirmed: error === null, text: stdout.replace(/\n$/, '') });
    });
  });
}

/** Text for a label of a dialog, which would read < and & as markup. */
export function plainLabel(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
