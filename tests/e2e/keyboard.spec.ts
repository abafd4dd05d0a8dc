import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import {
  addConcern,
  choosePath,
  openDocument,
  people,
  registerPatient,
  screenFully,
  unlock,
} from '../support/appointment.ts';
import { chartWholeSession, seal } from '../support/chart-session.ts';
import { withHand } from '../support/hand.ts';
import { keyHand, type KeyHand } from '../support/key-hand.ts';
import { launchApp } from '../support/launch-app.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { pointersSeen, watchPointers } from '../support/pointer-watch.ts';
import { addDevice, addGlide, adoptTexts, setUp } from '../support/set-up.ts';
import { signByName } from '../support/sign-by-name.ts';

const areas = ['Lower abdomen, left', 'Outer thigh, right', 'Outer thigh, left'];

const expectNoPointers = async (page: Page): Promise<void> =>
  expect((await pointersSeen(page)).filter((seen) => !seen.startsWith('key '))).toEqual([]);

/** Scrolls the text of a document to its end with the keys, as somebody does who cannot use a wheel. */
const readToTheEnd = async (page: Page, hand: KeyHand): Promise<void> => {
  await hand.tabTo(page.getByRole('region', { name: 'Please read this first' }));
  await page.keyboard.press('End');
  await expect(page.locator('article > :last-child')).toBeInViewport();
};

const lockAndFind = async (page: Page, keys: Page, hand: KeyHand): Promise<void> => {
  await expectNoPointers(page);
  await page.keyboard.press('Control+L');
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await watchPointers(page);
  await expect(page.getByText('OKONKWO')).toHaveCount(0);
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await unlock(keys);
  await page.keyboard.press('Control+K');
  const search = page.getByRole('dialog').getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('ada okonk');
  await expect(page.getByRole('option', { name: /^OKONKWO-LINDQVIST, Adaeze/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Session 1').first()).toBeVisible();
  await hand.tabTo(page.getByRole('button', { name: 'Add concern' }));
  await expectNoPointers(page);
};

test.setTimeout(180_000); // hundreds of single presses on a busy machine

test('a whole appointment with the keyboard alone', async () => {
  const home = mkdtempSync(join(tmpdir(), 'stria-keys-'));
  const app = await launchApp({ home });
  const { page } = app;
  const hand = keyHand(page);
  const keys = withHand(page, hand);
  try {
    await watchPointers(page);
    await setUp(keys);
    await adoptTexts(keys);
    await addDevice(keys);
    await addGlide(keys);
    await registerPatient(keys);
    await addConcern(keys, areas);
    await screenFully(keys, { yes: 'diabetes', detail: 'Type 2, diet only', goesOn: 'blood sugar' });
    await signByName(keys, people, () => readToTheEnd(page, hand));
    await chartWholeSession(keys, 'Skin calm throughout.');
    await seal(keys);
    await openDocument(keys, 'Print session record');
    const pdf = join(home, 'session.pdf');
    await choosePath(app, pdf);
    await keys.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText(/^Saved as PDF/)).toBeVisible();
    expect(pagesOf(pdf).join('\n')).toContain('OKONKWO-LINDQVIST');
    await lockAndFind(page, keys, hand);
    expect(hand.ringless, 'controls that had the focus and showed no ring').toEqual([]);
    expect(hand.lost, 'actions after which nothing had the focus').toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});
