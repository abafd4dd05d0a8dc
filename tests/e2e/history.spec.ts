import { expect } from 'playwright/test';
import { screeningInput, sealDaysAgo } from '../support/record-inputs.ts';
import { openChart, unlock } from '../support/appointment.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';

test('a patient’s history is found by the keys, read by year, compared, printed; a note is found and the search kept', async ({
  start,
  vault,
}) => {
  const { patient, home } = vault;
  await atWork(home, async (at) => {
    await at.get('screenings:save', screeningInput(patient, { note: 'Allergie gegen Gräserpollen' }));
    for (const [days, depth] of [
      [800, 1000],
      [400, 1500],
      [2, 2000],
    ] as const)
      await sealDaysAgo(at, patient, days, ({ areas }) => ({
        note: `Quiet skin after ${depth}`,
        areas: areas.map((area) => ({ ...area, depthMinUm: depth, depthMaxUm: depth })),
      }));
  });
  const { page } = await start();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = page.getByRole('dialog');
  await unlock(page);

  // The palette by key, and a patient by keys alone.
  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('option', { name: 'Today' })).toBeVisible();
  for (const screen of ['Calls and checks', 'Who was exposed', 'Keeping records', 'Possible duplicates'])
    await expect(dialog.getByRole('option', { name: screen })).toBeVisible();
  await page.keyboard.type('ada okonk');
  await expect(dialog.getByRole('option', { name: /OKONKWO-LINDQVIST, Adaeze/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('History', { exact: true }).first()).toBeVisible();
  // A quick hand: no letter after the keys is lost.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('timel');
  await expect(dialog.getByRole('searchbox')).toHaveValue('timel');
  await page.keyboard.press('Enter');

  // Everything, a year, and only screenings.
  const sheet = page.getByRole('region', { name: 'Timeline' });
  await expect(sheet.getByRole('heading', { name: /^Session \d$/ })).toHaveCount(3);
  await expect(
    sheet.getByRole('button', { name: /^Session 1, .*1\.00.{1,3}mm.*Reaction not graded$/ }),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'Year' }).check();
  await button('Earlier').click();
  await expect(sheet.getByRole('heading', { name: /^Session \d$/ })).toHaveCount(1);
  await page.getByRole('radio', { name: 'All' }).check();
  await page.getByRole('group', { name: 'Only' }).getByRole('button', { name: 'Screening' }).click();
  await expect(sheet.getByRole('heading', { name: /^Session \d$/ })).toHaveCount(0);
  await expect(sheet.getByText('Allergie gegen Gräserpollen')).toBeVisible();
  await button('Print what is shown').click();
  const paper = page.frameLocator('iframe');
  await expect(paper.getByRole('heading', { level: 1, name: 'Timeline' })).toBeVisible();
  await expect(paper.getByText('Only: screening.')).toBeVisible();
  await button('Back').click();
  await expect(sheet.getByText('Allergie gegen Gräserpollen')).toBeVisible();

  // Two sessions beside each other.
  await button('Compare two sessions').click();
  const depth = page.getByRole('row', { name: /^Lower abdomen, right: Depth/ });
  await expect(depth).toContainText('1.50');
  await expect(depth).toContainText('2.00');
  await expect(depth).toContainText('Differs');
  await page.getByLabel('Show only what differs').check();
  await expect(page.getByRole('row', { name: /^Pain/ })).toHaveCount(0);
  await button('Print this comparison').click();
  await expect(paper.getByText('Sessions 2 and 3 compared').first()).toBeVisible();

  // Anything by its words; the record opens, and Back leads to the same list.
  await page.getByRole('navigation').getByRole('button', { name: 'Find', exact: true }).click();
  await dialog.getByRole('searchbox').fill('graserpoll');
  await dialog.getByRole('option', { name: /in everything that was written/ }).click();
  const found = page.getByRole('list', { name: 'What was found' }).getByRole('listitem');
  await expect(found).toHaveCount(1);
  await expect(found.locator('mark')).toHaveText('Gräserpoll');
  await page.getByRole('searchbox').fill('quiet');
  await expect(found).toHaveCount(3);
  await page.getByLabel('Depth from').fill('1.75');
  await page.keyboard.press('Enter');
  await expect(found).toHaveCount(1);
  await button('Keep this search').click();
  await dialog.getByLabel('Name').fill('Quiet and deep');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await button('Clear what narrows it').click();
  await expect(found).toHaveCount(3);
  await page.getByRole('button', { name: 'Quiet and deep', exact: true }).click();
  await expect(found).toHaveCount(1);
  // A depth is of sessions, so it is said where another kind is asked for too.
  await page.getByLabel('Kind of record').fill('screening');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Only sessions are shown:/)).toBeVisible();
  await expect(found).toHaveCount(1);
  await found.getByRole('button').click();
  await expect(page.getByText(/^Sealed /).first()).toBeVisible();

  // The list of keys, never over a field that is typed in.
  await openChart(page);
  await page.locator('#work').focus();
  await page.keyboard.press('?');
  for (const own of ['Answer with yes', 'Choose the area beside too', 'Set a point at the cross'])
    await expect(dialog.getByText(own)).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('navigation').getByRole('link', { name: 'Patients', exact: true }).click();
  await page.getByRole('searchbox').press('?');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveValue('?');
});
