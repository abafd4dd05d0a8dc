import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { test } from '../support/stria-test.ts';

const clause = [
  '{% clause own-water, required, ask: "I will drink water." %}',
  '',
  'Bring a bottle of water, {{ patient_nmae }}.',
  '',
  '{% endclause %}',
].join('\n');

test('54 a text is changed: an unknown field is refused with its place, the version is saved, compared, adopted, and read by the patient', async ({
  start,
}) => {
  const { page } = await start();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Documents' }).click();
  await button(/^Microneedling consent English/).click();
  await button('Change text').click();
  const source = page.getByRole('textbox', { name: 'Text with its fields' });
  await expect(page.getByText('Every field and clause is understood')).toBeVisible();
  const before = await source.inputValue();
  const line = before.split('\n').length + 3;
  await source.fill(`${before}\n${clause}`);
  const problem = button(
    `Line ${line}, column 29 There is no field “patient_nmae”. Is “patient_name” meant?`,
  );
  await expect(problem).toBeVisible();
  await expect(button(/^Save as version 3/)).toHaveAttribute('aria-disabled', 'true');
  await problem.click();
  await page.keyboard.type('patient_name');
  await expect(page.getByText('Every field and clause is understood')).toBeVisible();
  await expect(page.frameLocator('iframe').getByText('Bring a bottle of water, Maya Okafor.')).toBeVisible();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();

  await button(/^Save as version 3/).click();
  await page.getByLabel('What was changed').fill('Water');
  await button('Save version').click();
  await page.getByRole('radio', { name: 'Versions' }).check();
  await expect(page.getByRole('listitem').filter({ hasText: 'Version 3' }).getByText('Water')).toBeVisible();
  await expect(page.getByRole('insertion').filter({ hasText: 'Bring a bottle of water' })).toBeVisible();
  await page.getByRole('radio', { name: 'Text', exact: true }).check();
  await page.getByRole('checkbox').check();
  await button(/^Adopt for/).click();
  await expect(page.getByText(/version 3$/).first()).toBeVisible();

  await openChart(page);
  await button(/^Consent/).click();
  await page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  await page.getByLabel('Deepest needling').fill('2');
  await page.getByRole('radio', { name: /Halden P2/ }).check();
  await button('Hand over to the patient').click();
  await button('Go on').click();
  await expect(page.getByText(/^Bring a bottle of water, /)).toBeVisible();
  await button('I have read it').click();
  await expect(page.getByRole('checkbox', { name: 'I will drink water.' })).not.toBeChecked();
});
