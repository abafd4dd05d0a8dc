import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import sharp from 'sharp';
import { applyMatrix, type Matrix, type Place } from '../../shared/photos/transform.ts';
import { openChart, unlock } from '../support/appointment.ts';
import { openSession } from '../support/chart-session.ts';
import { layoutFaults } from '../support/layout-faults.ts';
import { moles, skinJpeg } from '../support/photos-at-work.ts';
import { pngSaying } from '../support/pictures.ts';
import { test } from '../support/stria-test.ts';
import { tracesOf } from '../support/traces.ts';

const canary = 'Zephyrine-Oluwaseun';
/** As the second visit comes out: turned, farther away, aside. */
const second: Matrix = [0.93, 0.07, -0.07, 0.93, 70, -10];

/** Clicks a place of a photo of 1200 × 900 pixels that is shown whole in a frame. */
const clickIn = async (page: Page, frame: Locator, { x, y }: Place): Promise<void> => {
  const box = await frame.boundingBox();
  if (!box) throw new Error('no frame');
  const scale = Math.min(box.width / 1200, box.height / 900);
  await page.mouse.click(
    box.x + box.width / 2 + (x - 600) * scale,
    box.y + box.height / 2 + (y - 450) * scale,
  );
};

/** How many pixels are light in the middle of what a frame shows: where two photos differ. */
const lightPixels = async (frame: Locator): Promise<number> => {
  const shot = sharp(await frame.screenshot());
  const { width, height } = await shot.metadata();
  const middle = {
    left: Math.round(width * 0.3),
    top: Math.round(height * 0.2),
    width: Math.round(width * 0.4),
    height: Math.round(height * 0.6),
  };
  const pixels = await shot.extract(middle).removeAlpha().greyscale().raw().toBuffer();
  return pixels.reduce((count, value) => count + (value > 60 ? 1 : 0), 0);
};

/** Gives the page a camera: what it shows is a canvas. */
const showCamera = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { mediaDevices } = navigator;
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 40, 40);
    mediaDevices.enumerateDevices = () => Promise.resolve([{ kind: 'videoinput' } as MediaDeviceInfo]);
    mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream());
  });

