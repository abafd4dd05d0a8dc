import { expect } from 'playwright/test';
import { v7 as newId } from 'uuid';
import { addDays, dateOfInstant } from '../../shared/dates/calendar.ts';
import { formatDate, formatDayMonth } from '../../shared/dates/format.ts';
import type { RegionSide } from '../../shared/regions/regions.ts';
import { openChart, unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { openSection, openSession } from '../support/chart-session.ts';
import { atWork } from '../support/prepared-vault.ts';
import { concernFields, reasonsFor, sealInput } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

const areas: readonly RegionSide[] = [
  { region: 'abdomen-lower', side: 'right' },
  { region: 'abdomen-lower', side: 'left' },
];
const today = dateOfInstant(Date.now());

test('a course is planned from the concerns, counts what is sealed, proposes dates, ends early and prints', async ({
  start,
  vault,
}) => {
  const { patient, home } = vault;
  await atWork(home, ({ get }) =>
    get('concerns:save', {
      id: newId(),
      patient,
      revision: 0,
      draft: null,
      fields: { ...concernFields(), areas: [...areas] },
    }),
  );
  const { page } = await start();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await unlock(page);
  await openChart(page);
  await button('Plan a course').click();
  await expect(page.getByRole('checkbox', { name: 'Lower abdomen, left' })).toBeChecked();
  // Four sessions every four weeks, from today on.
  await expect(page.getByRole('status').filter({ hasText: 'First session' })).toContainText(
    `First session ${formatDate(today)}, last ${formatDate(addDays(today, 84))}.`,
  );
  await button('Smoother to the touch').click();
  await button(/^Save course of OKONKWO/).click();
  await expect(page.getByText('0 of 4 done')).toHaveCount(2);
  await expect(page.getByText('No consent stands for the sessions still planned.')).toBeVisible();

  const input = sealInput(patient, Date.now());
  const [area] = input.fields.areas;
  const treated = areas.map((place) => ({ ...area, ...place }));
  const sent = { ...input, fields: { ...input.fields, areas: treated, nextDate: null } };
  const first = (await askAsPage(page, 'sessions:seal', sent)) as Parameters<typeof reasonsFor>[0];
  if (!first.ok)
    await askAsPage(page, 'sessions:seal', {
      ...sent,
      fields: { ...sent.fields, reasons: reasonsFor(first) },
    });
  const next = addDays(today, 28);
  await openChart(page);
  const card = button(/^Lower abdomen, both sides/).filter({ hasText: 'every 4 weeks' });
  await expect(card).toContainText('1 of 4 done');
  await expect(card).toContainText(`From ${formatDate(next)}: session 2 of 4`);
  await expect(page.getByText('Course: session 1 of 4, Lower abdomen, both sides')).toBeVisible();

  await openSession(page);
  await page.getByRole('checkbox', { name: 'Lower abdomen, left' }).click();
  await page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  const counted = 'Course: session 2 of 4, Lower abdomen, both sides';
  await expect(page.getByRole('heading', { level: 1 })).toContainText(counted);
  const treatment = await openSection(page, 'Treatment');
  await expect(treatment.getByText(counted)).toBeVisible();
  const nextDate = await openSection(page, 'Next');
  const proposed = nextDate.getByRole('radio', {
    name: `${formatDayMonth(addDays(today, 28))}, session 3 of 4 of the course`,
  });
  await proposed.check();
  await expect(nextDate.getByLabel('Next date')).toHaveValue(formatDate(next));

  await openChart(page);
  await card.click();
  await expect(
    page.getByText(new RegExp(`14 days are over from ${formatDate(addDays(today, 14))}`)),
  ).toHaveCount(2);
  const days = [1, 3, 28].map((after) => formatDate(addDays(today, after)));
  await expect(page.getByText(`Contact due ${days[0]} to ${days[1]}`)).toBeVisible();
  await expect(page.getByText(`Photo check due ${days[2]}`)).toBeVisible();
  await button('Finish or stop').click();
  await page.getByLabel('Conclusion').fill('Softer already.\nMoves before it is done.');
  await page.keyboard.press('Control+l');
  await unlock(page);
  await openChart(page);
  await button(/^Continue with the end of a course/).click();
  await expect(page.getByLabel('Conclusion')).toHaveValue('Softer already.\nMoves before it is done.');
  await button('Stop the course').click();
  await expect(page.getByText('Say why it is stopped before everything was done.')).toBeVisible();
  await page.getByLabel('Why it is stopped').fill('Moves to Leeds');
  await button('Stop the course').click();
  await expect(page.getByText('Stopped early', { exact: true })).toBeVisible();
  await button('Correct conclusion').click();
  await page.getByLabel('Conclusion').fill('Softer and narrower.');
  await button('Save correction').click();
  await expect(page.getByText('Say why it is corrected.')).toBeVisible();
  await page.getByLabel('Why it is corrected').fill('Looked at again in daylight');
  await button('Save correction').click();
  await expect(page.getByText(/^Corrected on .*: Looked at again in daylight$/)).toBeVisible();
  await button('Print summary').click();
  const sheet = page.frameLocator('iframe');
  await expect(sheet.getByRole('heading', { name: 'Course of treatment: summary' })).toBeVisible();
  for (const words of [
    /Moves to Leeds/,
    /Softer and narrower/,
    /Softer already/,
    /1 of 4 done/,
    /no result is guaranteed/,
  ])
    await expect(sheet.getByText(words).first()).toBeVisible();
});
