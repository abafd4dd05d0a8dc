import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from 'playwright/test';
import { addDays, dateOfInstant } from '../../shared/dates/calendar.ts';
import { formatDate } from '../../shared/dates/format.ts';
import { choosePath, openChart, openDocument, unlock } from '../support/appointment.ts';
import { giveReasons, openSection } from '../support/chart-session.ts';
import { factsOf, pagesOf } from '../support/pdf-text.ts';
import { pdfSaying } from '../support/pictures.ts';
import { repeatPractice } from '../support/repeat-practice.ts';
import { test } from '../support/stria-test.ts';

test('a sheet is printed, keyed in for a treatment of two days ago, sealed, and marked wherever it is shown', async ({
  start,
}) => {
  const home = await repeatPractice();
  try {
    const app = await start({ home, viewport: { width: 1280, height: 800 } });
    const { page } = app;
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const savePdf = async (name: string): Promise<string> => {
      const file = join(home, name);
      await choosePath(app, file);
      await button('Save as PDF').click();
      await expect(page.getByText(/^Saved as PDF/)).toBeVisible();
      return file;
    };
    const day = formatDate(addDays(dateOfInstant(Date.now()), -2));
    await unlock(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Documents', exact: true }).click();
    await button('Print a blank sheet').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Treatment sheet' })).toBeVisible();
    expect(pagesOf(await savePdf('blank.pdf'))[0]).toContain('Family name, given names');
    await openChart(page);
    await openDocument(page, 'Print a sheet to write on');
    const sheet = await savePdf('sheet.pdf');
    const pages = pagesOf(sheet);
    expect(factsOf(sheet)['Pages']).toBe('2');
    const number = /Treatment sheet (\d{5}-2-[A-Z])/.exec(pages[0] ?? '')?.[1] ?? '';
    expect(pages[1]).toMatch(/OKONKWO-LINDQVIST, Adaeze.*born 04-Mar-1991[^]*Page 2 of 2/);
    expect(pages[0]).toMatch(/Last time, session 1 of [^]*Halden\s+P2/);
    await button('Back').click();

    await button(new RegExp(`^Enter it ?, ${number}`)).click();
    const paper = page.getByRole('region', { name: 'From paper' });
    await expect(paper.getByLabel('Sheet number')).toHaveValue(number);
    await paper.getByLabel('Sheet number').fill(number.replace('-2-', '-3-'));
    await paper.getByLabel('Day of treatment').fill(day);
    await paper.getByLabel('Began').fill('1405');
    await expect(paper.getByText(/One sign of this number is not as printed/)).toBeVisible();
    await paper.getByLabel('Sheet number').fill(number.toLowerCase());
    await paper.getByLabel('Ended').fill('14:50');
    await button('Repeat last session').click();
    await button('Confirm all').click();
    await (await openSection(page, 'Screening')).getByRole('radio', { name: 'No change' }).check();
    const anaesthetic = await openSection(page, 'Anaesthetic');
    await anaesthetic.getByRole('radio', { name: 'Lidocaine 4' }).check();
    await anaesthetic.getByLabel('On the skin at').fill('13.10');
    await anaesthetic.getByLabel('Wiped off at').fill('13.55');
    await expect(button('Start the clock')).toHaveCount(0);
    await openSection(page, 'Treatment');
    await expect(page.getByText(/Entered (\d+ hours|2 days) after the treatment/).first()).toBeVisible();
    await giveReasons(page);
    await button(/^Seal session/).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Seal with/ })
      .click();

    await expect(page.getByText(/^Sealed /).first()).toBeVisible();
    const marked = new RegExp(`Entered from paper (\\d+ hours|2 days) later: on .*, treatment on ${day}`);
    await expect(page.getByText(marked)).toBeVisible();
    await expect(page.getByText(`Sheet ${number}. Screening on it: no change.`)).toBeVisible();
    await expect(page.getByText(/^The sheet is not attached yet/)).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await button('Attach the sheet').click();
    await expect(button('Attach a file')).toBeFocused();
    await page.keyboard.press('Enter');
    const scan = { name: 'Scan 0001.pdf', mimeType: 'application/pdf', buffer: pdfSaying('Halden', 2) };
    await (await chooser).setFiles(scan);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('radio', { name: 'Paper sheet' })).toBeChecked();
    await dialog.getByRole('button', { name: 'Attach', exact: true }).click();
    await expect(page.getByText('A picture of the sheet is attached.')).toBeVisible();
    await expect(button('Attach the sheet')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Session 2' }).getByText('Scan 0001')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Session 2' })).toContainText('13:10');
    await openDocument(page, 'Print session record');
    const record = pagesOf(await savePdf('record.pdf'))
      .join('\n')
      .replace(/\s+/g, ' ');
    expect(record).toMatch(marked);
    expect(record).toContain(`${day}, 14:05 to 14:50.`);
    expect(record).toContain(`Paper sheet ${number}`);

    await openChart(page);
    await expect(page.getByText(/^From paper, (\d+ hours|2 days) later/)).toBeVisible();
    await expect(button(/^Enter it/)).toHaveCount(0);
    await button('Enter from paper').click();
    await expect(paper.getByLabel('Sheet number')).toBeFocused();
    await paper.getByLabel('Sheet number').fill(number);
    await expect(paper.getByText(/This sheet was entered already, as session 2/)).toBeVisible();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