test('photos are brought, sorted, marked, measured, aligned and printed, and are there after a lock', async ({
  start,
  vault,
}) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Add photos' }).click();
  await expect(page.getByText('No photos yet')).toBeVisible();

  await page.getByRole('button', { name: 'Leave out: Close-up with card' }).click();
  await dialog.getByRole('radio', { name: 'No time' }).check();
  await dialog.getByRole('button', { name: 'Leave this view out' }).click();
  await expect(page.getByText('1 of 4 views settled')).toBeVisible();
  await page.getByRole('button', { name: 'Change the reason: Close-up with card' }).click();
  await expect(dialog.getByRole('radio', { name: 'No time' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'Camera or light' }).check();
  await dialog.getByRole('button', { name: 'Leave this view out' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Camera or light', { exact: true })).toBeVisible();
  await expect(page.getByText('1 of 4 views settled')).toBeVisible();

  await page.getByRole('button', { name: 'Take with camera' }).click();
  await expect(dialog.getByText(/This computer has no camera/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close the camera' }).click();

  await showCamera(page);
  await page.getByRole('button', { name: 'Take with camera' }).click();
  await expect(dialog.getByText('No photo taken yet')).toBeVisible();
  const take = dialog.getByRole('button', { name: /^Take / });
  await expect(take).toHaveAttribute('title', 'Say first why they are taken.');
  const why = dialog.getByRole('textbox', { name: 'Reason for taking photos' });
  await why.fill('Consent is on paper');
  await expect(take).not.toHaveAttribute('title');
  await why.fill('');
  await expect(take).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('button', { name: 'Close the camera' }).click();

  const [first, later] = [await skinJpeg('2026-08-10'), await skinJpeg('2026-10-19', second)];
  const refused: readonly (readonly [name: string, words: string, bytes: Buffer])[] = [
    ['renamed.jpg', 'This is a HEIC picture', Buffer.from('\0\0\0\u0018ftypheix....', 'latin1')],
    ['IMG_2043.MOV', 'This is a video', Buffer.from('\0\0\0\u0014ftypqt  ....', 'latin1')],
    ['empty.jpg', 'This file is empty', Buffer.alloc(0)],
    ['cut.jpg', 'This file is not whole', first.subarray(0, first.length - 2000)],
    ['ending.png', 'says something else', Buffer.concat([first, Buffer.from('other')])],
    ['huge.png', 'more than 100 megapixels', pngSaying(20_000, 10_000)],
  ];
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bring photos' }).click();
  const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
  await (
    await chooser
  ).setFiles([
    jpeg(`${canary} <b>.jpg`, first),
    jpeg('IMG_2042.jpg', later),
    jpeg('the same again.jpg', first),
    {
      name: 'IMG_2043.HEIC',
      mimeType: 'image/heic',
      buffer: Buffer.from('\0\0\0\u0018ftypheic....', 'latin1'),
    },
    ...refused.map(([name, , bytes]) => jpeg(name, bytes)),
  ]);
  await expect(dialog.getByText(/^Left out: the same file/)).toBeVisible();
  const bring = dialog.getByRole('button', { name: 'Bring 9 photos' });
  await expect(bring).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('textbox', { name: 'Reason for taking photos' }).fill('Consent is on paper');
  await bring.click();
  await expect(dialog.getByText('2 of 10 files brought')).toBeVisible();
  await expect(dialog.getByText(/Settings, Camera, Formats/)).toBeVisible();
  await expect(dialog.getByText(/HEIC picture/)).toHaveCount(2);
  for (const [name, words] of refused)
    await expect(dialog.getByRole('listitem').filter({ hasText: name })).toContainText(words);
  await dialog.getByRole('button', { name: 'Choose the views' }).click();
  await dialog.getByRole('radio', { name: 'Front' }).click();
  await expect(dialog.getByRole('heading', { name: /Photo 2 of 2/ })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Front' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Abdomen: Front, / })).toHaveCount(2);
  expect(await page.evaluate(layoutFaults, [])).toEqual([]);

  await page.getByRole('button', { name: 'Abdomen: Front, 10-Aug-2026' }).click();
  const frame = dialog.getByRole('group', { name: 'Abdomen: Front, 10-Aug-2026' });
  await expect(frame.locator('image')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Scale' }).click();
  await clickIn(page, frame, { x: 300, y: 450 });
  await clickIn(page, frame, { x: 800, y: 450 });
  await expect(dialog.getByText(/Scale: one pixel is 0\.(?:09[89]|10[01])/)).toBeVisible();
  await dialog.getByRole('radio', { name: 'Measure' }).click();
  // By keys alone: the cross stands in the middle of the photo, and arrows move the photo under it.
  const atCross = dialog.getByRole('button', { name: /point at the cross/ });
  await atCross.press('Enter');
  await frame.press('+');
  await frame.press('ArrowRight');
  await atCross.press('Enter');
  await expect(dialog.getByRole('listitem').getByText(/^Width \d+\.\d mm$/)).toBeVisible();
  await frame.press('0');
  await dialog.getByRole('radio', { name: 'Pen' }).click();
  const box = await frame.boundingBox();
  if (!box) throw new Error('no frame');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 40, { steps: 6 });
  await page.mouse.up();
  await expect(frame.locator('path[class*="pen"]')).toHaveCount(1);
  await dialog.getByRole('radio', { name: 'Look' }).click();
  await dialog.getByRole('button', { name: 'Lines and measures' }).click();
  await expect(frame.locator('path[class*="pen"]')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Compare first and newest' }).click();
  await page.getByRole('radio', { name: 'Difference' }).click();
  const over = page.getByRole('group', { name: 'Abdomen: Front, 19-Oct-2026' });
  await expect(page.getByText(/^Not aligned/)).toBeVisible();
  await expect.poll(() => lightPixels(over)).toBeGreaterThan(300);
  const apart = await lightPixels(over);
  await page.getByRole('button', { name: 'Align', exact: true }).click();
  for (const mole of moles) {
    await clickIn(page, page.getByRole('group', { name: 'Abdomen: Front, 10-Aug-2026' }), mole);
    await clickIn(page, over, applyMatrix(second, mole));
  }
  await page.getByRole('button', { name: 'Align by 3 spots' }).click();
  await expect(page.getByText(/^Aligned by 3 spots/)).toBeVisible();
  await page.getByRole('radio', { name: 'Difference' }).click();
  await expect.poll(() => lightPixels(over)).toBeLessThan(apart / 4);
  for (const mode of ['Slider', 'Blink', 'Side by side']) {
    await page.getByRole('radio', { name: mode }).click();
    expect(await page.evaluate(layoutFaults, [])).toEqual([]);
  }
  await page.getByRole('button', { name: 'Back to all photos' }).click();

  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Stria is locked' })).toBeVisible();
  expect(tracesOf([canary, 'Consent is on paper'], [vault.home])).toEqual([]);
  await unlock(page);
  await openChart(page);
  await page.getByRole('button', { name: 'Open 2 photos' }).click();
  await page.getByRole('button', { name: 'Print a sheet' }).click();
  await dialog.getByRole('radio', { name: /^Teaching/ }).check();
  await expect(dialog.getByRole('button', { name: 'Make the sheet' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await dialog.getByRole('radio', { name: /^Record/ }).check();
  await dialog.getByRole('checkbox', { name: /lines and arrows/i }).check();
  await dialog.getByRole('button', { name: 'Make the sheet' }).click();
  const sheet = page.frameLocator('iframe');
  await expect(sheet.getByRole('heading', { name: 'Photos', exact: true })).toBeVisible();
  await expect(sheet.getByRole('img', { name: /^Photo, Abdomen: Front/ })).toHaveCount(2);

  await openChart(page);
  await openSession(page);
  const ofSession = page.getByRole('region', { name: 'Photos of this session' });
  await expect(ofSession.getByText('Left out: Abdomen: Close-up with card. Camera or light')).toBeVisible();
  const another = page.waitForEvent('filechooser');
  await ofSession.getByRole('button', { name: 'Views' }).click();
  await dialog.getByRole('button', { name: 'Bring files: Half turned, right' }).click();
  await (await another).setFiles([jpeg('IMG_2050.jpg', await skinJpeg('2026-11-19', [1, 0, 0, 1, 40, 0]))]);
  await dialog.getByRole('textbox', { name: 'Reason for taking photos' }).fill('Consent is on paper');
  await dialog.getByRole('button', { name: 'Bring 1 photo' }).click();
  await expect(dialog.getByText('1 of 1 file brought')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await ofSession.getByRole('button', { name: 'Abdomen: Half turned, right, 19-Nov-2026' }).click();
  await expect(dialog.locator('image')).toBeVisible();
});
