import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { areaPath } from './area-path.ts';
import type { Hand } from './hand.ts';

/** A keyboard's way to work the page, and what it noticed. */
export interface KeyHand extends Hand {
  /** Moves the focus to an element with Tab or Shift+Tab. */
  readonly tabTo: (target: Locator) => Promise<void>;
  /** Controls that had the focus and showed no ring. */
  readonly ringless: readonly string[];
  /** Actions after which nothing had the focus. */
  readonly lost: readonly string[];
}

const longestWay = 150;

/** Where the focus is, seen from the target. */
const lookFrom = (
  target: Element,
): { readonly way: 'here' | 'on' | 'back' | 'map'; readonly focus: string; readonly ring: boolean } => {
  const active = document.activeElement ?? document.body;
  const visible = (element: Element | null): boolean => {
    for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).opacity === '0') return false;
    return element !== null;
  };
  const outlined = (element: Element | null): boolean => {
    if (!element || !visible(element)) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
  };
  function* around(element: Element): Generator<Element> {
    for (let at: Element | null = element; at; at = at.parentElement) yield at;
  }
  const map = active.closest('svg[role="group"]');
  const ring =
    active === document.body ||
    active.tagName === 'IFRAME' || // the ring is drawn by the frame's own document
    !(active instanceof HTMLElement || active instanceof SVGElement) ||
    active.tabIndex < 0 ||
    (map ? map.querySelector('[class*="ring"]') !== null : false) ||
    outlined(active.nextElementSibling) ||
    [...around(active)].some(outlined);
  const name =
    active.getAttribute('aria-label') ?? (active.textContent || active.closest('label')?.textContent);
  const focus =
    active === document.body
      ? ''
      : `${active.tagName.toLowerCase()} ${(name ?? active.outerHTML).trim().slice(0, 60)}`;
  const answer = (way: 'here' | 'on' | 'back' | 'map') => ({ way, focus, ring });
  if (active === target) return answer('here');
  const isRadio = (element: Element): element is HTMLInputElement =>
    element instanceof HTMLInputElement && element.type === 'radio';
  if (isRadio(active) && isRadio(target) && active.name === target.name) return answer('here');
  if (map?.contains(target) === true) return answer('map');
  const behind = active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
  return answer(active === document.body || behind ? 'on' : 'back');
};

/** A hand that has only a keyboard: Tab, arrows, Enter, Space and letters. */
export const keyHand = (page: Page): KeyHand => {
  const ringless = new Set<string>();
  const lost: string[] = [];
  let last = 'the start';
  let presses = 0;

  const tabTo = async (target: Locator): Promise<void> => {
    await target.waitFor({ timeout: 15_000 });
    const anywhere = () => page.evaluate(() => document.activeElement !== document.body);
    await expect
      .poll(anywhere, { timeout: 1500 })
      .toBe(true)
      .catch(() => lost.push(last));
    const went: string[] = [];
    while (went.length < longestWay) {
      const { way, focus, ring } = await target.evaluate(lookFrom);
      if (!ring) ringless.add(focus);
      if (way === 'here') return;
      if (way === 'map') return walkMap(target);
      went.push(focus);
      await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`Tab does not lead to ${String(target)}; it went ${went.slice(-12).join(' → ')}`);
  };

  const walkMap = async (target: Locator): Promise<void> => {
    const [from, to] = await target.evaluate((element) => [
      document.activeElement?.getAttribute('data-area') ?? '',
      element.getAttribute('data-area') ?? '',
    ]);
    for (const key of areaPath(from ?? '', to ?? '')) await page.keyboard.press(key);
    await expect(target).toBeFocused();
  };

  const press = async (target: Locator): Promise<void> => {
    await tabTo(target);
    last = `pressing ${String(target)}`;
    presses += 1;
    const onlySpace = await target.evaluate((element) => element instanceof HTMLInputElement);
    const onlyEnter = await target.evaluate((element) => element instanceof HTMLAnchorElement);
    await page.keyboard.press(onlySpace || (!onlyEnter && presses % 2 === 0) ? 'Space' : 'Enter');
  };

  const choose = async (target: Locator): Promise<void> => {
    if (await target.isChecked()) return;
    await tabTo(target);
    last = `choosing ${String(target)}`;
    const focused = () => target.evaluate((element) => document.activeElement === element);
    for (let moves = 0; !(await focused()); moves += 1) {
      if (moves > 30) throw new Error(`Arrows do not lead to ${String(target)}`);
      await page.keyboard.press('ArrowDown');
    }
    if (!(await target.isChecked())) await page.keyboard.press('Space');
    await expect(target).toBeChecked();
  };

  const write = async (target: Locator, text: string): Promise<void> => {
    await tabTo(target);
    last = `writing into ${String(target)}`;
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
    await expect(target).toHaveValue(text);
  };

  return {
    press,
    choose,
    write,
    tabTo,
    get ringless() {
      return [...ringless];
    },
    lost,
  };
};
