import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { documentCode, printedCode } from '../../shared/documents/code.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { choosePath, openChart, unlock } from '../support/appointment.ts';
import { everyPaper } from '../support/every-paper.ts';
import { go } from '../support/every-screen.ts';
import { fullPractice } from '../support/full-practice.ts';
import { launchApp } from '../support/launch-app.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import { differsOnPaper } from '../support/paper-against-html.ts';
import { badlyBroken } from '../support/paper-pages.ts';
import { bodiesOf, drawnTextOf, factsOf } from '../support/pdf-text.ts';

/** A number that is parted from its word by the end of a line. */
const partedNumber = /.*\b(?:[Vv]ersion|[Ss]ession|[Pp]age|[Ll]ot|no\.|Sitzung|Seite|Charge|Nr\.)\n\d.*/;

const saveAs = async (app: LaunchedApp, id: string, file: string): Promise<Buffer> => {
  await choosePath(app, file);
  expect(await askAsPage(app.page, 'documents:save-pdf', { id, leaving: null })).toEqual({
    ok: true,
    value: { saved: true },
  });
  return readFileSync(file);
};

test('every shipped text and every record prints what was frozen, twice the same, and its code is found again', async () => {
  const { home, patient } = await fullPractice();
  const folder = mkdtempSync(join(tmpdir(), 'stria-papers-'));
  const papers = await everyPaper(home, patient);
  const app = await launchApp({ home });
  const { page } = app;
  const badly: string[] = [];
  try {
    await unlock(page);
    for (const { info, html } of papers) {
      const file = join(folder, `${info.fileName}-${info.id.slice(-4)}.pdf`);
      const bytes = await saveAs(app, info.id, file);
      const drawn = drawnTextOf(file);
      const pages = bodiesOf(file);
      expect(differsOnPaper(html, pages), info.title).toBeUndefined();
      const broken = badlyBroken(info, html, pages);
      if (broken !== undefined) badly.push(`${info.title}, ${factsOf(file)['Page size']}: ${broken}`);
      expect(partedNumber.exec(drawn)?.[0], info.title).toBeUndefined();
      expect(drawn).toContain(printedCode(documentCode(info.id, info.hash)));
      expect(factsOf(file)).toMatchObject({ Tagged: 'yes', Title: info.title, Creator: 'Stria' });
      if (info.id === papers[0]?.info.id)
        expect((await saveAs(app, info.id, `${file}-2.pdf`)).equals(bytes)).toBe(true);
    }
    expect(badly, 'how papers lie on their pages').toEqual([]);
    await openChart(page);
    await page.getByRole('button', { name: 'Print…' }).click();
    await page.getByRole('combobox', { name: 'Text and language' }).fill('referral');
    await page.getByRole('option', { name: /Referral letter.*English/ }).click();
    await page.getByLabel('Who the letter goes to').fill('Dr Amara Weiss, dermatologist');
    await page.getByLabel('Began on').fill('31 2 2026');
    await page.getByRole('button', { name: /^Make paper/ }).click();
    await expect(page.getByText('Write a day that exists, or leave it empty.')).toBeVisible();
    await page.getByLabel('Began on').fill('');
    await page.getByRole('button', { name: /^Make paper/ }).click();
    const sheet = page.frameLocator('iframe');
    await expect(sheet.getByText('Dr Amara Weiss, dermatologist')).toBeVisible();
    const code = (await sheet.locator('.paper-code b').innerText()).trim();
    await go(page, 'Documents');
    await page.getByRole('button', { name: 'Check a document' }).click();
    await page.getByLabel('Code of the paper').fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await expect(page.getByText('Fits the record')).toBeVisible();
    await page.getByRole('button', { name: 'Open the document' }).click();
    await expect(sheet.getByText('Dr Amara Weiss, dermatologist')).toBeVisible();
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});
