import type { Page } from 'playwright';

const places = ['Documents', 'Products', 'Practice', 'Today'] as const;
/** Beginnings of many made-up names (`names.ts`). */
const names = ['ma', 'la', 'ne', 'me', 'co', 'ti'] as const;

const goTo = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();

/** A stretch of the day's work as a person does it: find somebody, read chart, timeline and a session, go through the places. */
export async function workingDay(page: Page, round: number): Promise<void> {
  await goTo(page, 'Patients');
  await page.getByRole('searchbox').pressSequentially(names[round % names.length] ?? '', { delay: 40 });
  await page.waitForTimeout(150);
  await page
    .getByRole('option')
    .nth(round % 5)
    .waitFor();
  for (let row = 0; row < round % 5; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'History' }).waitFor();
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await page.getByRole('region', { name: 'Timeline' }).waitFor();
  await page.getByRole('button', { name: 'Chart', exact: true }).click();
  await page.getByRole('heading', { name: 'History' }).waitFor();
  for (const place of places) {
    await goTo(page, place);
    await page.locator('a[aria-current="page"]', { hasText: place }).waitFor();
    await page.waitForTimeout(100);
  }
}
