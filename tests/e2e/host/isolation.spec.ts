import { expect } from 'playwright/test';
import { test } from './fixture.ts';

test('60 the page sees nothing of the preload but the frozen api', async ({ app }) => {
  const view = await app.page.evaluate(() => {
    const fresh = document.createElement('iframe');
    document.body.append(fresh);
    const usual = new Set(Object.getOwnPropertyNames(fresh.contentWindow));
    const names = Object.getOwnPropertyNames(window).filter(
      (name) => !usual.has(name) && !/^\d+$/.test(name),
    );
    fresh.remove();
    const world = window as unknown as Record<string, unknown>;
    const tryTo = (change: () => void): void => {
      try {
        change();
      } catch {
        // strict code throws, which is fine too
      }
    };
    tryTo(() => (world['api'] = 1));
    tryTo(() => Object.assign(window.api, { call: 1 }));
    const missing = ['ipcRenderer', 'require', 'process', '__electronHostSend', '__electronHostDeliver'];
    return {
      names,
      missing: missing.map((name) => typeof world[name]),
      frozen: Object.isFrozen(window.api),
      call: typeof window.api.call,
    };
  });
  expect(view.names.toSorted()).toEqual(['api', 'messages', 'startWorker']); // the last two are the fixture page's own
  expect(view).toMatchObject({ missing: Array(5).fill('undefined'), frozen: true, call: 'function' });
});

test('a hostile page learns no secret by patching prototypes', async ({ app }) => {
  const learnt = await app.page.evaluate(async () => {
    const seen: unknown[] = [];
    const note = (value: unknown): void => {
      seen[seen.length] = value;
    };
    const { apply } = Reflect;
    const patch = (owner: object, name: string): void => {
      const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Object.assign(owner, {
        [name](this: unknown, ...args: unknown[]) {
          if (this instanceof Event) note(this.type);
          for (const value of args) if (value instanceof Event) note(value.type);
          if (typeof args[0] === 'string') note(args[0]);
          return apply(original, this, args);
        },
      });
    };
    patch(EventTarget.prototype, 'dispatchEvent');
    patch(EventTarget.prototype, 'addEventListener');
    patch(Event.prototype, 'stopImmediatePropagation');
    patch(Event.prototype, 'stopPropagation');
    patch(Map.prototype, 'get');
    patch(Map.prototype, 'set');
    patch(Function.prototype, 'call');
    patch(Function.prototype, 'apply');
    const detail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get ?? (() => undefined);
    Object.defineProperty(CustomEvent.prototype, 'detail', {
      get(this: CustomEvent): unknown {
        note(this.type);
        return apply(detail, this, []);
      },
    });
    const echoed = await window.api.call('echo', { x: 1 });
    return { echoed, types: seen.filter((value) => /[<>]$/.test(String(value))) };
  });
  expect(learnt).toEqual({ echoed: { x: 1 }, types: [] });
});

test('a page cannot agree on a secret of its own', async ({ app }) => {
  const planted = await app.page.evaluate(() => {
    window.dispatchEvent(new CustomEvent('electron-host-hello', { detail: { secret: 'evil' } }));
    window.dispatchEvent(new CustomEvent('evil<', { detail: { expose: 'planted', api: { value: 1 } } }));
    return 'planted' in window;
  });
  expect(planted).toBe(false);
});

test('47 frames get no preload', async ({ app }) => {
  const frames = app.page.frames().filter((frame) => frame.parentFrame() !== null);
  expect(frames).toHaveLength(1);
  const inFrame = await frames[0]?.evaluate(() => 'api' in window);
  expect(inFrame).toBe(false);
});
