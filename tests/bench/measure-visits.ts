import type { Locator, Page } from 'playwright';
import type { Result } from '../../shared/result.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import type { Samples } from './jobs.ts';
import { launch, pause, unlockTime, watchedFrames, watchFrames } from './measure-window.ts';
import { practiceData } from './practice-data.ts';

/** A screen that is opened: what is pressed, and what stands in it when its first answer was drawn. */
interface Visit {
  readonly press: (page: Page) => Locator;
  /** A selector within the screen, and words in what it finds. */
  readonly shown: string;
  readonly words: string;
}

const place = (name: string, shown: string, words = ''): Visit => ({
  press: (page) => page.getByRole('navigation').getByRole('link', { name, exact: true }),
  shown,
  words,
});
const way = (name: string | RegExp, shown: string, words = ''): Visit => ({
  press: (page) => page.getByRole('button', { name }).first(),
  shown,
  words,
});

/** In the order of a day; each leads on from the one before. */
const visits: readonly Visit[] = [
  place('Patients', '[role=option]'),
  way(/^Open /, 'h2', 'History'),
  way('Timeline', '[role=listitem]'),
  way('Compare two sessions', 'table'),
  place('Documents', 'h2, h1'),
  place('Products', 'li, h2'),
  way('Who was exposed', 'label', 'Lot number'),
  place('Practice', 'h2', 'Outcomes'),
  way('Look at the outcomes', 'table'),
  place('Today', 'h2', 'Next sessions'),
];

/** From the press until the screen stands there and was drawn, ms. */
const visit = async (page: Page, { press, shown, words }: Visit): Promise<number> => {
  const pressed = press(page);
  await pressed.waitFor();
  const drawn = page.evaluate(
    ([selector, text]) =>
      new Promise<number>((resolve) => {
        document.addEventListener(
          'click',
          () => {
            const begun = performance.now();
            const left = document.querySelector('#work')?.firstElementChild;
            const look = (): void => {
              const work = document.querySelector('#work');
              const isThere =
                work?.firstElementChild !== left &&
                [...(work?.querySelectorAll(selector) ?? [])].some((each) => each.textContent.includes(text));
              if (isThere) requestAnimationFrame(() => resolve(performance.now() - begun));
              else requestAnimationFrame(look);
            };
            look();
          },
          { capture: true, once: true },
        );
      }),
    [shown, words] as const,
  );
  drawn.catch(() => undefined); // where the press fails, that is what is told
  await pressed.click();
  return drawn;
};

/** Opens the timeline of the patient with the most sessions and goes through it: pictures by key, events by wheel and key. */
const useTimeline = async (page: Page, longest: string): Promise<number[]> => {
  const chart = (await askAsPage(page, 'patients:chart', { id: longest })) as Result<{
    readonly patient: { readonly family: string; readonly number: string };
  }>;
  if (!chart.ok) throw new Error('the patient with the most sessions is not there');
  const { family, number } = chart.value.patient;
  await page.getByRole('navigation').getByRole('link', { name: 'Patients', exact: true }).click();
  await page.getByRole('searchbox').fill(`${family} ${number}`);
  await page.getByRole('option').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('[role=option]').length === 1);
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  const strip = page.getByRole('list', { name: 'Sessions at a glance, oldest first' });
  await strip.getByRole('button').last().focus();
  await watchFrames(page);
  for (let picture = 0; picture < 60; picture += 1) await page.keyboard.press('ArrowLeft', { delay: 20 });
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  const sheet = page.getByRole('region', { name: 'Timeline' });
  await sheet.hover();
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
  await sheet.focus();
  for (let pages = 0; pages < 10; pages += 1) await page.keyboard.press('PageUp', { delay: 50 });
  return watchedFrames(page);
};

/** What a person sees after a start: each screen opened for the first time, and the frames of a timeline of a thousand sessions. */
export async function measureVisits(home: string, count: number): Promise<Samples> {
  const app = await launch(home);
  try {
    const { page } = app;
    await unlockTime(page);
    await pause(page);
    const first: number[] = [];
    for (const each of visits) first.push(await visit(page, each));
    const again: number[] = [];
    for (const each of visits) again.push(await visit(page, each));
    return { first, again, timeline: await useTimeline(page, practiceData(count).longest) };
  } finally {
    await app.close();
  }
}
