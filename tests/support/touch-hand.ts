import type { CDPSession, Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Hand } from './hand.ts';

/** A finger's way to work the page, and what it noticed. */
export interface TouchHand extends Hand {
  /** Pressed targets that were smaller than 44 by 44 CSS pixels. */
  readonly small: readonly string[];
}

const least = 43.5; // px: 44 less what rounding to device pixels takes

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

/** Where a finger goes for an element: the middle of what presses it; for a region of the map, a point inside of it. */
const spotOf = (element: Element): Spot => {
  const row = element.closest('label');
  const pressed = row && element instanceof HTMLInputElement && element.type !== 'text' ? row : element;
  const own = element.getBoundingClientRect();
  const whole = pressed.getBoundingClientRect();
  const name = (element.getAttribute('aria-label') ?? pressed.textContent).trim().slice(0, 60);
  const size = { width: Math.max(own.width, whole.width), height: Math.max(own.height, whole.height), name };
  const middle = { x: own.x + own.width / 2, y: own.y + own.height / 2 };
  if (!(element instanceof SVGGeometryElement)) return { ...middle, ...size };
  const toPicture = element.getScreenCTM()?.inverse();
  for (let ring = 0; ring < 10; ring += 1) {
    for (let turn = 0; turn < 12; turn += 1) {
      const far = (ring / 20) * 0.9;
      const x = middle.x + own.width * far * Math.cos((turn * Math.PI) / 6);
      const y = middle.y + own.height * far * Math.sin((turn * Math.PI) / 6);
      if (element.isPointInFill(new DOMPoint(x, y).matrixTransform(toPicture)))
        return { x, y, ...size, width: 44, height: 44 };
    }
  }
  return { ...middle, ...size };
};

const touch = (cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
  cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });

/** A hand that has only a finger; letters come from an on-screen keyboard, as text. */
export const touchHand = async (page: Page): Promise<TouchHand> => {
  const cdp = await page.context().newCDPSession(page);
  const small = new Set<string>();

  const press = async (target: Locator): Promise<void> => {
    if (process.env['DBG']) process.stderr.write(String(target).slice(0,150) + '\n');
    const isRegion = await target.evaluate((element) => element instanceof SVGElement);
    if (isRegion) await target.scrollIntoViewIfNeeded();
    else await target.click({ trial: true }); // waits until it stands still and nothing lies over it
    const { x, y, width, height, name } = await target.evaluate(spotOf);
    if (width < least || height < least) small.add(`${name} ${Math.round(width)}×${Math.round(height)}`);
    await touch(cdp, 'touchStart', x, y);
    await touch(cdp, 'touchEnd');
  };

  const choose = async (target: Locator): Promise<void> => {
    if (!(await target.isChecked())) await press(target);
    await expect(target).toBeChecked();
  };

  const write = async (target: Locator, text: string): Promise<void> => {
    await press(target);
    await expect(target).toBeFocused();
    await target.selectText();
    await page.keyboard.insertText(text);
    await expect(target).toHaveValue(text);
  };

  let at: readonly [number, number] = [0, 0];
  let down = false;
  const pen: Hand['pen'] = {
    move: async (x, y) => {
      at = [x, y];
      if (down) await touch(cdp, 'touchMove', x, y);
    },
    down: async () => {
      down = true;
      await touch(cdp, 'touchStart', ...at);
    },
    up: async () => {
      down = false;
      await touch(cdp, 'touchEnd');
    },
  };
  return {
    press,
    choose,
    write,
    pen,
    get small() {
      return [...small];
    },
  };
};
