import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that Stria or its tests use, the Debian package it is in, and what for. */
export interface Needed {
  readonly programs: readonly string[];
  /** Instead of a program on the path: whether what it brings is there. */
  readonly there?: () => boolean;
  readonly package: string;
  readonly why: string;
  /** It is done without where it cannot be had. */
  readonly optional?: true;
}

export const chromium: Needed = {
  programs: ['chromium', 'chromium-browser', 'google-chrome'],
  package: 'chromium',
  why: 'it shows the window where Electron is not installed',
};
export const smallChromium: Needed = {
  programs: ['chromium-headless-shell'],
  package: 'chromium-headless-shell',
  why: 'most tests start in it in half the time',
  optional: true,
};
export const poppler: Needed = {
  programs: ['pdftotext'],
  package: 'poppler-utils',
  why: 'the tests read the printed sheets with it',
};
export const chineseFont: Needed = {
  programs: [],
  there: () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout.trim() !== '',
  package: 'fonts-droid-fallback',
  why: 'names in Chinese are printed in the tests, and without it their letters are empty boxes',
};
export const strace: Needed = {
  programs: ['strace'],
  package: 'strace',
  why: 'a test watches with it that nothing talks to a network',
};

/** What the tests use on this computer: a Chromium only where Electron is not, and strace where there is one. */
export const forTests = (electron: boolean): readonly Needed[] => [
  ...(electron ? [] : [chromium, smallChromium]),
  poppler,
  ...(process.platform === 'linux' ? [chineseFont, strace] : []),
];

/** Where a program is on the path, or undefined. */
export const find = (program: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file));

/** True when one of the programs, or what the package brings, is there. */
export const isThere = ({ programs, there }: Needed): boolean =>
  programs.some((program) => find(program) !== undefined) || there?.() === true;

const mayInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && find('apt-get') !== undefined;

/** True when apt-get could do it. */
const apt = (...args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn('apt-get', ['-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });

const install = async (names: readonly string[]): Promise<void> => {
  const wanted = ['install', '-y', '--no-install-recommends'];
  await apt('update');
  if (await apt(...wanted, ...names)) return;
  for (const name of names) await apt(...wanted, name); // one that cannot be had keeps none of the others away
};

/**
 * Installs what is missing from Debian's packages when that is allowed, saying which and why. Answers what is still
 * missing, as a sentence to show; undefined when everything is there.
 */
export const ensure = async (needed: readonly Needed[]): Promise<string | undefined> => {
  const missing = needed.filter((one) => !isThere(one));
  if (missing.length === 0) return undefined;
  if (mayInstall()) {
    for (const one of missing) console.log(`Installing ${one.package}: ${one.why}.`);
    await install(missing.map((one) => one.package));
  }
  const still = needed.filter((one) => one.optional !== true && !isThere(one));
  if (still.length === 0) return undefined;
  const reasons = still.map((one) => `${one.package} (${one.why})`).join(', ');
  return `Please install ${reasons}: apt-get install ${still.map((one) => one.package).join(' ')}`;
};
