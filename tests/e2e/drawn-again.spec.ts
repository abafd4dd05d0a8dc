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
  const strip = page.getByRole('list', { name: 'Sessions at a glance, oldest first' });
  await expect(strip).toHaveAttribute('aria-busy', 'false');
  const sheet = page.getByRole('region', { name: 'Timeline' });
  const rows = sheet.getByRole('heading', { level: 3 });
  const first = await rows.count();
  const added = await during(async () => {
    // By its key: the list reads on by itself when the hand comes near the button, and moves it away or has none any more.
    await page.getByRole('button', { name: 'Show older' }).press('Enter');
    await expect.poll(() => rows.count()).toBeGreaterThan(first); // they are read from the vault first
  });
  const later = await rows.count();
  // Some six for each row that came: those that stood there would be three hundred more.
  expect(added).toBeGreaterThan(later - first);
  expect(added).toBeLessThan((later - first) * 10);
});

test('a letter of a note draws what shows it, not the rest of the session', async ({ start }) => {
  const { page } = await start();
  const during = await countDrawnParts(page);
  await unlock(page);
  await openChart(page);
  await chartOneArea(page);
  await openSection(page, 'Note');
  const note = page.getByRole('textbox', { name: 'Note on this session' });
  await note.fill('Calm');
  const letter = await during(() => page.keyboard.press('x'));
  expect(letter).toBeGreaterThan(0);
  expect(letter).toBeLessThan(260); // 944 when every part of the session was drawn
});
