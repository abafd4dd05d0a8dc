import { expect } from 'playwright/test';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { addMonths } from '../../shared/rules/calendar.ts';
import { unlock } from '../support/appointment.ts';
import { courseInput } from '../support/course-inputs.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';
import { patientInput } from '../support/vault-at-work.ts';

test('a long list is gone through by the keyboard, says how long it is, and a letter typed on it searches', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, async ({ get }) => {
    for (let number = 0; number < 70; number += 1) {
      const family = `Ardley-${String(number).padStart(2, '0')}`;
      await get('patients:save', patientInput({ family }));
    }
  });
  const { page } = await start();
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  const list = page.getByRole('listbox', { name: 'Patients found' });
  const chosen = list.getByRole('option', { selected: true });
  const open = (name: string) => page.getByRole('button', { name: new RegExp(`^Open ${name}`, 'i') });
  await expect(open('Ardley-00')).toBeVisible();
  await expect(chosen).toHaveAttribute('aria-posinset', '1');
  await expect(chosen).toHaveAttribute('aria-setsize', '71');
  await list.focus();
  await page.keyboard.press('PageDown');
  await expect(open('Ardley-10')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(open('Ardley-09')).toBeVisible();
  await page.keyboard.press('End');
  // The end of everybody, not of what was read so far: the rows before it are read from there.
  await expect(chosen).toHaveAttribute('aria-posinset', '71');
  await expect(chosen).toHaveAttribute('aria-setsize', '71');
  await expect(chosen).toBeInViewport();
  await expect(open('Okonkwo-Lindqvist')).toBeVisible();
  for (const place of ['61', '51', '41', '31', '21', '11', '1']) {
    await page.keyboard.press('PageUp');
    await expect(chosen).toHaveAttribute('aria-posinset', place);
    await expect(chosen).toBeInViewport();
  }
  await expect(list.getByRole('option')).toHaveCount(71);
  await page.keyboard.press('End');
  await expect(chosen).toHaveAttribute('aria-posinset', '71');
  await page.keyboard.press('Home');
  await expect(open('Ardley-00')).toBeVisible();
  await expect(chosen).toBeInViewport();
  // Of a search as well: the last of all hits, not of those that were read.
  await page.keyboard.type('ardley');
  await expect(page.getByText('More than 50 of 71 patients')).toBeVisible();
  await list.focus();
  await page.keyboard.press('End');
  await expect(open('Ardley-69')).toBeVisible();
  await expect(chosen).toHaveAttribute('aria-posinset', '70');
  await expect(chosen).toHaveAttribute('aria-setsize', '70');
  await expect(chosen).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(open('Ardley-00')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await list.focus();
  await page.keyboard.type('okonk');
  await expect(page.getByRole('searchbox')).toHaveValue('okonk');
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(chosen).toHaveAttribute('aria-setsize', '1');
  await page.keyboard.press('Home');
  await page.keyboard.type('x');
  await expect(page.getByRole('searchbox')).toHaveValue('xokonk');
});

test('however far a list is scrolled, it keeps few rows, each with its place, and the chosen one among them; Today says what it leaves out', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, async ({ get }) => {
    const startedOn = addMonths(dateOfInstant(Date.now()), -6);
    for (let number = 0; number < 420; number += 1) {
      const family = `Ardley-${String(number).padStart(3, '0')}`;
      const { id } = await get('patients:save', patientInput({ family }));
      // Maintenance is due today, for one more than a group of the list holds.
      if (number > 200) continue;
      await get('courses:save', courseInput(id, { kind: 'maintenance', interval: 6, startedOn }));
    }
  });
  const { page } = await start();
  await unlock(page);
  await expect(page.getByText(/^These are the first 50\. More fall into these days/)).toBeVisible();
  const maintenance = page.getByRole('region', { name: 'Maintenance' });
  await maintenance.getByRole('button', { name: 'Show the first 200 of 201' }).click();
  await expect(maintenance.getByText('1 more follow when these are done.')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  const list = page.getByRole('listbox', { name: 'Patients found' });
  const row = (number: number) =>
    list.getByRole('option', { name: new RegExp(`ardley-${String(number).padStart(3, '0')}`, 'i') });
  await list.hover();
  let most = 0;
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 1500);
        most = Math.max(most, await list.getByRole('option').count());
        return row(419).count();
      },
      { timeout: 30_000, intervals: [20] },
    )
    .toBe(1);
  expect(most).toBeLessThan(330);
  await row(419).scrollIntoViewIfNeeded();
  await expect(row(419)).toHaveAttribute('aria-posinset', '420');
  await expect(row(150)).toHaveCount(0);
  // The first one is chosen still: it is there for those who hear the list, and the arrow goes on from it.
  await expect(list.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '1');
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(1)).toBeInViewport();
  for (let pressed = 0; pressed < 15; pressed += 1) await page.keyboard.press('PageDown');
  await expect(row(151)).toBeInViewport();
  await expect(row(151)).toHaveAttribute('aria-posinset', '152');
});

test('somebody who may be registered already is told of before and at the save, and can be opened instead', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  await page.getByRole('button', { name: 'New patient' }).click();
  await page.getByLabel('Family name').fill('Okonkwo');
  await page.getByLabel('Given names').fill('Adaeze');
  await page.getByLabel('Date of birth').fill('4 Mar 1991');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { name: 'Same person?' })).toBeVisible();
  await page.getByRole('radio', { name: /^V(?!I)/ }).check();
  await page.getByRole('radio', { name: 'None known' }).check();
  await page.getByRole('button', { name: /^Register/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Is this the same person?' });
  await expect(dialog.getByRole('button', { name: 'Register OKONKWO as another person' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Back to the form' }).click();
  await expect(page.getByLabel('Family name')).toHaveValue('Okonkwo');
  await page.getByRole('button', { name: /^Register/ }).click();
  await dialog.getByRole('button', { name: 'Open no. 00001' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Okonkwo-Lindqvist/i })).toBeVisible();
});
