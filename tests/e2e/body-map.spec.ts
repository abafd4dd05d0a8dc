import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { openDocument, unlock } from '../support/appointment.ts';
import { chartOneArea, giveReasons, openSection, openSession, seal } from '../support/chart-session.ts';
import { openTheChart } from '../support/every-screen.ts';
import { noDavey } from '../../shared/scores/davey.ts';
import { atWork } from '../support/prepared-vault.ts';
import { sealInput, sealWithReasons } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name });

const boxOf = async (area: Locator) => {
  const box = await area.boundingBox();
  if (!box) throw new Error('The region is not drawn.');
  return box;
};

/** Draws with the mouse from one place to another. */
const drag = async (page: Page, from: readonly [number, number], to: readonly [number, number]) => {
  await page.mouse.move(...from);
  await page.mouse.down();
  for (let i = 1; i <= 12; i += 1)
    await page.mouse.move(from[0] + ((to[0] - from[0]) * i) / 12, from[1] + ((to[1] - from[1]) * i) / 12);
  await page.mouse.up();
};

/** Marks a mole on the lower right abdomen, after the form said what was missing. */
const markMole = async (page: Page): Promise<void> => {
  await button(page, 'Show or mark').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  await button(dialog, 'Mark avoid-zone').click();
  await expect(dialog.getByText('Choose what it is.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Mole' }).check();
  await dialog.getByLabel('In words').fill('Flat, brown');
  await dialog.getByLabel('Greatest width').fill('4');
  await button(dialog, 'Mark avoid-zone').click();
  await expect(dialog.getByText('Mole, Lower abdomen, right')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
};

/** Names two thirds of the left outer thigh in the detail drawing, one by the mouse and one by keys, and goes there and back by keys. */
const nameParts = async (page: Page, treatment: Locator): Promise<void> => {
  await button(page, 'Closer').click();
  await page.getByRole('menuitemradio', { name: 'Hips and thighs' }).click();
  const detail = page.getByRole('group', { name: 'Body map, front, hips and thighs' });
  const third = (name: string) => detail.getByRole('checkbox', { name: `Outer thigh, left: ${name} third` });
  await third('upper').click();
  await expect(third('upper')).toBeChecked();
  await third('upper').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(third('middle')).toBeChecked();
  await expect(third('lower')).not.toBeChecked();
  await page.keyboard.press('-');
  await expect(page.getByRole('checkbox', { name: 'Outer thigh, left', exact: true })).toBeFocused();
  await page.keyboard.press('+');
  await expect(third('upper')).toBeFocused();
  await button(page, 'Whole body').click();
  await expect(
    treatment.getByRole('button', { name: /^Outer thigh, left, upper third, middle third/ }),
  ).toBeVisible();
  await expect(treatment.getByText('5 of 5 areas selected')).toBeVisible();
};

test('a zone is marked, confirmed, drawn round, scored and printed; the next session sees when and how deep', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await openTheChart(page);
  await markMole(page);
  await chartOneArea(page);
  const treatment = await openSection(page, 'Treatment');
  await expect(treatment.getByText(/avoid-zone that was not looked at today/)).toBeVisible();
  await treatment.getByRole('radiogroup', { name: /^Mole/ }).getByRole('radio', { name: 'There' }).check();
  await expect(treatment.getByText(/avoid-zone that was not looked at today/)).toHaveCount(0);

  const map = page.getByRole('group', { name: 'Body map, front' });
  const upper = await boxOf(map.getByRole('checkbox', { name: 'Upper abdomen, right' }));
  const beside = await boxOf(map.getByRole('checkbox', { name: 'Upper abdomen, left' }));
  const lower = await boxOf(map.getByRole('checkbox', { name: 'Lower abdomen, left' }));
  await drag(page, [upper.x + 4, upper.y], [beside.x + beside.width - 4, lower.y + lower.height]);
  await expect(treatment.getByText('4 of 4 areas selected')).toBeVisible();
  await nameParts(page, treatment);
  await treatment.getByRole('textbox', { name: 'Depth' }).fill('1.5');

  await button(treatment, 'Draw on the map').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Draw stretch marks' }).check();
  const flank = await boxOf(dialog.getByRole('checkbox', { name: 'Upper abdomen, left' }));
  const figure = await boxOf(dialog.getByRole('group', { name: 'Body map, front' }));
  await drag(page, [flank.x + 8, flank.y + 12], [flank.x + 40, flank.y + 20]);
  // One that began beside the figure is kept as well.
  await drag(page, [figure.x + 4, flank.y + 20], [flank.x + 40, flank.y + 28]);
  await button(dialog, 'Undo stroke').click();
  await button(dialog, 'Back to the session').click();
  await expect(treatment.getByText('1 line of stretch marks')).toBeVisible();

  await button(treatment, 'Davey score').click();
  for (const [quadrant, grade] of [
    ['Upper abdomen, right', '1'],
    ['Upper abdomen, left', '1'],
    ['Lower abdomen, right', '2'],
  ] as const)
    await dialog
      .getByRole('radiogroup', { name: quadrant })
      .getByRole('radio', { name: new RegExp(`^${grade}`) })
      .check();
  await expect(dialog.getByText('no total: 3 of 4 quadrants scored')).toBeVisible();
  await dialog
    .getByRole('radiogroup', { name: 'Lower abdomen, left' })
    .getByRole('radio', { name: /^0/ })
    .check();
  await expect(dialog.getByText('4 of 8')).toBeVisible();
  await button(dialog, 'Back to the session').click();

  await openSection(page, 'Consent');
  await giveReasons(page);
  await seal(page);
  await expect(page.getByText('Mole, Lower abdomen, right, 4\u202Fmm, Flat, brown, there')).toBeVisible();
  await openDocument(page, 'Print session record');
  const sheet = page.frameLocator('iframe');
  await expect(sheet.getByText('Flat, brown: there')).toBeVisible();
  await expect(sheet.getByText('Outer thigh, left: upper third, middle third')).toBeVisible();
  await expect(
    sheet.getByRole('img', { name: 'Treated areas, front, closer: hips and thighs' }),
  ).toBeVisible();
  await expect(sheet.getByText(/^4 of 8 \(Upper abdomen, right 1/)).toBeVisible();

  await openTheChart(page);
  await openSession(page);
  await page.getByRole('radio', { name: 'Cool-down' }).check();
  await expect(
    page.getByRole('checkbox', { name: /^Upper abdomen, right, last needled today at 1\.50/ }),
  ).toBeVisible();
});

test('many areas from the list turn the map to their side, letters stand for depths, at 200 % the actions keep one line', async ({
  start,
}) => {
  const { page } = await start({ viewport: { width: 1024, height: 768 } });
  await unlock(page);
  await openTheChart(page);
  await openSession(page);
  const treatment = await openSection(page, 'Treatment');
  await button(treatment, 'Add areas').click();
  const dialog = page.getByRole('dialog');
  for (const region of ['Lower back', 'Buttock', 'Back of thigh', 'Inner thigh', 'Outer thigh', 'Flank'])
    for (const side of ['right', 'left']) await button(dialog, new RegExp(`^${side} ?, ${region}$`)).click();
  await button(dialog, 'Use 12 areas').click();
  const map = page.getByRole('group', { name: 'Body map, back' });
  await expect(map.getByRole('checkbox', { name: 'Buttock, left' })).toBeChecked();
  await treatment.getByRole('textbox', { name: 'Depth' }).fill('1.75');
  await map.getByRole('checkbox', { name: /^Buttock, left/ }).click();
  await treatment.getByRole('textbox', { name: 'Depth' }).fill('1.5');
  await expect(map.getByText('A', { exact: true })).toHaveCount(11);
  await expect(map.getByText('B', { exact: true })).toHaveCount(1);
  await expect(page.getByText(/^A 1\.50\smm$/)).toBeVisible();

  const bar = page.getByRole('contentinfo').filter({ has: button(page, /^Seal session/) });
  await page.setViewportSize({ width: 640, height: 400 });
  await expect.poll(async () => (await boxOf(bar)).height).toBeLessThan(70);
  await button(page, 'Gloves').click();
  await expect.poll(async () => (await boxOf(bar)).height).toBeGreaterThan(80);
  expect((await boxOf(bar)).height).toBeLessThan(95);
  for (const name of [/^Undo depth/, /^Seal session/, /^(Next|End treatment)/])
    expect((await boxOf(button(bar, name))).width).toBeGreaterThanOrEqual(64);
});

test('a sealed session in which nothing was needled still shows what was scored', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, async (open) => {
    const davey = { ...noDavey, 'abdomen-lower/right': 2 } as const;
    const looked = sealInput(vault.patient, Date.now() - 3_600_000, { areas: [], davey, endedAt: null });
    await sealWithReasons(open, looked);
  });
  const { page } = await start();
  await unlock(page);
  await openTheChart(page);
  await button(page, /^Session 1/)
    .first()
    .click();
  const treatment = page.locator('#session-treatment');
  await expect(treatment).toContainText('Davey score');
  await expect(treatment).not.toContainText('Not recorded');
});
