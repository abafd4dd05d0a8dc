import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { unlock } from '../../tests/support/appointment.ts';
import { launchApp } from '../../tests/support/launch-app.ts';
import { fillMany } from '../../tests/support/many-records.ts';
import { preparedHome } from '../../tests/support/prepared-vault.ts';
import { wornColours, writeSheet } from './sheet.ts';
import { walkLists } from './walk-lists.ts';

const counts = [0, 1, 500];
const height = 280; // px, of one screen on the sheet

/** Makes lists-*.webp: every list of a practice with nothing in it, with one of each, and with five hundred. */
export const takeLists = async (browser: Browser, out: string): Promise<void> => {
  for (const count of counts) {
    const { home, patient } = await preparedHome();
    try {
      if (count > 0) await fillMany(home, patient, count);
      const app = await launchApp({ home });
      try {
        await unlock(app.page);
        const figures = await walkLists(app.page);
        const part = { title: `With ${count} of each`, height, figures };
        await writeSheet(browser, join(out, `lists-${count}.webp`), [part], await wornColours(app.page));
        console.log(`lists-${count}.webp`);
      } finally {
        await app.close();
      }
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }
};
