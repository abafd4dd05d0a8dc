import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { unlock } from '../../tests/support/appointment.ts';
import { launchApp } from '../../tests/support/launch-app.ts';
import { fillMapPractice } from '../../tests/support/map-practice.ts';
import { plainChromium } from '../../tests/support/plain-chromium.ts';
import { bundle } from '../bundle.ts';
import { printedMaps } from '../pictures/printed-maps.ts';
import { writeSheet } from '../pictures/sheet.ts';
import { prepareSession, walkMaps, wearMode } from '../pictures/walk-maps.ts';
import { chromium as needed, ensure } from '../system-packages.ts';

// Makes docs/screens/map-*.webp: the body map from every side, closer and on every figure, in each mode and on paper.
const out = join(import.meta.dirname, '..', '..', 'docs', 'screens');
const modes = [
  { name: 'light', colours: 'Light', controls: 'Normal' },
  { name: 'dark', colours: 'Dark', controls: 'Normal' },
  { name: 'glove', colours: 'Light', controls: 'For gloves' },
] as const;

const missing = ensure([needed]);
if (missing) {
  console.error(missing);
  process.exit(1);
}
await bundle();
mkdirSync(out, { recursive: true });
const home = mkdtempSync(join(tmpdir(), 'stria-pictures-'));
const browser = await chromium.launch(plainChromium());
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
      const worn = await app.page.evaluate(() => {
        const dialog = document.createElement('p');
        dialog.style.cssText = 'background: var(--surface-raised); color: var(--text)';
        document.body.append(dialog);
        const { backgroundColor: paper, color: ink } = getComputedStyle(dialog);
        dialog.remove();
        return { paper, ink };
      });
      await writeSheet(browser, join(out, `map-${name}.webp`), parts, worn);
      console.log(`map-${name}.webp`);
    }
  } finally {
    await app.close();
  }
} finally {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}
console.log('docs/screens: map-light, map-dark, map-glove and map-print are made.');
