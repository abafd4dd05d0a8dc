import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { openSection, openSession } from '../support/chart-session.ts';
import { atWork } from '../support/prepared-vault.ts';
import { sealDaysAgo } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

test('space goes to the next area, Enter confirms what was carried over of it, undo takes that back, digits are its depth', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, (open) =>
    sealDaysAgo(open, vault.patient, 40, ({ areas }) => ({
      areas: areas.flatMap((area) => [
        area,
        { ...area, region: 'thigh-outer' as const, side: 'left' as const },
      ]),
    })),
  );
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await openSession(page);
  await page.getByRole('button', { name: 'Repeat last session' }).click();
  const treatment = await openSection(page, 'Treatment');
  const waiting = page.getByText(/areas?, .*in grey until|areas?, in grey until/);
  await expect(waiting).toContainText('2 areas');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Enter');
  await expect(waiting).toContainText('2 areas');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(waiting).toContainText('1 area');
  await page.keyboard.press('Control+z');
  await expect(waiting).toContainText('2 areas');
  await page.keyboard.type('1.85');
  await expect(treatment.getByRole('textbox', { name: 'Least depth' })).toHaveValue('1.85');
  await expect(treatment.getByRole('button', { name: /1\.85/ })).toHaveCount(1);
});
