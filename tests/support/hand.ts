import type { Locator, Page } from 'playwright';

/** One way to work the page, in place of Playwright's own mouse. */
export interface Hand {
  /** Presses a button, a link, a checkbox or an area of the body map. */
  readonly press: (target: Locator) => Promise<void>;
  /** Makes a radio or a checkbox the chosen one. */
  readonly choose: (target: Locator) => Promise<void>;
  /** Puts a text in the place of what a field holds. */
  readonly write: (target: Locator, text: string) => Promise<void>;
  /** What stands for the mouse where something is drawn; without it, drawing fails. */
  readonly pen?: Pick<Page['mouse'], 'move' | 'down' | 'up'>;
}

const direct = new WeakMap<object, object>();
/** Every other way in which Playwright could reach into the page. */
const forbidden = new Set([
  'clear',
  'dblclick',
  'dispatchEvent',
  'dragAndDrop',
  'dragTo',
  'focus',
  'hover',
  'press',
  'pressSequentially',
  'selectOption',
  'selectText',
  'setChecked',
  'tap',
  'touchscreen',
  'type',
  'uncheck',
]);

/** The same page, worked with another hand: every click, check and fill on it and on its locators goes through that. */
export const withHand = (page: Page, hand: Hand): Page => {
  const kinds: readonly unknown[] = [
    page.locator('html').constructor,
    page.frameLocator('iframe').constructor,
  ];
  const isKind = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && kinds.includes(value.constructor);
  const bare = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? (direct.get(value) ?? value) : value;
  const held = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(held);
    if (value instanceof Promise) return value.then(held);
    return isKind(value) ? hold(value) : value;
  };
  const hold = (target: object): object => {
    const acts: Readonly<Record<string, unknown>> = {
      click: () => hand.press(target as Locator),
      check: () => hand.choose(target as Locator),
      fill: (text: string) => hand.write(target as Locator, text),
      mouse: hand.pen,
    };
    const proxy = new Proxy(target, {
      get: (at, name) => {
        if (typeof name === 'string' && name in acts) {
          if (acts[name] === undefined) throw new Error(`This hand has no ${name}.`);
          return acts[name];
        }
        if (typeof name === 'string' && forbidden.has(name)) throw new Error(`This hand does not ${name}.`);
        const value: unknown = Reflect.get(at, name, at);
        if (typeof value !== 'function' || name === 'constructor' || String(name).startsWith('_')) {
          return value;
        }
        return (...args: readonly unknown[]) => held(Reflect.apply(value, at, args.map(bare)));
      },
    });
    direct.set(proxy, target);
    return proxy;
  };
  return hold(page) as Page;
};
