import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { shippedTexts } from '../../electron/vault/documents/templates/registry.ts';
import { serveDocument } from '../../electron/vault/services/documents.ts';
import { documentCode, printedCode } from '../../shared/documents/code.ts';
import type { DocumentInfo } from '../../shared/documents/document.ts';
import { isPaperKind, noFacts } from '../../shared/papers/paper.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { choosePath, openChart, unlock } from '../support/appointment.ts';
import { go } from '../support/every-screen.ts';
import { fullPractice } from '../support/full-practice.ts';
import { launchApp } from '../support/launch-app.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import { drawnTextOf, factsOf } from '../support/pdf-text.ts';
import { atWork } from '../support/prepared-vault.ts';

interface Paper {
  readonly info: DocumentInfo;
  readonly html: string;
}

/** Every shipped text that is made from a patient's page, adopted, and made for one patient. */
const makeAll = (home: string, patient: string): Promise<readonly Paper[]> =>
  atWork(home, async ({ get, holder }) => {
    const basis = await get('papers:basis', { patient });
    const made: Paper[] = [];
    for (const { id, language, version, fields } of shippedTexts) {
      if (!isPaperKind(fields.kind)) continue;
      await get('templates:adopt', { id, language, version });
      if (fields.kind === 'exposure-letter') continue; // needs a lot in a session; its page is a unit test's
      const info = await get('papers:make', {
        patient,
        text: { id, language },
        session: fields.kind.endsWith('letter') ? (basis.sessions[0]?.id ?? null) : null,
        lot: null,
        facts: { ...noFacts, recipient: 'Dr. A. Weiß', eventWhat: 'حساسية 李娜', firstDay: '2026-11-20' },
        draft: null,
      });
      const served = holder.work && serveDocument(holder.work, info.id);
      if (served?.ok !== true) throw new Error(info.title);
      made.push({ info, html: served.value.html });
    }
    return made;
  });

/** How often each word stands in a text, marks of direction left out. */
const wordsOf = (text: string): ReadonlyMap<string, number> => {
  const words = text.normalize('NFKC').match(/[A-Za-zÄÖÜäöüßéèś]{2,}|[0-9]{2,}/g) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** The text of the sheet in a served document. */
const readText = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, ' ');

const saveAs = async (app: LaunchedApp, id: string, file: string): Promise<Buffer> => {
  await choosePath(app, file);
  expect(await askAsPage(app.page, 'documents:save-pdf', { id })).toEqual({
    ok: true,
    value: { saved: true },
  });
  return readFileSync(file);
};

test('every kind of paper prints what was frozen, twice the same, and its code is found again', async () => {
  const { home, patient } = await fullPractice();
  const folder = mkdtempSync(join(tmpdir(), 'stria-papers-'));
  const papers = await makeAll(home, patient);
  const app = await launchApp({ home });
  const { page } = app;
  try {
    await unlock(page);
    for (const { info, html } of papers) {
      const file = join(folder, `${info.fileName}-${info.id.slice(-4)}.pdf`);
      const bytes = await saveAs(app, info.id, file);
      const drawn = drawnTextOf(file);
      const onPaper = wordsOf(drawn);
      for (const [word, count] of wordsOf(readText(html)))
        expect(onPaper.get(word) ?? 0, `${info.title}: ${word}`).toBeGreaterThanOrEqual(count);
      expect(drawn).toContain(printedCode(documentCode(info.id, info.hash)));
      expect(factsOf(file)).toMatchObject({ Tagged: 'yes', Title: info.title, Creator: 'Stria' });
      if (info.id === papers[0]?.info.id)
        expect((await saveAs(app, info.id, `${file}-2.pdf`)).equals(bytes)).toBe(true);
    }
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
