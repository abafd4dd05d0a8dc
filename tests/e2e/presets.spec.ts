import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { chartOneArea, openSection } from '../support/chart-session.ts';
import { layoutFaults } from '../support/layout-faults.ts';
import { test } from '../support/stria-test.ts';

test('a preset is kept from one session, fills what is empty in one press, and can be undone and removed', async ({
  start,
}) => {
  const { page } = await start({ viewport: { width: 1024, height: 768 } });
  await unlock(page);
  await openChart(page);
  await chartOneArea(page);
  const preparation = await openSection(page, 'Preparation');
  await preparation
    .getByRole('radiogroup', { name: 'Antiseptic' })
    .getByRole('radio', { name: 'Chlorhexidine in water' })
    .check();
  await preparation.getByRole('textbox', { name: 'Strength' }).fill('0.5');
  await preparation.getByRole('textbox', { name: 'Contact time' }).fill('2');
  await page.getByRole('button', { name: 'Save as preset' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Abdomen');
  await dialog.getByRole('button', { name: 'Save preset' }).click();
  await expect(dialog).toBeHidden();

  await preparation.getByRole('textbox', { name: 'Strength' }).fill('');
  await preparation.getByRole('textbox', { name: 'Contact time' }).fill('3');
  const presets = page.getByRole('group', { name: 'Presets' });
  await presets.getByRole('button', { name: 'Abdomen' }).click();
  await expect(preparation.getByRole('textbox', { name: 'Strength' })).toHaveValue('0.5');
  await expect(preparation.getByRole('textbox', { name: 'Contact time' })).toHaveValue('3');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(preparation.getByRole('textbox', { name: 'Strength' })).toHaveValue('');

  await page.getByRole('button', { name: 'Gloves', exact: true }).click();
  const box = await presets.getByRole('button', { name: 'Abdomen' }).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(64);
  expect(await page.evaluate(layoutFaults, [])).toEqual([]);
  await page.getByRole('button', { name: 'Save as preset' }).click();
  expect(await page.evaluate(layoutFaults, [])).toEqual([]);
  await dialog.getByRole('button', { name: 'Remove Abdomen' }).click();
  await expect(dialog.getByText('Your presets')).toBeHidden();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(presets.getByRole('button', { name: 'Abdomen' })).toBeHidden();
});
