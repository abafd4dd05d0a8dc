import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { layoutFaults } from '../support/layout-faults.ts';
import { cameraJpeg, pdfSaying } from '../support/pictures.ts';
import { test } from '../support/stria-test.ts';
import { tracesOf } from '../support/traces.ts';

const canary = 'Zephyrine-Oluwaseun';

test('a photo and a PDF are attached, seen, still there after a lock, and unreadable on the disk', async ({
  start,
  vault,
}) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  const part = page.locator('section', { has: page.getByRole('heading', { name: 'Attachments' }) });
  const dialog = page.getByRole('dialog');
  const choose = async (name: string, mimeType: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await part.getByRole('button', { name: 'Attach a file' }).click();
    await (await chooser).setFiles({ name, mimeType, buffer });
  };

  await choose('IMG_2041.HEIC', 'image/heic', Buffer.from('\0\0\0\u0018ftypheic....', 'latin1'));
  await expect(dialog.getByRole('alert')).toContainText('HEIC');
  await dialog.getByRole('button', { name: 'Attach nothing' }).click();

  await choose(`${canary} <b>.jpg`, 'image/jpeg', await cameraJpeg(canary));
  await expect(dialog.getByRole('textbox', { name: 'Name in the record' })).toHaveValue(`${canary} <b>`);
  await expect(dialog.getByRole('textbox', { name: 'Day that it is of' })).toHaveValue('19-Nov-2026');
  await dialog.getByRole('button', { name: 'Attach', exact: true }).click();
  await choose('Consent sheet.pdf', 'application/pdf', pdfSaying(canary, 2));
  await dialog.getByRole('radio', { name: 'Paper sheet' }).check();
  await dialog.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(part.getByRole('listitem')).toHaveCount(2);
  expect(await page.evaluate(layoutFaults, [])).toEqual([]);

  const see = async (): Promise<void> => {
    await part.getByRole('button', { name: `${canary} <b>` }).click();
    const picture = dialog.getByRole('img', { name: `${canary} <b>` });
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(48);
    await dialog.getByRole('button', { name: '100 %' }).click();
    await page.keyboard.press('+');
    await expect.poll(() => picture.evaluate((img) => img.clientWidth)).toBe(60);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await part.getByRole('button', { name: 'Consent sheet' }).click();
    const paper = dialog.getByRole('img', { name: 'Consent sheet, Page 1 of 2' });
    await expect(paper).toHaveAttribute('aria-busy', 'false');
    await paper.evaluate((canvas) => {
      const said: string[] = [];
      new MutationObserver(() => said.push(`${canvas.ariaLabel}, ${canvas.ariaBusy}`)).observe(canvas, {
        attributeFilter: ['aria-label', 'aria-busy'],
      });
      Object.assign(window, { said });
    });
    await dialog.getByRole('button', { name: 'Next page' }).click();
    const second = dialog.getByRole('img', { name: 'Consent sheet, Page 2 of 2' });
    await expect(second).toHaveAttribute('aria-busy', 'false');
    // Not for a moment did it say that the second page is there while it was only asked for.
    const [asked] = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(asked).toBe('Consent sheet, Page 2 of 2, true');
    // Something is drawn where the words are: their font is one of the program.
    const dark = await second.evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.filter((value, index) => index % 4 === 0 && value < 100).length;
    });
    expect(dark).toBeGreaterThan(200);
    await dialog.getByRole('button', { name: 'Close' }).click();
  };
  await see();

  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Stria is locked' })).toBeVisible();
  const files = readdirSync(join(vault.home, 'vault', 'files'), { recursive: true, withFileTypes: true });
  expect(files.filter((entry) => entry.isFile() && /^[0-9a-f]{32}$/.test(entry.name))).toHaveLength(2);
  expect(tracesOf([canary, 'Consent sheet', '/BaseFont/Helvetica'], [vault.home])).toEqual([]);

  await unlock(page);
  await openChart(page);
  await expect(part.getByRole('listitem')).toHaveCount(2);
  await see();
  await part.getByRole('button', { name: 'Consent sheet' }).click();
  await dialog.getByRole('button', { name: 'Mark as not valid' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('textbox', { name: 'Reason' }).fill('Of another patient');
  await question.getByRole('button', { name: 'Mark as not valid' }).click();
  await expect(question).toHaveCount(0);
  await expect(dialog.getByText('Of another patient')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(part.getByText('Not valid: Of another patient')).toBeVisible();

  await part.getByRole('button', { name: 'Consent sheet' }).click();
  await dialog.getByRole('button', { name: 'Take back the mark' }).click();
  const back = page.getByRole('dialog', { name: /^Take back that/ });
  await back.getByRole('button', { name: 'Take back the mark' }).click();
  await expect(back.getByText('Fill this in.')).toBeVisible();
  await back.getByRole('textbox', { name: 'Reason' }).fill('Her maiden name stands on it');
  await back.getByRole('button', { name: 'Take back the mark' }).click();
  await expect(back).toHaveCount(0);
  await expect(dialog.getByText(/^Not valid: .*Of another patient/)).toBeVisible();
  await expect(dialog.getByText(/^Valid again: .*Her maiden name stands on it/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(part.getByText('Not valid: Of another patient')).toHaveCount(0);
});
