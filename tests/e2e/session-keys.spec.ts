import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { openSection, openSession } from '../support/chart-session.ts';
import { atWork } from '../support/prepared-vault.ts';
import { sealInput, sealWithReasons } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

test('space goes to the next area, Enter confirms what was carried over of it, undo takes that back, digits are its depth', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, async (open) => {
    const last = sealInput(vault.patient, Date.now() - 40 * 86_400_000);
    const [area] = last.fields.areas;
    if (!area) throw new Error('The sample session has no area.');
    const areas = [area, { ...area, region: 'thigh-outer' as const, side: 'left' as const }];
    await sealWithReasons(open, { ...last, fields: { ...last.fields, areas } });
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
  await page.keyboard.press('Enter');
  await expect(waiting).toContainText('1 area');
  await page.keyboard.press('Control+z');
  await expect(waiting).toContainText('2 areas');
  await page.keyboard.type('1.85');
  await expect(treatment.getByRole('textbox', { name: 'Least depth' })).toHaveValue('1.85');
  await expect(treatment.getByRole('button', { name: /1\.85/ })).toHaveCount(1);
});
