import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import {
  addConcern,
  choosePath,
  findAgain,
  lock,
  openDocument,
  registerPatient,
  screenFully,
  signConsent,
  unlock,
} from '../support/appointment.ts';
import { chartWholeSession, seal } from '../support/chart-session.ts';
import { withHand } from '../support/hand.ts';
import { launchApp } from '../support/launch-app.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { pointersSeen, watchPointers } from '../support/pointer-watch.ts';
import { addDevice, addGlide, adoptTexts, setUp } from '../support/set-up.ts';
import { touchHand } from '../support/touch-hand.ts';

const areas = ['Lower abdomen, left', 'Outer thigh, right', 'Outer thigh, left'];

test.setTimeout(180_000); // hundreds of single presses on a busy machine

test('a whole appointment with a finger alone, on the smallest full layout', async () => {
  const home = mkdtempSync(join(tmpdir(), 'stria-touch-'));
  const app = await launchApp({ home, touch: true, viewport: { width: 1024, height: 768 } });
  const { page } = app;
  const hand = await touchHand(page);
  const finger = withHand(page, hand);
  try {
    await watchPointers(page);
    await setUp(finger);
    await adoptTexts(finger);
    await addDevice(finger);
    await addGlide(finger);
    await registerPatient(finger);
    await addConcern(finger, areas);
    await screenFully(finger, { yes: 'diabetes', detail: 'Type 2, diet only', goesOn: 'blood sugar' });
    await signConsent(finger, []);
    await chartWholeSession(finger, 'Skin calm throughout.');
    await seal(finger);
    await openDocument(finger, 'Print session record');
    const pdf = join(home, 'session.pdf');
    await choosePath(app, pdf);
    await finger.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText(/^Saved as PDF/)).toBeVisible();
    expect(pagesOf(pdf).join('\n')).toContain('OKONKWO-LINDQVIST');
    expect(await pointersSeen(page)).toEqual(['touch']);
    await lock(finger);
    await watchPointers(page);
    await unlock(finger);
    await findAgain(finger);
    expect(await pointersSeen(page)).toEqual(['touch']);
    expect(hand.small, 'pressed targets smaller than 44 by 44 px').toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});
