import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { choosePath, unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { fillWithTexts } from '../support/hostile-practice.ts';
import { shownOnPaper, visitHostile } from '../support/hostile-visits.ts';
import { bodiesOf } from '../support/pdf-text.ts';
import { scriptPayloads, twoOfEach } from '../support/script-payloads.ts';
import { bare, letters, watchForScript } from '../support/script-watch.ts';
import { test } from '../support/stria-test.ts';
import type { Written } from '../support/vault-with-texts.ts';

const seed = Number(process.env['STRIA_SEED'] ?? 20_261_120);
const spelling: ReadonlySet<string> = new Set(scriptPayloads.spelling);

/** A text that was written, with the mark that stands in it alone. */
interface Marked extends Written {
  readonly mark: string;
}

/** As `bare`, without the commas that stand where a line ended, and without control characters, which papers show as U+FFFD. */
const plain = (text: string): string => bare(text).replaceAll(/[,\ufffd]|\p{Cc}/gu, '');

/** All that stands on a page and in the papers on it, as text or in a field. */
const shownOn = async (page: Page): Promise<string> => {
  const texts = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() =>
          [document.body, ...document.querySelectorAll('input, textarea')].map((element) =>
            'value' in element ? String(element.value) : (element.textContent ?? ''),
          ),
        ),
      ),
  );
  return plain(texts.flat().join('\n'));
};

/** Whether a text stands whole around each of its marks; a list may shorten it after the mark. */
const isLiteral = (shown: string, { text, mark }: Marked): boolean => {
  const [wanted, marked] = [plain(text), plain(mark)];
  const before = wanted.indexOf(marked);
  for (let at = shown.indexOf(marked); at >= 0; at = shown.indexOf(marked, at + 1)) {
    const here = shown.slice(Math.max(0, at - before));
    const cut = here.indexOf('…');
    const isCut = cut >= before + marked.length && wanted.startsWith(here.slice(0, cut));
    if (!here.startsWith(wanted) && !isCut) return false;
  }
  return true;
};

const nameOf = ({ channel, place }: Written): string => `${channel} ${place}`;
const times = (names: readonly string[], name: string): number => names.filter((one) => one === name).length;

test(`53 script in every field is shown literally on each screen, on each paper and in an error (seed ${seed})`, async ({
  start,
  vault,
}) => {
  test.setTimeout(120_000);
  const texts = twoOfEach(seed).filter((text) => !spelling.has(text));
  const { documents, written } = await fillWithTexts(vault.home, vault.patient, texts);
  const marked = written.filter((one): one is Marked => one.mark !== null);
  const app = await start();
  const { page } = app;
  const wrong = await watchForScript(page);
  await unlock(page);

  const papers = new Set<string>();
  await visitHostile(page, async (screen, shows) => {
    let found: readonly Marked[] = [];
    let shown = '';
    await expect
      .poll(
        async () => {
          shown = await shownOn(page);
          found = marked.filter(({ mark }) => shown.includes(plain(mark)));
          const names = found.map(nameOf);
          return shows.filter((name) => times(names, name) < times(shows, name));
        },
        { message: screen },
      )
      .toEqual([]);
    expect(
      found.filter((one) => !isLiteral(shown, one)),
      screen,
    ).toEqual([]);
    expect(await wrong(), screen).toEqual([]);
    if (screen.startsWith('document ')) for (const one of found) papers.add(nameOf(one));
  });
  expect(shownOnPaper.filter((name) => !papers.has(name))).toEqual([]);

  const printed = new Set<string>();
  for (const [name, id] of Object.entries(documents)) {
    const file = join(vault.home, `${name}.pdf`);
    await choosePath(app, file);
    expect(await askAsPage(page, 'documents:save-pdf', { id, leaving: null })).toEqual({
      ok: true,
      value: { saved: true },
    });
    const body = letters(bodiesOf(file).join('\n'));
    const found = marked.filter(({ mark }) => body.includes(mark));
    const missing = found
      .flatMap(({ text }) => text.split('\n'))
      .filter((line) => !body.includes(letters(line)));
    expect(missing, name).toEqual([]);
    for (const one of found) printed.add(nameOf(one));
  }
  const saved = shownOnPaper.filter((name) => !/^(consents:withdraw|addenda:sign) /.test(name));
  expect(saved.filter((name) => !printed.has(name))).toEqual([]);
  expect(await wrong()).toEqual([]);
});
