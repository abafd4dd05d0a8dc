import { expect } from 'playwright/test';
import { v7 as newId } from 'uuid';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { openChart, unlock } from '../support/appointment.ts';
import { openSection, openSession } from '../support/chart-session.ts';
import { gloveFaults } from '../support/glove-faults.ts';
import { atWork } from '../support/prepared-vault.ts';
import { sealDaysAgo } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

test('space goes to the next area, Enter confirms what was carried over of it, undo takes that back, digits are its depth', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, async (open) => {
    const { sent } = await sealDaysAgo(open, vault.patient, 40, ({ areas }) => ({
      areas: areas.flatMap((area) => [
        area,
        { ...area, region: 'thigh-outer' as const, side: 'left' as const },
      ]),
    }));
    const planned = { sessions: 4, depth: { minUm: 1500, maxUm: 2000 } };
    await open.get('courses:save', {
      id: newId(),
      patient: vault.patient,
      revision: 0,
      draft: null,
      fields: {
        kind: 'course',
        title: '',
        interval: 4,
        goals: [],
        goal: '',
        note: '',
        startedOn: dateOfInstant(Date.now()),
        regions: sent.fields.areas.map(({ region, side }) => ({ region, side, ...planned })),
      },
    });
  });
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await openSession(page);
  await page.getByRole('button', { name: 'Repeat last session' }).click();
  const treatment = await openSection(page, 'Treatment');
  const waiting = page.getByText(/areas?, .*in grey until|areas?, in grey until/);
  await expect(waiting).toContainText('2 areas');
  // What stands under “Last time” is read out as just that.
  await expect(
    treatment.getByRole('button', { name: /Outer thigh, left last time 1\.50–1\.75.mm/ }),
  ).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Enter');
  await expect(waiting).toContainText('2 areas');
  await page.keyboard.press('Space');
  await expect(treatment.getByText(/^planned 1\.50–2\.00.mm/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(waiting).toContainText('1 area');
  await page.keyboard.press('Control+z');
  await expect(waiting).toContainText('2 areas');
  await page.keyboard.type('1.85');
  await expect(treatment.getByRole('textbox', { name: 'Least depth' })).toHaveValue('1.85');
  await expect(treatment.getByRole('button', { name: /1\.85/ })).toHaveCount(1);

  // A pedal goes on from the depth, and presses nothing again that a finger pressed last.
  const row = (name: string) => treatment.getByRole('button', { name: new RegExp(`^${name}`) });
  const [first, other] = ['Lower abdomen, right', 'Outer thigh, left'];
  await page.keyboard.press('Space');
  await expect(row(other)).toHaveAttribute('aria-pressed', 'true');
  await expect(row(first)).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.type('1');
  await expect(treatment.getByRole('textbox', { name: 'Least depth' })).toHaveValue('1');
  const shown = (words: string) => row(other).getByText(words, { exact: true }).locator('xpath=..');
  await expect(shown('4')).toHaveCSS('text-decoration-line', 'underline');
  await expect(shown('1.00–1.75\u202Fmm')).toHaveCSS('text-decoration-line', 'none');
  await page.keyboard.press('Enter');
  await expect(waiting).toContainText('2 areas');
  await page.keyboard.press('Enter');
  await expect(waiting).toContainText('1 area');
  await treatment.getByRole('button', { name: 'Horizontal', pressed: true }).click();
  await page.keyboard.press('Space');
  await expect(row(first)).toHaveAttribute('aria-pressed', 'true');
  await treatment.getByRole('heading', { level: 2 }).getByRole('button').click();
  await page.keyboard.press('Space');
  await expect(row(other)).toHaveAttribute('aria-pressed', 'true');
  await expect(treatment.getByRole('button', { name: 'Horizontal', pressed: false })).toBeVisible();
  // What was gone to by keys is pressed by them.
  await row(first).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(row(other)).toHaveAttribute('aria-pressed', 'false');

  // Gloves are put on where one works: the row stays in sight.
  const placed = async () => (await row(other).boundingBox())?.y ?? 0;
  await row(other).evaluate((element) => element.scrollIntoView());
  const before = await placed();
  await page.getByRole('button', { name: 'Gloves', exact: true }).click();
  await expect.poll(async () => Math.abs((await placed()) - before)).toBeLessThan(120);
  await page.setViewportSize({ width: 1024, height: 768 });
  expect(await page.evaluate(gloveFaults)).toEqual([]);
});
