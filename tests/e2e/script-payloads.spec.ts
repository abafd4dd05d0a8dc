import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { fold } from '../../shared/text/fold.ts';
import { choosePath, unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { openTheChart } from '../support/every-screen.ts';
import { fillWithTexts } from '../support/hostile-practice.ts';
import { drawnTextOf, factsOf } from '../support/pdf-text.ts';
import { atWork } from '../support/prepared-vault.ts';
import { sealInput, sealWithReasons } from '../support/record-inputs.ts';
import { allPayloads, scriptPayloads } from '../support/script-payloads.ts';
import { seeded } from '../support/seeded.ts';
import { test } from '../support/stria-test.ts';
import { wholeForm } from '../support/whole-form.ts';

const seed = Number(process.env['STRIA_SEED'] ?? 20_261_120);

/** All 200, or two of each group. */
const chosen = (): readonly string[] => {
  if (wholeForm) return allPayloads;
  const random = seeded(seed);
  const anyOf = (group: readonly string[]): string => group[Math.floor(random() * group.length)] ?? '';
  return [...new Set(Object.values(scriptPayloads).flatMap((group) => [anyOf(group), anyOf(group)]))];
};

/** What tells that a text became more than text, from now until the page ends. */
const watch = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  const happened: string[] = [];
  const own = /^(https:\/\/[^/]+\.invalid\/|app:|data:|blob:|about:)/;
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  // Also of the hidden page that prints.
  page.context().on('request', (request) => {
    if (!own.test(request.url())) happened.push(`request ${request.url()}`);
  });
  await page.evaluate(() => {
    const world = window as unknown as { violations: string[] };
    world.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      world.violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  return async () => {
    const inPage = await page.evaluate(() => {
      const world = window as unknown as { violations: string[]; ran?: unknown };
      const elements = [...document.querySelectorAll('*')];
      const live = elements.filter((element) =>
        [...element.attributes].some(({ name }) => /^on/i.test(name)),
      );
      const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
      return [
        ...world.violations,
        ...live.map(({ outerHTML }) => `live ${outerHTML.slice(0, 100)}`),
        ...links.filter((link) => /^\s*\w+:|^\/\//.test(link)).map((link) => `link ${link}`),
        ...(world.ran === undefined && document.getElementById('ran') === null ? [] : ['a payload ran']),
      ];
    });
    // The hidden window that prints stays open between two documents, without scripts.
    const isPrinter = (one: Page): boolean => new URL(one.url()).pathname.startsWith('/document/');
    const windows = page.context().pages();
    const printers = windows.filter((one) => one !== page && isPrinter(one)).length;
    const isRight = windows.length === 1 + printers && printers <= 1;
    return [...happened, ...inPage, ...(isRight ? [] : [`${windows.length} windows`])];
  };
};

/** Letters as compared: capitals are drawn by the design, spaces and line ends by the page. */
const bare = (text: string): string => text.replaceAll(/[\s\u2066-\u2069]/g, '').toLocaleUpperCase('en-GB');

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

/** Scrolls through the list of patients to the last of so many, and answers the texts that stood nowhere in it. */
const missingInList = async (
  page: Page,
  texts: readonly string[],
  count: number,
): Promise<readonly string[]> => {
  let missing = texts;
  await expect
    .poll(async () => {
      missing = await missingOn(page, missing);
      const last = page.getByRole('option').last();
      await last.scrollIntoViewIfNeeded();
      return last.getAttribute('aria-posinset');
    })
    .toBe(String(count));
  return missingOn(page, missing);
};

/** The letters and digits alone: a PDF breaks lines, capitals and ligatures as it likes. */
const letters = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

test(`53, 54, 55, 57 script in every text is shown literally, on screen, on paper and in errors (seed ${seed})`, async ({
  start,
  vault,
}) => {
  const texts = chosen();
  const documents = await fillWithTexts(vault.home, vault.patient, texts);
  const app = await start();
  const { page } = app;
  const wrong = await watch(page);
  await unlock(page);

  await go(page, 'Patients');
  expect(await missingInList(page, texts, texts.length + 1)).toEqual([]);
  for (const text of texts) await page.getByRole('searchbox').fill(text);
  await page.getByRole('searchbox').fill('');

  await go(page, 'Products');
  await expect.poll(() => missingOn(page, texts)).toEqual([]);
  await go(page, 'Practice');
  await expect.poll(() => missingOn(page, texts.slice(1, 2))).toEqual([]);

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
  for (const [name, id] of Object.entries(documents)) {
    const file = join(vault.home, `${name}.pdf`);
    await choosePath(app, file);
    expect(await askAsPage(page, 'documents:save-pdf', { id, leaving: null })).toEqual({
      ok: true,
      value: { saved: true },
    });
    if (name !== 'session') continue;
    const printed = letters(drawnTextOf(file));
    expect(onPaper.filter((text) => !printed.includes(letters(text)))).toEqual([]);
  }
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
