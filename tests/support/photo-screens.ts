import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { openTheChart, type Visit } from './every-screen.ts';
import { skinJpeg } from './photos-at-work.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Photos: all of them, one with its tools, compared, aligned, brought, sorted, left out, on a sheet; ends on the chart. */
export const visitPhotos = async (page: Page, visit: Visit): Promise<void> => {
  const dialog = page.getByRole('dialog');
  const close = (): Promise<void> => page.keyboard.press('Escape');
  await openTheChart(page);
  await button(page, /^Open \d+ photos$/).click();
  await expect(page.getByRole('heading', { name: 'Photos', exact: true })).toBeVisible();
  await visit('photos: all');
  await button(page, 'Abdomen: Front, 10-Aug-2026').click();
  await expect(dialog.locator('image')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Measure' }).click();
  await visit('photos: one with its tools, dialog');
  await dialog.getByRole('radio', { name: 'View and areas' }).click();
  await visit('photos: view and areas of one, dialog');
  await close();
  await button(page, 'Compare first and newest').click();
  await page.getByRole('radio', { name: 'Slider' }).click();
  await visit('photos: compared');
  await button(page, /^Align/).click();
  await visit('photos: aligned');
  await button(page, 'Leave as it was').click();
  await button(page, 'Back to all photos').click();
  await button(page, 'Leave out: Close-up with card').click();
  await dialog.getByRole('button', { name: 'Leave this view out' }).click();
  await expect(dialog.getByText('Fill this in.')).toBeVisible();
  await visit('photos: a view left out with errors, dialog');
  await close();
  await button(page, 'Take with camera').click();
  await expect(dialog.getByText(/This computer has no camera/)).toBeVisible();
  await visit('photos: camera, dialog');
  await close();
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Bring photos').click();
  await (
    await chooser
  ).setFiles([
    { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: await skinJpeg('2026-11-19') },
    { name: 'IMG_2042.HEIC', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\u0018ftypheic', 'latin1') },
  ]);
  await dialog.getByRole('button', { name: 'Bring 2 photos' }).click();
  await expect(dialog.getByText(/HEIC picture/)).toBeVisible();
  await visit('photos: brought, one refused, dialog');
  await dialog.getByRole('button', { name: 'Choose the views' }).click();
  await visit('photos: which view, dialog');
  await close();
  await button(page, 'Print a sheet').click();
  await dialog.getByRole('radio', { name: /^Teaching/ }).check();
  await visit('photos: sheet, dialog');
  await close();
  await openTheChart(page);
  await button(page, /^(Start|Continue) session$/).click();
  const ofSession = page.getByRole('region', { name: 'Photos of this session' });
  await ofSession.getByRole('button', { name: 'Views' }).click();
  await visit('session: views of its photos, dialog');
  await close();
  await openTheChart(page);
};
