import type { Page } from 'playwright';
import { regionMessages } from '../../shared/regions/region-messages.ts';
import { gloves, light, narrow, undress, violations } from './axe-look.ts';
import type { Visit } from './every-screen.ts';
import { gloveFaults } from './glove-faults.ts';
import { bannerAfterScrolling, layoutFaults } from './layout-faults.ts';

/** The reference, the smallest full layout, which is where it is tightest for gloves, and the reference at 200 %. */
const [reference, smallest, doubled] = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 640, height: 400 },
];
const areaNames = Object.values(regionMessages).map(({ defaultMessage }) => defaultMessage);
const lowestBanner = 120; // px: below a notice about the vault at most

/** What is wrong with a screen in this size. */
const faultsIn = async (page: Page, screen: string, size: typeof reference): Promise<readonly string[]> => {
  await page.setViewportSize(size);
  const faults = [...(await page.evaluate(layoutFaults, areaNames))];
  if (screen.startsWith('patient: ') && !screen.endsWith('dialog')) {
    const top = await page.evaluate(bannerAfterScrolling);
    if (typeof top === 'string' || top > lowestBanner) faults.push(`banner: ${top}`);
  }
  return faults.map((fault) => `${screen}, ${size.width}×${size.height}: ${fault}`);
};

/** Measures a screen in every size, and notes what is wrong; it is left in the reference size. */
export const layoutLook = (page: Page, found: string[]): Visit => {
  return async (screen) => {
    for (const size of [reference, smallest]) found.push(...(await faultsIn(page, screen, size)));
    found.push(...(await violations(page, screen, [gloves])));
    for (const fault of await page.evaluate(gloveFaults)) found.push(`${screen}, gloves: ${fault}`);
    await undress(page);
    found.push(...(await faultsIn(page, screen, doubled)));
    found.push(...(await violations(page, screen, [narrow])));
    await undress(page);
    await page.setViewportSize(reference);
  };
};

/** The same for a long list, where each look takes its time: the layout where it is tightest, and every rule of axe in light. */
export const longLook = (page: Page, found: string[]): Visit => {
  return async (screen) => {
    found.push(...(await faultsIn(page, screen, smallest)));
    found.push(...(await violations(page, screen, [light])));
    await undress(page);
    await page.setViewportSize(reference);
  };
};