for (const [width, height] of [
  [1280, 800],
  [640, 400],
] as const)
  test(`at ${width} by ${height} each thing that is wrong with a paper leads to its own field`, async ({
    start,
  }) => {
    const home = await repeatPractice();
    try {
      const { page } = await start({ home, viewport: { width, height } });
      const paper = page.getByRole('region', { name: 'From paper' });
      await unlock(page);
      await openChart(page);
      await page.getByRole('button', { name: 'Enter from paper' }).click();
      await paper.getByLabel('Sheet number').fill('17');
      await paper.getByLabel('Began').fill('late');
      await paper.getByLabel('Ended').fill('later');
      const anaesthetic = await openSection(page, 'Anaesthetic');
      await anaesthetic.getByRole('radio', { name: 'Lidocaine 4' }).check();
      await anaesthetic.getByLabel('Wiped off at').fill('soon');
      const aftercare = await openSection(page, 'Aftercare');
      await aftercare.getByLabel('Given at').fill('noon');
      /** Seals from the last field of the page, and takes the way there of one line. */
      const goTo = async (words: string | RegExp, field: Locator): Promise<void> => {
        const note = (await openSection(page, 'Note')).getByRole('textbox');
        await note.scrollIntoViewIfNeeded();
        await expect(paper.getByLabel('Sheet number')).not.toBeInViewport();
        await page.getByRole('button', { name: /^Seal session/ }).click();
        const dialog = page.getByRole('alertdialog');
        const line = dialog.getByRole('listitem').filter({ hasText: words }).first();
        await line.getByRole('button', { name: /^Go there/ }).click();
        await expect(dialog).toHaveCount(0);
        await expect(field).toBeFocused();
        await expect(field).toBeInViewport({ ratio: 1 });
      };
      await goTo('number at the top of the sheet', paper.getByLabel('Sheet number'));
      await goTo('the day of the treatment', paper.getByLabel('Day of treatment'));
      const time = 'Type a time of day';
      await goTo(new RegExp(`From paper ${time}`), paper.getByLabel('Began'));
      await paper.getByLabel('Began').fill('14:05');
      await goTo(new RegExp(`From paper ${time}`), paper.getByLabel('Ended'));
      await goTo(new RegExp(`Anaesthetic ${time}`), anaesthetic.getByLabel('Wiped off at'));
      await goTo(new RegExp(`Aftercare ${time}`), aftercare.getByLabel('Given at'));
      await paper.getByLabel('Ended').fill('');
      await aftercare.getByLabel('Given at').fill('');
      await goTo('End of treatment not recorded', paper.getByLabel('Ended'));
      await goTo('Aftercare sheet not given', aftercare.getByLabel('Given at'));
      await page.getByRole('button', { name: 'Repeat last session' }).click();
      await (await openSection(page, 'Treatment')).getByRole('button', { name: 'Enter the end' }).click();
      await expect(paper.getByLabel('Ended')).toBeFocused();
      await expect(paper.getByLabel('Ended')).toBeInViewport({ ratio: 1 });
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
