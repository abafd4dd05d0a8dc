import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { go, openTheChart, type Visit } from './every-screen.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Courses: none, the plan with errors, one under way, and its end with errors; ends on the chart with several. */
export const visitCourses = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Patients');
  await page.getByRole('searchbox').fill('nguyen');
  await button(page, /^Open NGUY/).click();
  await expect(page.getByText('How many sessions, how far apart, and what for.')).toBeVisible();
  await visit('patient: chart without a course');
  await button(page, 'Plan a course').click();
  await page.getByRole('checkbox', { name: 'Lower abdomen, left' }).click();
  await page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  await page.getByRole('radio', { name: 'Each area its own' }).check();
  const of = (area: string, field: string) =>
    page.getByRole('group', { name: area, exact: true }).getByRole('textbox', { name: field });
  await of('Lower abdomen, right', 'Sessions').fill('99');
  await of('Lower abdomen, left', 'Depth from').fill('deep');
  await page.getByRole('textbox', { name: /^Between two sessions/ }).fill('0');
  await page.getByLabel('First day').fill('31 2');
  await button(page, /^Save course/).click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: course, with errors');
  await openTheChart(page);
  await button(page, /^Lower abdomen.*every 4 weeks/).click();
  await expect(page.getByRole('heading', { name: 'Planned and done' })).toBeVisible();
  await visit('patient: course under way');
  await button(page, 'Finish or stop').click();
  await button(page, 'Stop the course').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: end of a course, with errors');
  await openTheChart(page);
  await button(page, /Stopped early/).click();
  await visit('patient: course that ended');
  await button(page, 'Correct conclusion').click();
  await button(page, 'Save correction').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: correcting how a course ended, with errors');
  await openTheChart(page);
};
