import { AxeBuilder } from '@axe-core/playwright';
import { rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { regionMessages } from '../../shared/regions/region-messages.ts';
import * as screens from '../support/every-screen.ts';
import { visitOwnerPages, visitPassing } from '../support/owner-screens.ts';
import * as practice from '../support/practice-screens.ts';
import { fullPractice } from '../support/full-practice.ts';
import { launchApp } from '../support/launch-app.ts';
import { bannerAfterScrolling, layoutFaults } from '../support/layout-faults.ts';

/** The reference, the smallest full layout, and the reference at 200 %. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 640, height: 400 },
];
const areaNames = Object.values(regionMessages).map(({ defaultMessage }) => defaultMessage);
const lowestBanner = 120; // px: below a notice about the vault at most

/** Measures a screen in every size, and notes what is wrong. */
const measurer = (page: Page, found: string[]): screens.Visit => {
  return async (screen) => {
    for (const size of sizes) {
      const at = `${screen}, ${size.width}×${size.height}: `;
      await page.setViewportSize(size);
      for (const fault of await page.evaluate(layoutFaults, areaNames)) found.push(at + fault);
      if (screen.startsWith('patient: ') && !screen.endsWith('dialog')) {
        const top = await page.evaluate(bannerAfterScrolling);
        if (typeof top === 'string' || top > lowestBanner) found.push(`${at}banner: ${top}`);
      }
    }
    const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').withRules(['color-contrast']);
    for (const { nodes } of (await axe.analyze()).violations)
      for (const node of nodes) found.push(`${screen}, narrow: too faint: ${String(node.target)}`);
    await page.setViewportSize(sizes[0]!);
  };
};

test('first start and the empty places fit every size', async () => {
  const home = mkdtempSync(join(tmpdir(), 'stria-geometry-'));
  const app = await launchApp({ home });
  const found: string[] = [];
  try {
    await screens.visitFirstStart(app.page, measurer(app.page, found));
    expect(found).toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});

test('lock, every place, the chart, the consent and the session fit every size', async () => {
  const { home } = await fullPractice();
  const app = await launchApp({ home });
  const found: string[] = [];
  const visit = measurer(app.page, found);
  try {
    await screens.visitLock(app.page, visit);
    await screens.visitPlaces(app.page, visit);
    await practice.visitPeople(app.page, visit);
    await practice.visitVeil(app.page, visit);
    await practice.visitBackups(app.page, visit);
    await screens.visitChart(app.page, visit);
    await screens.visitSealed(app.page, visit);
    await screens.openTheChart(app.page);
    await screens.visitConsent(app.page, visit);
    await screens.visitSession(app.page, visit);
    expect(found).toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});

test('what an owner looks after fits every size', async () => {
  const { home } = await fullPractice();
  const app = await launchApp({ home });
  const found: string[] = [];
  try {
    await screens.visitLock(app.page, () => Promise.resolve());
    await visitOwnerPages(app.page, measurer(app.page, found));
    await visitPassing(app.page, measurer(app.page, found));
    expect(found).toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});
