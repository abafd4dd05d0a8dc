import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { cameraJpeg } from './pictures.ts';
import { scriptPayloads } from './script-payloads.ts';

/** One name of each group of texts, as a file has it. */
const names = Object.values(scriptPayloads).map(([text]) => `${text}.jpg`);

const heic = Buffer.from('\0\0\0\u0018ftypheic....', 'latin1');

/**
 * Brings files with hostile names that cannot be attached, in turn of a format that is not read and cut in two; each
 * name has to stand in the refusal letter by letter. Begins and ends on a chart.
 */
export const visitRefusedFiles = async (
  page: Page,
  visit: (screen: string) => Promise<void>,
): Promise<void> => {
  const dialog = page.getByRole('dialog');
  const whole = await cameraJpeg('Somebody');
  const kinds = [
    { buffer: heic, says: 'HEIC' },
    { buffer: whole.subarray(0, whole.length / 2), says: 'damaged' },
  ];
  let opens = 'Attach a file';
  for (const [index, name] of names.entries()) {
    const { buffer, says } = kinds[index % kinds.length] ?? { buffer: heic, says: 'HEIC' };
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: opens }).click();
    await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer });
    await expect(dialog.getByRole('alert')).toContainText(says);
    expect(await dialog.locator('bdi').allTextContents()).toEqual([name]);
    await visit(`refused file ${name}`);
    opens = 'Choose another file';
  }
  await dialog.getByRole('button', { name: 'Attach nothing' }).click();
  await expect(dialog).toHaveCount(0);
};
