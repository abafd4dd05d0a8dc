import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { chartOneArea, openSection } from '../support/chart-session.ts';
import { countDrawnParts } from '../support/drawn-parts.ts';
import { atWork } from '../support/prepared-vault.ts';
import { sealInput, sealWithReasons } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';
import { patientInput } from '../support/vault-at-work.ts';

const day = 86_400_000;

test('of a long list and a long history nothing is drawn again that did not change', async ({
  start,
  vault,
}) => {
  const { home, patient } = vault;
  const now = Date.now();
  await atWork(home, async (at) => {
    for (let number = 0; number < 60; number += 1)
      await at.get('patients:save', patientInput({ family: `Ardley-${String(number).padStart(2, '0')}` }));
    for (let number = 70; number > 0; number -= 1)
      await sealWithReasons(at, sealInput(patient, now - number * 15 * day));
  });
  const { page } = await start();
  const during = await countDrawnParts(page);
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  const list = page.getByRole('listbox', { name: 'Patients found' });
  await list.focus();
  for (let pressed = 0; pressed < 5; pressed += 1) await page.keyboard.press('PageDown');
  await expect(list.getByRole('option')).toHaveCount(61);
  // Two of the rows: the one that was chosen, and the one that is.
  const moved = await during(() => page.keyboard.press('ArrowUp'));
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(60);

  await openChart(page);
  await page.getByRole('button', { name: 'Timeline' }).click();
  // Two of the pictures: the one that was chosen, and the one that is.
  await page.getByRole('button', { name: /^Session 70, / }).focus();
  const beside = await during(() => page.keyboard.press('ArrowLeft'));
  expect(beside).toBeGreaterThan(0);
  expect(beside).toBeLessThan(30);
  const sheet = page.getByRole('region', { name: 'Timeline' });
  const older = sheet.getByRole('button', { name: 'Show older' });
  const added = await during(async () => {
    // By its key: the list reads on by itself when the hand comes near the button, and moves it away or has none any more.
    await older.press('Enter');
    await expect(older).toHaveCount(0); // they are read from the vault first
  });
  // Some seven for each of the twenty rows that came: the fifty that stood there would be 350 more.
  expect(added).toBeGreaterThan(20);
  expect(added).toBeLessThan(250);
});

test('a letter of a name, a letter of a note and a tap on a number draw what shows them, not the rest', async ({
  start,
}) => {
  const { page } = await start();
  const during = await countDrawnParts(page);
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('searchbox').focus();
  const searched = await during(() => page.keyboard.press('o'));
  expect(searched).toBeGreaterThan(0);
  expect(searched).toBeLessThan(110); // 186 when the whole page was drawn, 54 now

  await openChart(page);
  await chartOneArea(page);
  const treatment = await openSection(page, 'Treatment');
  const more = treatment.getByRole('button', { name: 'More, Passes' });
  await more.focus();
  const tapped = await during(() => more.press('Enter'));
  await expect(treatment.getByRole('textbox', { name: 'Passes' })).toHaveValue('5');
  expect(tapped).toBeGreaterThan(0);
  expect(tapped).toBeLessThan(460); // 928 when every part of the session was drawn, 263 now

  await openSection(page, 'Note');
  const note = page.getByRole('textbox', { name: 'Note on this session' });
  await note.fill('Calm');
  const letter = await during(() => page.keyboard.press('x'));
  expect(letter).toBeGreaterThan(0);
  expect(letter).toBeLessThan(260); // 944 when every part of the session was drawn, 174 now
  const letters = await during(() => page.keyboard.type(' skin', { delay: 30 }));
  expect(letters).toBeGreaterThan(letter);
  expect(letters).toBeLessThan(1300); // 2,832 when every part of the session was drawn, 703 now
});
