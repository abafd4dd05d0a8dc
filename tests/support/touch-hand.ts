import type { CDPSession, Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Hand } from './hand.ts';

/** A finger's way to work the page, and what it noticed. */
export interface TouchHand extends Hand {
  /** Pressed targets that were smaller than 44 by 44 CSS pixels. */
  readonly small: readonly string[];
}

const least = 43.5; // px: 44 less what rounding to device pixels takes

/** ms within which a second tap on the same place is a double tap; the buttons take that for one press. */
const doubleTap = 400;
const samePlace = 60; // px

const stillFor = 120; // ms
const often = { intervals: [25] };

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

/** Where a finger goes for an element, and how far around that it still meets the element or its label. */
const spotOf = (element: Element): Spot => {
  const pressed = element.closest('label') ?? element;
  const box = element.getBoundingClientRect();
  const name = (element.getAttribute('aria-label') ?? pressed.textContent).trim().slice(0, 60);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const reach = (dx: number, dy: number): number => {
    let far = 0;
    while (far < 60 && pressed.contains(document.elementFromPoint(middle.x + dx * far, middle.y + dy * far)))
      far += 0.5;
    return far;
  };
  const size = { width: reach(-1, 0) + reach(1, 0), height: reach(0, -1) + reach(0, 1) };
  return { ...middle, ...size, name };
};

/** Notes in the page what the next tap meets; a tap that locks loads the page anew, and the note is gone. */
const expectTap = (element: Element): void => {
  const note = (tapMet: string): void => void Object.assign(window, { tapMet });
  note('nothing yet');
  const met = ({ target }: Event): void => {
    const wanted =
      target instanceof Element && (element.contains(target) || element.closest('label')?.contains(target));
    note(
      wanted || element instanceof SVGElement
        ? 'it'
        : `${target instanceof Element ? target.tagName : 'nothing'} instead`,
    );
  };
  document.addEventListener('click', met, { capture: true, once: true });
};

/** A point inside a region of the body map; regions take presses beside them too, so they have no least size. */
const spotInRegion = (element: Element): Spot => {
  if (!(element instanceof SVGGeometryElement)) throw new Error('This is no region of the map.');
  const box = element.getBoundingClientRect();
  const toPicture = element.getScreenCTM()?.inverse();
  for (let step = 0; step < 400; step += 1) {
    const far = step / 800;
    const x = box.x + box.width * (0.5 + far * Math.cos(step));
    const y = box.y + box.height * (0.5 + far * Math.sin(step));
    const inside = element.isPointInFill(new DOMPoint(x, y).matrixTransform(toPicture));
    if (inside) return { x, y, width: 44, height: 44, name: '' };
  }
  throw new Error('The region has no inside.');
};

const touch = (cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
  cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });

/** A hand that has only a finger; letters come from an on-screen keyboard, as text. */
export const touchHand = async (page: Page): Promise<TouchHand> => {
  const cdp = await page.context().newCDPSession(page);
  const small = new Set<string>();
  let last = { x: 0, y: 0, at: 0 };

  const press = async (target: Locator): Promise<void> => {
    const isRegion = await target.evaluate((element) => element instanceof SVGElement);
    if (isRegion) await target.scrollIntoViewIfNeeded();
    else await target.click({ trial: true }); // waits until it stands still and nothing lies over it
    const { x, y, width, height, name } = await target.evaluate(isRegion ? spotInRegion : spotOf);
    if (width < least || height < least) small.add(`${name} ${width}×${height}`);
    if (Math.hypot(x - last.x, y - last.y) < samePlace)
      await expect.poll(() => Date.now() - last.at, often).toBeGreaterThan(doubleTap);
    await target.evaluate(expectTap);
    await touch(cdp, 'touchStart', x, y);
    await touch(cdp, 'touchEnd');
    last = { x, y, at: Date.now() };
    const met = () => page.evaluate(() => (window as { tapMet?: string }).tapMet ?? 'it');
    await expect.poll(met, { ...often, message: `the tap on ${String(target)} meets` }).toBe('it');
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
      const rest = Date.now(); // a finger that is lifted in full swing is a fling, and the next tap only ends that
      await expect.poll(() => Date.now() - rest, often).toBeGreaterThan(stillFor);
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
