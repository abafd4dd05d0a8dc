import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { plainChromium } from '../../tests/support/plain-chromium.ts';
import { bundle } from '../bundle.ts';
import { takeLists } from '../pictures/take-lists.ts';
import { takeMaps } from '../pictures/take-maps.ts';
import { chromium as needed, ensure } from '../system-packages.ts';

// Makes the sheets of docs/screens that show much at once: `map` or `lists`, without a word both.
const out = join(import.meta.dirname, '..', '..', 'docs', 'screens');
const takes = { map: takeMaps, lists: takeLists };
const [asked] = process.argv.slice(2);
const wanted = Object.entries(takes).filter(([name]) => asked === undefined || name === asked);

const missing =
  wanted.length === 0 ? `There are no pictures "${asked}". There are: map, lists.` : await ensure([needed]);
if (missing) {
  console.error(missing);
  process.exit(1);
}
await bundle();
mkdirSync(out, { recursive: true });
const browser = await chromium.launch(plainChromium());
try {
  for (const [, take] of wanted) await take(browser, out);
} finally {
  await browser.close();
}
console.log('docs/screens has the new pictures.');
