import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { unlock } from '../../tests/support/appointment.ts';
import { launchApp } from '../../tests/support/launch-app.ts';
import { fillMapPractice } from '../../tests/support/map-practice.ts';
import { printedMaps } from './printed-maps.ts';
import { wornColours, writeSheet } from './sheet.ts';
import { prepareSession, walkMaps, wearMode } from './walk-maps.ts';

const modes = [
  { name: 'light', colours: 'Light', controls: 'Normal' },
  { name: 'dark', colours: 'Dark', controls: 'Normal' },
  { name: 'glove', colours: 'Light', controls: 'For gloves' },
] as const;

/** Makes map-*.webp: the body map from every side, closer and on every figure, in each mode and on paper. */
export const takeMaps = async (browser: Browser, out: string): Promise<void> => {
  const home = mkdtempSync(join(tmpdir(), 'stria-pictures-'));
  try {
    await writeSheet(browser, join(out, 'map-print.webp'), printedMaps(), { paper: '#fff', ink: '#000' });
    await fillMapPractice(home);
    const app = await launchApp({ home });
    try {
      await unlock(app.page);
      await prepareSession(app.page);
      for (const { name, colours, controls } of modes) {
        await wearMode(app.page, colours, controls);
        const parts = await walkMaps(app.page);
        await writeSheet(browser, join(out, `map-${name}.webp`), parts, await wornColours(app.page));
        console.log(`map-${name}.webp`);
      }
    } finally {
      await app.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};
