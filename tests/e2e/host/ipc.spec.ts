import { expect } from 'playwright/test';
import { test } from './fixture.ts';

test('there is no key store, and it says so', async ({ app }) => {
  const said = await app.evaluate(async ({ safeStorage }) => [
    await safeStorage.isAsyncEncryptionAvailable(),
    safeStorage.getSelectedStorageBackend(),
    await safeStorage.encryptStringAsync('a').then(String, () => 'refused'),
    await safeStorage.decryptStringAsync(Buffer.from('a')).then(String, () => 'refused'),
  ]);
  expect(said).toEqual([false, 'basic_text', 'refused', 'refused']);
});

test('values keep their types on the way to main and back', async ({ app }) => {
  const report = await app.page.evaluate(async () => {
    const sent = {
      bytes: new Uint8Array([0, 255]),
      floats: new Float64Array([1.5, -0]),
      buffer: new Uint8Array([9]).buffer,
      date: new Date(5),
      big: 10n ** 20n,
      map: new Map<unknown, unknown>([[{ a: 1 }, new Set([1])]]),
      error: new RangeError('r'),
      dollar: { $: { $: 'd' } },
      nothing: undefined,
      list: [null, true, Number.NaN, -0, -Infinity],
      text: 'größe\u2028\ud83d\ude00',
    };
    const got = (await window.api.call('echo', sent)) as typeof sent;
    return [
      got.bytes instanceof Uint8Array && [...got.bytes],
      got.floats instanceof Float64Array && Object.is(got.floats[1], -0),
      got.buffer instanceof ArrayBuffer && got.buffer.byteLength,
      got.date instanceof Date && got.date.getTime(),
      got.big === sent.big,
      got.map instanceof Map && [...got.map.keys()][0],
      got.error instanceof RangeError && got.error.message,
      got.dollar,
      'nothing' in got,
      got.list.every((value, index) => Object.is(value, sent.list[index])),
      got.text === sent.text,
    ];
  });
  const expected = [[0, 255], true, 1, 5, true, { a: 1 }, 'r', { $: { $: 'd' } }, true, true, true];
  expect(report).toEqual(expected);
});

test('a handler that throws, and one that is missing, reject the call', async ({ app }) => {
  const outcome = (channel: string) =>
    app.page.evaluate((name) => window.api.call(name).then(String, (error: Error) => error.message), channel);
  expect(await outcome('fail')).toBe("Error invoking remote method 'fail': TypeError: no such thing");
  expect(await outcome('missing')).toContain("No handler registered for 'missing'");
});

test('what cannot be cloned is refused before it leaves the page', async ({ app }) => {
  const refused = await app.page.evaluate(() => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const attempt = (value: unknown) =>
      window.api.call('echo', value).then(String, (error: Error) => error.name);
    return Promise.all([attempt(cycle), attempt({ deep: new Blob(['x']) })]);
  });
  expect(refused).toEqual(['DataCloneError', 'DataCloneError']);
});

test('main sends events, a listener can be taken off again, and main knows the sender', async ({ app }) => {
  const heard = await app.page.evaluate(async () => {
    const values: unknown[] = [];
    const off = window.api.on('told', (value) => values.push(value));
    window.api.tell(new Date(7));
    await window.api.call('echo', 1);
    off();
    window.api.tell('unheard');
    await window.api.call('echo', 1);
    return values.map((value) => value instanceof Date && value.getTime());
  });
  expect(heard).toEqual([7]);
  const sender = await app.page.evaluate(() => window.api.call('sender'));
  expect(sender).toEqual(['app://bundle/index.html', 'app://bundle', null]);
});

test("the menu's accelerator reaches main, and the browser's own shortcuts are dead", async ({ app }) => {
  await app.page.keyboard.press('Control+n');
  await expect(app.page.locator('#menu')).toHaveText('new');
  const prevented = await app.page.evaluate(() => {
    const press = (key: string, more: KeyboardEventInit = {}): boolean =>
      !document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
      );
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    const control = { ctrlKey: true };
    return {
      dead: [press('F12'), press('I', { ...control, shiftKey: true }), press('p', control), press('F5')],
      alive: [press('a'), press('c', control), press('v', control), press('Tab')],
      contextMenu: !document.body.dispatchEvent(menu),
    };
  });
  expect(prevented).toEqual({
    dead: [true, true, true, true],
    alive: [false, false, false, false],
    contextMenu: true,
  });
});
