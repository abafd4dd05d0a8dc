import type { Page } from 'playwright';

/** Keeps a note in the page of what it is pressed with from now on; a lock loads the page anew and forgets it. */
export const watchPointers = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { pointersSeen: seen });
    document.addEventListener('pointerdown', ({ pointerType }) => seen.push(pointerType), true);
    document.addEventListener('keydown', ({ key }) => seen.push(`key ${key}`), true);
  });

/** Each kind of pointer that pressed, once, and each key of the keyboard. */
export const pointersSeen = async (page: Page): Promise<readonly string[]> => [
  ...new Set(await page.evaluate(() => Reflect.get(window, 'pointersSeen') as readonly string[])),
];
