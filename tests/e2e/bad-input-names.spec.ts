import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { DocumentInfo } from '../../shared/documents/document.ts';
import { fold } from '../../shared/text/fold.ts';
import { choosePath, unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { drawnTextOf } from '../support/pdf-text.ts';
import { atWork } from '../support/prepared-vault.ts';
import { sealInput, sealWithReasons } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const go = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place }).click();
const newPatient = async (page: Page): Promise<void> => {
  await go(page, 'Patients');
  await button(page, 'New patient').click();
};

const override = '\u202E';
const names = [
  { family: 'الأنصاري', given: 'فاطمة الزهراء', find: 'الأنصاري' },
  { family: 'בן־דוד', given: 'רחל', find: 'רחל' },
  { family: '欧阳', given: '娜娜', find: '欧阳' },
  { family: 'Nguyễn', given: 'Thị Ánh Tuyết', find: 'nguyen anh' },
  { family: 'Þórðardóttir', given: 'Ægir Örn', find: 'thordar' },
  { family: `Abbott${override}gnp.exe`, given: 'Right to left', find: 'abbott' },
  { family: '{{7*7}}', given: '{% raw %}<b>Bold</b>', find: 'raw bold' },
  { family: `${'Wolfeschlegelstein'.repeat(11)}ab`, given: 'Hubert', find: 'wolfeschlegel' },
] as const;

test('57, 73 names of every script, with tricks and of 200 characters: registered, found, shown and printed', async ({
  start,
  vault,
}) => {
  test.setTimeout(300_000);
  const app = await start({ wholeChromium: true });
  await unlock(app.page);
  for (const { family, given, find } of names) {
    await newPatient(app.page);
    await app.page.getByLabel('Family name').fill(family);
    await app.page.getByLabel('Given names').fill(given);
    await app.page.getByLabel('Date of birth').fill('4 3 1991');
    await button(app.page, /^Register/).click();
    await expect(app.page.getByRole('heading', { name: 'Concerns' })).toBeVisible();
    const shown = app.page
      .locator('bdi')
      .filter({ hasText: family.toLocaleUpperCase('en-GB') })
      .first();
    await expect(shown).toBeVisible();
    const { width } = app.page.viewportSize() ?? { width: 0 };
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await go(app.page, 'Patients');
    await app.page.getByRole('searchbox').fill(find);
    await expect(app.page.getByRole('option')).toHaveCount(1);
    await expect(app.page.getByRole('option')).toContainText(family.toLocaleUpperCase('en-GB'));
  }
  await app.close();
  const documents = await atWork(vault.home, async (work) => {
    const { rows } = await work.get('patients:search', { query: '', after: null, limit: 50 });
    const made: DocumentInfo[] = [];
    for (const { family } of names) {
      const patient = rows.find((row) => row.family === family);
      if (!patient) throw new Error(`${family} is missing`);
      const { sealed } = await sealWithReasons(work, sealInput(patient.id, Date.now() - 3_600_000));
      made.push(await work.get('documents:create', { kind: 'session', source: sealed.session.id }));
    }
    return made;
  });
  const again = await start({ wholeChromium: true });
  const { page } = again;
  await unlock(page);
  for (const [index, { id }] of documents.entries()) {
    const file = join(vault.home, `name-${String(index)}.pdf`);
    await choosePath(again, file);
    expect(await askAsPage(page, 'documents:save-pdf', { id, leaving: null })).toEqual({
      ok: true,
      value: { saved: true },
    });
    expect(isOnPaper(drawnTextOf(file), names[index]?.family ?? '')).toBe(true);
  }
});

/** Read from right to left, the reader of PDF files exchanges letters that are drawn as one: then any order will do. */
const isOnPaper = (text: string, name: string): boolean =>
  letters(text).includes(letters(name)) ||
  text.split(/\s+/).some((word) => sorted(letters(word)) === sorted(letters(name)));
const sorted = (text: string): string => [...text].toSorted().join('');

/** The letters and digits alone, folded: a PDF breaks lines, capitals and marks of direction as it likes. */
const letters = (text: string): string =>
  fold(text.replaceAll(override, '')).replaceAll(/[^\p{L}\p{N}]/gu, '');
