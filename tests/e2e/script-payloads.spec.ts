import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { choosePath, unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { openTheChart } from '../support/every-screen.ts';
import { fillWithTexts } from '../support/hostile-practice.ts';
import { drawnTextOf, factsOf } from '../support/pdf-text.ts';
import { atWork } from '../support/prepared-vault.ts';
import { sealInput, sealWithReasons } from '../support/record-inputs.ts';
import { allPayloads, scriptPayloads, twoOfEach } from '../support/script-payloads.ts';
import { bare, letters, watchForScript } from '../support/script-watch.ts';
import { test } from '../support/stria-test.ts';
import { wholeForm } from '../support/whole-form.ts';

const seed = Number(process.env['STRIA_SEED'] ?? 20_261_120);

/** All 200, or two of each group. */
const chosen = (): readonly string[] => (wholeForm ? allPayloads : twoOfEach(seed));

/** Which of the texts stand nowhere on the page, neither as text nor in a field. */
const missingOn = async (page: Page, texts: readonly string[]): Promise<readonly string[]> => {
  const shown = await page.evaluate(() =>
    [document.body, ...document.querySelectorAll('input, textarea')]
      .map((element) => ('value' in element ? String(element.value) : (element.textContent ?? '')))
      .join('\n'),
  );
  const all = bare(shown);
  return texts.filter((text) => !all.includes(bare(text)));
};

const go = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place }).click();

/** Scrolls through the list of patients to its end, and answers the texts that stood nowhere in it. */
const missingInList = async (page: Page, texts: readonly string[]): Promise<readonly string[]> => {
  let missing = texts;
  await expect
    .poll(async () => {
      missing = await missingOn(page, missing);
      const last = page.getByRole('option').last();
      await last.scrollIntoViewIfNeeded();
      return (await last.getAttribute('aria-posinset')) === (await last.getAttribute('aria-setsize'));
    })
    .toBe(true);
  return missingOn(page, missing);
};

test(`53, 54, 55, 57 script in every text is shown literally, in lists, errors and on paper (seed ${seed})`, async ({
  start,
  vault,
}) => {
  test.setTimeout(180_000);
  const texts = chosen();
  const { documents } = await fillWithTexts(vault.home, vault.patient, texts);
  const app = await start();
  const { page } = app;
  const wrong = await watchForScript(page);
  await unlock(page);

  await go(page, 'Patients');
  expect(await missingInList(page, texts)).toEqual([]);
  for (const text of texts) await page.getByRole('searchbox').fill(text);
  await page.getByRole('searchbox').fill('');

  await go(page, 'Products');
  await expect.poll(() => missingOn(page, texts)).toEqual([]);

  await openTheChart(page);
  await page
    .getByRole('button', { name: /^Session 1/ })
    .first()
    .click();
  await expect.poll(() => missingOn(page, texts)).toEqual([]);
  await openTheChart(page);
  await page.getByRole('button', { name: 'Continue session', exact: true }).click();
  await expect(page.getByText(/cannot be read as a form/)).toBeVisible();
  expect(await missingOn(page, texts)).toEqual([]);
  expect(await wrong()).toEqual([]);

  const onPaper = texts.filter((text) => !scriptPayloads.spelling.some((spelled) => spelled === text));
  const file = join(vault.home, 'session.pdf');
  await choosePath(app, file);
  expect(await askAsPage(page, 'documents:save-pdf', { id: documents['session'], leaving: null })).toEqual({
    ok: true,
    value: { saved: true },
  });
  const printed = letters(drawnTextOf(file));
  expect(onPaper.filter((text) => !printed.includes(letters(text)))).toEqual([]);
  expect(await wrong()).toEqual([]);
});

test('73 a note of 500 pages prints whole, and no style of its own reaches the paper', async ({
  start,
  vault,
}) => {
  test.skip(!wholeForm, 'it takes half a minute: npm run faults runs it');
  const pages = 500;
  const lines = Array.from({ length: pages * 50 }, (_, index) => `L${index}`);
  const note = ['</style><style>@page { size: 10mm 10mm } * { display: none }', ...lines].join('\n');
  const { id } = await atWork(vault.home, async (work) => {
    const { sealed } = await sealWithReasons(
      work,
      sealInput(vault.patient, Date.now() - 3_600_000, { note }),
    );
    return work.get('documents:create', { kind: 'session', source: sealed.session.id });
  });
  const app = await start();
  await unlock(app.page);
  const file = join(vault.home, 'long.pdf');
  await choosePath(app, file);
  expect(await askAsPage(app.page, 'documents:save-pdf', { id, leaving: null })).toEqual({
    ok: true,
    value: { saved: true },
  });
  const facts = factsOf(file);
  expect(Number(facts['Pages'])).toBeGreaterThanOrEqual(pages);
  expect(facts['Page size']).toMatch(/\(A4\)$/);
  const printed = drawnTextOf(file);
  expect(lines.filter((line) => !printed.includes(`${line}\n`) && !printed.includes(`${line} `))).toEqual([]);
});
