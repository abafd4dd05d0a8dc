import { AxeBuilder } from '@axe-core/playwright';
import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import * as screens from '../support/every-screen.ts';
import { visitOwnerPages, visitPassing } from '../support/owner-screens.ts';
import * as practice from '../support/practice-screens.ts';
import { fullPractice } from '../support/full-practice.ts';
import { plainChromium } from '../support/plain-chromium.ts';
import { launchApp } from '../support/launch-app.ts';

/** Light is looked at with every rule; what the other two change is the colours and the sizes. */
const modes = [
  { name: 'light', attributes: { 'data-theme': 'light' }, rules: null },
  { name: 'dark', attributes: { 'data-theme': 'dark' }, rules: ['color-contrast'] },
  {
    name: 'gloves',
    attributes: { 'data-theme': 'light', 'data-mode': 'glove' },
    rules: ['target-size', 'scrollable-region-focusable', 'color-contrast'],
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

const violations = async (page: Page, rules: readonly string[] | null): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe');
  if (rules) axe.withRules([...rules]);
  else axe.options({ rules: { 'target-size': { enabled: true } } });
  const found = (await axe.analyze()).violations;
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${String(node.target)} ${node.any[0]?.message ?? node.failureSummary ?? ''}`),
  );
};

/** Looks at a screen in every mode, and notes what axe says; keeps the documents that were shown, for later. */
const looker = (page: Page, found: string[], documents: string[] = []): screens.Visit => {
  return async (screen) => {
    for (const { name, attributes, rules } of modes) {
      await wear(page, attributes);
      for (const violation of await violations(page, rules)) found.push(`${screen}, ${name}: ${violation}`);
    }
    await wear(page, {});
    if ((await page.locator('iframe').count()) === 0) return;
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
    const sheet = await (await page.locator('iframe').elementHandle())?.contentFrame();
    if (sheet) documents.push(await sheet.content());
  };
};

/** Frozen documents by themselves: no rule runs inside their sandboxed frame. */
const documentViolations = async (documents: readonly string[]): Promise<readonly string[]> => {
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

test('first start and the empty places', async () => {
  const home = mkdtempSync(join(tmpdir(), 'stria-axe-'));
  const app = await launchApp({ home });
  const found: string[] = [];
  try {
    await screens.visitFirstStart(app.page, looker(app.page, found));
    expect(found).toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});

test('lock, every place, and the chart with its forms', async () => {
  const { home } = await fullPractice();
  const app = await launchApp({ home });
  const found: string[] = [];
  const visit = looker(app.page, found);
  try {
    await screens.visitLock(app.page, visit);
    await screens.visitPlaces(app.page, visit);
    await screens.visitChart(app.page, visit);
    expect(found).toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});

test('people and passphrases', async () => {
  const { home } = await fullPractice();
  const app = await launchApp({ home });
  const found: string[] = [];
  try {
    await screens.visitLock(app.page, () => Promise.resolve());
    await practice.visitPeople(app.page, looker(app.page, found));
    await practice.visitVeil(app.page, looker(app.page, found));
    await practice.visitBackups(app.page, looker(app.page, found));
    await visitOwnerPages(app.page, looker(app.page, found));
    await visitPassing(app.page, looker(app.page, found));
    expect(found).toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});

test('consent, session, amendment and documents', async () => {
  const { home } = await fullPractice();
  const app = await launchApp({ home });
  const found: string[] = [];
  const documents: string[] = [];
  const visit = looker(app.page, found, documents);
  try {
    await screens.visitLock(app.page, () => Promise.resolve());
    await screens.openTheChart(app.page);
    await screens.visitSealed(app.page, visit);
    await screens.openTheChart(app.page);
    await screens.visitConsent(app.page, visit);
    await screens.visitSession(app.page, visit);
    expect(documents.length).toBe(3);
    found.push(...(await documentViolations(documents)));
    expect(found).toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});

test('the page of a damaged vault', async () => {
  const { home } = await fullPractice();
  truncateSync(join(vaultFolder(home), 'stria.db'), 0);
  const app = await launchApp({ home });
  const found: string[] = [];
  try {
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
    await looker(app.page, found)('problem');
    expect(found).toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});
