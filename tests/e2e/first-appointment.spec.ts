import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import {
  choosePath,
  findAgain,
  lock,
  openDocument,
  registerPatient,
  screenBriefly,
  signConsent,
  unlock,
} from '../support/appointment.ts';
import { chartOneArea, giveReasons, seal } from '../support/chart-session.ts';
import { launchApp } from '../support/launch-app.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { addDevice, adoptTexts, setUp } from '../support/set-up.ts';

test('the first appointment: set up, register, screen, consent, chart, seal, print, lock, unlock, find', async () => {
  const home = mkdtempSync(join(tmpdir(), 'stria-first-'));
  const app = await launchApp({ home, wholeChromium: true });
  const spoken: string[] = [];
  app.page.on('console', (message) => spoken.push(message.text()));
  app.page.on('pageerror', (error) => spoken.push(error.message));
  const { page } = app;
  try {
    await setUp(page);
    await adoptTexts(page);
    await addDevice(page);
    await registerPatient(page);
    await screenBriefly(page);
    await signConsent(page, ['Lower abdomen, right']);
    await chartOneArea(page);
    await giveReasons(page);
    await seal(page);
    await openDocument(page, 'Print session record');
    const pdf = join(home, 'session.pdf');
    await choosePath(app, pdf);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText(/^Saved as PDF/)).toBeVisible();
    const text = pagesOf(pdf).join('\n');
    expect(text).toContain('OKONKWO-LINDQVIST');
    expect(text).toContain('1.50');
    expect(text).toMatch(/Page 1 of \d/);
    await lock(page);
    await expect(page.getByText('OKONKWO')).toHaveCount(0);
    await unlock(page);
    await findAgain(page);
    expect(spoken).toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});
