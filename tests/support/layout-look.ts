import type { Page } from 'playwright';
import { regionMessages } from '../../shared/regions/region-messages.ts';
import { violations } from './axe-look.ts';
import type { Visit } from './every-screen.ts';
import { gloveFaults } from './glove-faults.ts';
import { bannerAfterScrolling, layoutFaults } from './layout-faults.ts';

/** The reference, the smallest full layout, and the reference at 200 %. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 640, height: 400 },
];
/** The smallest full layout is where it is tightest. */
const gloves = { width: 1024, height: 768 };
const areaNames = Object.values(regionMessages).map(({ defaultMessage }) => defaultMessage);
const lowestBanner = 120; // px: below a notice about the vault at most

/** Measures a screen in every size, and notes what is wrong. */
export const layoutLook = (page: Page, found: string[]): Visit => {
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
    for (const faint of await violations(page, ['color-contrast'])) found.push(`${screen}, narrow: ${faint}`);
    await page.setViewportSize(gloves);
    await page.evaluate(() => document.documentElement.setAttribute('data-mode', 'glove'));
    for (const fault of await page.evaluate(gloveFaults)) found.push(`${screen}, gloves: ${fault}`);
    await page.evaluate(() => document.documentElement.removeAttribute('data-mode'));
    await page.setViewportSize(sizes[0]!);
  };
};
