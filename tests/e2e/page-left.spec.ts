import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { passphraseField, todayLink } from '../support/lock-page.ts';
import { preloadWorld } from '../support/preload-world.ts';
import { test } from '../support/stria-test.ts';

const pageLeft = { ok: false, error: { code: 'refused', reason: 'page-left' } };

/** How often the log says that somebody else called. */
const refusals = (home: string): number =>
  readFileSync(join(home, 'log', 'stria.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' page sender refused '))
    .reduce((count, line) => count + Number(line.split(' ').at(-1)), 0);

const wordOf = async (page: Page): Promise<unknown> =>
  ((await (await preloadWorld(page)).invoke('stria:begin')) as { readonly value: unknown }).value;

const callWith = async (page: Page, word: unknown) =>
  (await preloadWorld(page)).invoke('stria:call', word, 'practice:home', {});

const why = 'speaks as the preload does, which only the Chromium host lets a test do';

test('47 a page that was loaded anew, or locked and unlocked, is not answered with its word of before', async ({
  start,
  vault,
}) => {
  const app = await start({ wholeChromium: true });
  test.skip(app.kind === 'electron', why);
  const { page } = app;
  await unlock(page);
  const first = await wordOf(page);
  expect(await callWith(page, first)).toMatchObject({ ok: true }); // what is said next is refused for its word alone

  await page.reload();
  await expect(todayLink(page)).toBeVisible();
  expect(await callWith(page, first)).toEqual(pageLeft);
  expect(await askAsPage(page, 'practice:home', {})).toMatchObject({ ok: true });

  // From here on the word of the page itself is an old one: it is locked with the new one.
  const second = await wordOf(page);
  const kept = await page.evaluateHandle('window.stria.call');
  await (await preloadWorld(page)).invoke('stria:call', second, 'vault:lock', { by: 'person' });
  await expect(passphraseField(page)).toBeVisible();
  expect(await callWith(page, second)).toEqual(pageLeft);
  await unlock(page);
  for (const word of [first, second]) expect(await callWith(page, word)).toEqual(pageLeft);
  expect(await askAsPage(page, 'practice:home', {})).toMatchObject({ ok: true });
  await expect(kept.evaluate((old) => (old as () => unknown)())).rejects.toThrow(/context/i);
  await app.close();
  expect(refusals(vault.home)).toBe(4);
});

test('47 the paper in a frame has neither the page’s object nor a way of its own, whatever it overheard', async ({
  start,
}) => {
  const app = await start({ wholeChromium: true });
  test.skip(app.kind === 'electron', why);
  const { page } = app;
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Documents' }).click();
  await page.getByRole('button', { name: 'Print blank form' }).click();
  await expect(page.frameLocator('iframe').getByText(/form to be filled in by hand/)).toBeVisible();
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  if (!frame) throw new Error('There is no paper.');
  expect(
    await frame.evaluate(() => {
      const reach = (): string => {
        try {
          return typeof Reflect.get(window.parent, 'stria');
        } catch (error) {
          return (error as Error).name;
        }
      };
      return { own: 'stria' in window, parents: reach() };
    }),
  ).toEqual({ own: false, parents: 'SecurityError' });

  const word = await wordOf(page);
  const inFrame = await preloadWorld(frame);
  expect(await inFrame.invoke('stria:begin')).toBeUndefined();
  expect(await inFrame.invoke('stria:call', word, 'vault:lock', { by: 'person' })).toBeUndefined();
  expect(await callWith(page, word)).toMatchObject({ ok: true }); // no other word was given, and nothing was locked
});
