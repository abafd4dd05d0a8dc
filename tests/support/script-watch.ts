import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { fold } from '../../shared/text/fold.ts';

/** The hidden window that prints stays open between two documents, without scripts; for a moment it has no document yet. */
const windowsTooMany = async (page: Page): Promise<readonly string[]> => {
  const isPrinter = (one: Page): boolean => new URL(one.url()).pathname.startsWith('/document/');
  const others = (): readonly Page[] =>
    page
      .context()
      .pages()
      .filter((one) => one !== page);
  const isRight = (): boolean => others().every(isPrinter) && others().length <= 1;
  for (let waits = 0; waits < 50 && !isRight(); waits += 1) await setTimeout(100);
  return isRight() ? [] : others().map((one) => `window ${one.url()}`);
};

/** Elements that load, or lead to, what only the payloads name; on the page and in the papers on it. */
const madeIn = async (page: Page): Promise<readonly string[]> => {
  const made = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const loading = ['src', 'srcset', 'srcdoc', 'href', 'action', 'data', 'poster', 'background'];
        return [...document.querySelectorAll(loading.map((name) => `[${name}]`).join())]
          .filter((element) =>
            loading.some((name) => /^x$|evil\.example|ran=1/.test(element.getAttribute(name) ?? '')),
          )
          .map(({ outerHTML }) => `made ${outerHTML.slice(0, 100)}`);
      }),
    ),
  );
  return made.flat();
};

/** What tells that a text became more than text, from now until the page ends. */
export const watchForScript = async (page: Page): Promise<() => Promise<readonly string[]>> => {
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
    return [...happened, ...inPage, ...(await madeIn(page)), ...(await windowsTooMany(page))];
  };
};

/** Letters as compared: capitals are drawn by the design, spaces and line ends by the page. */
export const bare = (text: string): string =>
  text.replaceAll(/[\s\u2066-\u2069]/g, '').toLocaleUpperCase('en-GB');

/** The letters and digits alone: a PDF breaks lines, capitals and ligatures as it likes. */
export const letters = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
