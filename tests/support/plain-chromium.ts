import type { LaunchOptions } from 'playwright';
import { chromiumBinary } from '../../electron/host/chromium-switches.ts';

/** How a Chromium without the program is started, for looking at a document alone. */
export const plainChromium = (): LaunchOptions => ({
  executablePath: chromiumBinary(),
  chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses to run as root with it
});
