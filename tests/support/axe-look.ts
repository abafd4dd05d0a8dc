import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Visit } from './every-screen.ts';
import { plainChromium } from './plain-chromium.ts';

/** Light is looked at with every rule; what the other two change is the colours, and the sizes, which `gloveFaults` measures. */
const modes = [
  { name: 'light', attributes: { 'data-theme': 'light' }, rules: null },
  { name: 'dark', attributes: { 'data-theme': 'dark' }, rules: ['color-contrast'] },
  {
    name: 'gloves',
    attributes: { 'data-theme': 'light', 'data-mode': 'glove' },
    rules: ['scrollable-region-focusable'],
  },
] as const;

const wear = (page: Page, attributes: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((wanted) => {
    for (const name of ['data-theme', 'data-mode']) {
      const value = wanted[name];
      if (value === undefined) document.documentElement.removeAttribute(name);
      else document.documentElement.setAttribute(name, value);
    }
    // Colours fade in; they are measured when they have arrived.
    for (const animation of document.getAnimations()) animation.finish();
  }, attributes);

/** Rules about a page as a whole. Behind an open dialog the page is hidden from everybody, its heading and landmarks too. */
const ofWholePages = { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };

/** What axe says about a page, by the rules that are named or by all; it is read into the page once. */
export const violations = async (
  page: Page,
  rules: readonly string[] | null,
  inDialog = false,
): Promise<readonly string[]> => {
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    .setLegacyMode(true)
    .exclude('iframe');
  axe.options({
    resultTypes: ['violations'],
    ...(rules
      ? { runOnly: { type: 'rule', values: [...rules] } }
      : { rules: { 'target-size': { enabled: true }, ...(inDialog && ofWholePages) } }),
  });
  return (await axe.analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${String(node.target)} ${node.any[0]?.message ?? node.failureSummary ?? ''}`),
  );
};

/** Looks at a screen in every mode, and notes what axe says; keeps the documents that were shown, for later. */
export const axeLook = (page: Page, found: string[], documents: string[]): Visit => {
  return async (screen) => {
    for (const { name, attributes, rules } of modes) {
      await wear(page, attributes);
      for (const violation of await violations(page, rules, screen.endsWith('dialog')))
        found.push(`${screen}, ${name}: ${violation}`);
    }
    await wear(page, {});
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
