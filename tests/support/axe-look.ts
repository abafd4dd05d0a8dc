import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Visit } from './every-screen.ts';
import { plainChromium } from './plain-chromium.ts';

/** What the page wears while it is looked at, and the rules for it; null is every rule. */
interface Look {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly rules: readonly string[] | null;
}

/**
 * Light is looked at with every rule. The contrast is measured once for each theme: of dark in the widest layout, of light in
 * the narrowest, where words are most likely to lie over each other. In gloves it is the sizes that change: `gloveFaults`
 * measures them, axe looks at what scrolls then.
 */
export const light: Look = { name: 'light', attributes: { 'data-theme': 'light' }, rules: null };
const dark: Look = { name: 'dark', attributes: { 'data-theme': 'dark' }, rules: ['color-contrast'] };
export const narrow: Look = {
  name: 'narrow',
  attributes: { 'data-theme': 'light' },
  rules: ['color-contrast'],
};
export const gloves: Look = {
  name: 'gloves',
  attributes: { 'data-theme': 'light', 'data-mode': 'glove' },
  rules: ['scrollable-region-focusable'],
};

/** Rules about a page as a whole. Behind an open dialog the page is hidden from everybody, its heading and landmarks too. */
const ofWholePages = { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };

/** Takes off what a look left on. */
export const undress = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const name of ['data-theme', 'data-mode']) document.documentElement.removeAttribute(name);
  });

interface Axe {
  readonly run: (context: object, options: object) => ReturnType<AxeBuilder['analyze']>;
}

/** What axe says about the page in each look, one after the other; it goes on wearing the last. Runs in the page. */
const violationsIn = async (
  looks: readonly (Look & { readonly options: object })[],
): Promise<readonly string[]> => {
  const { axe } = window as unknown as { readonly axe: Axe };
  const found: string[] = [];
  const wear = (attributes: Look['attributes']): void => {
    for (const name of ['data-theme', 'data-mode']) {
      const value = attributes[name];
      if (value === undefined) document.documentElement.removeAttribute(name);
      else document.documentElement.setAttribute(name, value);
    }
    // Colours fade in; they are measured when they have arrived.
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
  };
  for (const { name, attributes, options } of looks) {
    wear(attributes);
    const { violations } = await axe.run({ exclude: [['iframe']] }, options);
    for (const { id, nodes } of violations)
      for (const { target, any, failureSummary } of nodes)
        found.push(`${name}: ${id}: ${String(target)} ${any[0]?.message ?? failureSummary ?? ''}`);
  }
  return found;
};

/** What axe says about a screen, in each look. Axe is read into the page once. */
export const violations = async (
  page: Page,
  screen: string,
  looks: readonly Look[],
): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window)))
    await new AxeBuilder({ page }).setLegacyMode(true).withRules('document-title').analyze();
  const full = {
    'target-size': { enabled: true },
    'color-contrast': { enabled: false },
    ...(screen.endsWith('dialog') && ofWholePages),
  };
  const found = await page.evaluate(
    violationsIn,
    looks.map((look) => ({
      ...look,
      options: {
        resultTypes: ['violations'],
        iframes: false,
        preload: false, // it would read every style sheet again, for rules about sound and turned screens
        ...(look.rules ? { runOnly: { type: 'rule', values: [...look.rules] } } : { rules: full }),
      },
    })),
  );
  return found.map((violation) => `${screen}, ${violation}`);
};

/** Looks at a screen in both themes, and notes what axe says; keeps the documents that were shown, for later. */
export const axeLook = (page: Page, found: string[], documents: string[]): Visit => {
  return async (screen) => {
    found.push(...(await violations(page, screen, [light, dark])));
    await undress(page);
    if ((await page.locator('iframe').count()) === 0) return;
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
    const sheet = await (await page.locator('iframe').elementHandle())?.contentFrame();
    if (sheet) documents.push(await sheet.content());
  };
};

/** Frozen documents by themselves: no rule runs inside their sandboxed frame. */
export const documentViolations = async (documents: readonly string[]): Promise<readonly string[]> => {
  const browser = await chromium.launch(plainChromium());
  try {
    const page = await browser.newPage();
    const found: string[] = [];
    for (const html of documents) {
      await page.setContent(html);
      const title = await page.title();
      for (const { id, nodes } of (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations)
        found.push(`${title}: ${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
    }
    return found;
  } finally {
    await browser.close();
  }
};
