import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { expect } from 'playwright/test';
import { joinPdfs } from '../../electron/pdf-join.ts';
import { columns, section } from '../../electron/vault/documents/document-parts.ts';
import { html } from '../../electron/vault/documents/html.ts';
import { withLogo } from '../../electron/vault/documents/logo.ts';
import { renderFrame } from '../../electron/vault/documents/page-frame.ts';
import { typed } from '../../electron/vault/documents/typed-text.ts';
import { choosePath, openChart, openDocument, unlock } from '../support/appointment.ts';
import { go } from '../support/every-screen.ts';
import { fakePrinters } from '../support/fake-printers.ts';
import { factsOf, pagesOf, tagsOf } from '../support/pdf-text.ts';
import { picture } from '../support/pictures.ts';
import { plainChromium } from '../support/plain-chromium.ts';
import { repeatPractice } from '../support/repeat-practice.ts';
import { test } from '../support/stria-test.ts';
import { patient, practice, practitioner } from '../unit/electron/vault/documents/sample-facts.ts';

test('the papers of a visit go to a printer or into one PDF, with the logo and the paper of the practice', async ({
  start,
}) => {
  const home = await repeatPractice();
  const printers = fakePrinters(join(home, 'printing'), ['Front_desk', "Back room; it's <b>new</b>"]);
  try {
    const app = await start({ home, viewport: { width: 1280, height: 800 }, env: { PATH: printers.path } });
    const { page } = app;
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const dialog = page.getByRole('dialog');
    await unlock(page);

    await go(page, 'Practice');
    const chooser = page.waitForEvent('filechooser');
    await button('Choose logo').click();
    const logo = await picture(900, 300).png().toBuffer();
    await (await chooser).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
    await expect(page.getByRole('img', { name: 'Logo of the practice' })).toBeVisible();
    const paper = page.getByRole('radiogroup', { name: 'Paper' });
    await paper.getByRole('radio', { name: 'Letter', exact: true }).click();
    await expect(page.getByText('Documents print on Letter.')).toBeVisible();

    await openChart(page);
    await button(/^Session 1/)
      .first()
      .click();
    await button('Print visit').click();
    const rows = dialog.getByRole('listitem');
    await expect(rows.filter({ has: page.getByRole('checkbox', { checked: true }) })).toHaveCount(3);
    await button('More copies: Aftercare sheet').click();
    await button('Print earlier: Aftercare sheet').click();
    await dialog.getByRole('radio', { name: /^Back room/ }).check();
    await dialog.getByRole('radio', { name: 'Both sides', exact: true }).check();
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(dialog.getByText(/^3 papers sent/)).toBeVisible();
    const jobs = printers.jobs();
    expect(jobs.map(({ args }) => args[args.indexOf('-n') + 1])).toEqual(['1', '2', '1']);
    for (const { args } of jobs) {
      expect(args.slice(0, 2)).toEqual(['-d', "Back room; it's <b>new</b>"]);
      expect(args).toEqual(expect.arrayContaining(['sides=two-sided-long-edge', 'Stria', '-']));
      expect(args.join(' ')).not.toContain('OKONKWO');
    }
    const texts = jobs.map(({ pdf }, at) => {
      const file = join(home, `job-${at}.pdf`);
      writeFileSync(file, pdf);
      return { pages: pagesOf(file), size: factsOf(file)['Page size'] };
    });
    expect(texts[1]?.pages[0]).toContain('Aftercare');
    for (const { pages } of texts) {
      pages.forEach((text, at) => expect(text).toContain(`Page ${at + 1} of ${pages.length}`));
      for (const text of pages) expect(text).toMatch(/OKONKWO-LINDQVIST, Adaeze[^]*04-Mar-1991/);
    }
    // The consent was frozen on A4; what is made today is on Letter.
    expect(texts.map(({ size }) => size)).toEqual([
      expect.stringContaining('A4'),
      expect.stringContaining('612 x 792'),
      expect.stringContaining('612 x 792'),
    ]);

    const file = join(home, 'visit.pdf');
    await choosePath(app, file);
    await dialog.getByRole('radio', { name: 'Save as PDF' }).check();
    await dialog.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(dialog.getByText(/^Saved as PDF/)).toBeVisible();
    const whole = texts.flatMap(({ pages }) => pages);
    expect(pagesOf(file)).toHaveLength(whole.length);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await button('Print visit').click();
    await expect(dialog.getByText('2 ×')).toBeVisible(); // as it was the last time
    await expect(dialog.getByRole('radio', { name: /^Back room/ })).toBeChecked();
    await dialog.getByRole('button', { name: 'Close' }).click();

    await button('Print visit').click();
    await button('Labels for a sample or a photo').click();
    await dialog.getByRole('radio', { name: /^A4 sheet/ }).check();
    await dialog.getByRole('textbox', { name: 'How many' }).fill('30');
    await expect(dialog.getByRole('button', { name: 'Print', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await dialog.getByRole('textbox', { name: 'How many' }).fill('2');
    await dialog.getByRole('textbox', { name: 'First free label' }).fill('5');
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(dialog.getByText(/^1 paper sent/)).toBeVisible();
    writeFileSync(file, printers.jobs()[3]?.pdf ?? '');
    expect(pagesOf(file)).toHaveLength(1);
    expect(pagesOf(file)[0]?.match(/session 1/g)).toHaveLength(2);
    await dialog.getByRole('button', { name: 'Close' }).click();

    fakePrinters(join(home, 'printing'), ['Front_desk'], { behaves: 'refuses' });
    await openDocument(page, 'Print aftercare sheet');
    await expect(page.frameLocator('iframe').locator('img.logo')).toBeVisible();
    await button('Print').click();
    await expect(dialog.getByRole('radio', { name: 'The printer that this computer uses' })).toBeChecked();
    await dialog.getByRole('radio', { name: 'Front_desk' }).check();
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(dialog.getByText(/did not take the papers/)).toBeVisible();
    await expect(dialog.getByText(/^Nothing was printed/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    fakePrinters(join(home, 'printing'), [], { lists: 'fails' });
    await button('Print').click();
    await expect(dialog.getByText(/^No printer is set up on this computer/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();

    await go(page, 'Documents');
    await button('Print blank form').click();
    await expect(page.frameLocator('iframe').getByText(/^A form to be filled in by hand/)).toBeVisible();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test('papers in one PDF keep their tags: the tree of each, its language, the heads of its tables, every page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-tags-'));
  const browser = await chromium.launch(plainChromium());
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const parts = await Promise.all(['Okafor', 'Lindau'].map((family) => longDocument(family, 'Ada')));
    const pdfs: Buffer[] = [];
    for (const [index, part] of parts.entries()) {
      await page.setContent(index === 0 ? part : part.replace(/<html lang="[^"]*"/, '<html lang="de"'));
      pdfs.push(
        await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
      );
    }
    const [one, both] = [join(folder, 'one.pdf'), join(folder, 'both.pdf')];
    writeFileSync(one, pdfs[0] ?? '');
    writeFileSync(both, await joinPdfs(pdfs.map((pdf) => ({ pdf, title: 'Layout', archive: null }))));
    expect(factsOf(both)).toMatchObject({ Tagged: 'yes', Pages: String(2 * Number(factsOf(one)['Pages'])) });
    const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
    const [single, joined] = [tagsOf(one), tagsOf(both)];
    for (const tag of [/^ *TR\b/gm, /^ *TH\b/gm, /^ *TD\b/gm, /^ *H2\b/gm]) {
      expect(count(single, tag)).toBeGreaterThan(heads - 1);
      expect(count(joined, tag), String(tag)).toBe(2 * count(single, tag));
    }
    // What each element holds is found on the pages of its own part, the last one too.
    const words = tagsOf(both, true).replaceAll(/\s+/g, '');
    expect(count(words, new RegExp(`r${heads - 1}x${rowsEach - 1}z`, 'g'))).toBe(2);
    const own = tagsOf(one, true).replaceAll(/\s+/g, '');
    // Cells and their heads are named apart in the two parts; all else is as it was.
    expect(count(words, /[01]-node/g)).toBe(2 * count(own, /node/g));
    expect(words.replaceAll(/[01]-node/g, 'node')).toHaveLength(2 * own.length);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

const names = [
  [
    'Featherstonehaugh-Cholmondeley-Wriothesley-Beauchamp-Knatchbull',
    'Persephone Wilhelmina Alexandra Georgiana',
  ],
  ['الحسيني', 'فاطمة'],
  ['בן־דוד', 'מרים'],
] as const;
const heads = 12;
const rowsEach = 17;

/** A document with more than 200 rows under many headings, for somebody of this name. */
const longDocument = async (family: string, given: string): Promise<string> => {
  const bytes = await picture(500, 180).png().toBuffer();
  const logo = { type: 'png', widthPx: 500, heightPx: 180, hash: 'ab'.repeat(32) } as const;
  const name =
    'Northlight Skin Clinic and Centre for the Treatment of Scars and Stretch Marks in the North of the Country';
  const table = (head: number) =>
    section(
      `Heading ${head} end`,
      html`<table>
        ${columns([20, 80])}
        <thead>
          <tr>
            <th>Row</th>
            <th>What</th>
          </tr>
        </thead>
        <tbody>
          ${Array.from(
            { length: rowsEach },
            (_, row) =>
              html`<tr>
                <td>r${head}x${row}z</td>
                <td>${typed('Longwordwithoutanyblank'.repeat(row % 4 === 0 ? 8 : 1))}</td>
              </tr> `,
          )}
        </tbody>
      </table>`,
    );
  const { html: made } = renderFrame({
    practice: { ...practice, name, look: { paper: 'A4', logo } },
    practitioner,
    patient: { ...patient, family, given },
    date: '2026-11-20',
    title: 'Layout',
    foot: 'Layout, version 1, English',
    fileName: 'layout.pdf',
    body: html`<h1>Layout</h1>
      ${Array.from({ length: heads }, (_, head) => table(head))}`,
  });
  return withLogo(made, { ...logo, bytes: bytes.toString('base64') });
};

test('long and right-to-left names, and tables of 200 rows, print whole, with every page named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-layout-'));
  const browser = await chromium.launch(plainChromium());
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const [family, given] of names) {
      const file = join(folder, 'layout.pdf');
      await page.setContent(await longDocument(family, given));
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
      const pages = pagesOf(file);
      // Where a font has no glyph for the isolating mark, the letter beside it is not found again.
      const shown = family.startsWith('F') ? 'EATHERSTONEHAUGH' : family.slice(-4, -1);
      const found: string[] = [];
      pages.forEach((text, at) => {
        const plain = text.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e]/g, '');
        expect(plain, `page ${at + 1}`).toMatch(new RegExp(`${shown}|${[...shown].toReversed().join('')}`));
        expect(plain).toContain('04-Mar-1991');
        expect(plain).toContain(`Page ${at + 1} of ${pages.length}`);
        for (const head of Array.from({ length: heads }, (_, index) => index))
          if (plain.includes(`Heading ${head} end`))
            expect(plain, `heading ${head} alone`).toContain(`r${head}x0z`);
        found.push(...(plain.match(/r\d+x\d+z/g) ?? []));
      });
      expect(pages.length).toBeGreaterThan(4);
      const pictures = execFileSync('pdfimages', ['-list', file]).toString();
      pages.forEach((_text, at) =>
        expect(pictures, `logo on page ${at + 1}`).toMatch(new RegExp(`^ +${at + 1} .* image `, 'm')),
      );
      const every = Array.from(
        { length: heads * rowsEach },
        (_, at) => `r${Math.floor(at / rowsEach)}x${at % rowsEach}z`,
      );
      expect(found).toEqual(every);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
