import { expect } from 'playwright/test';
import { test } from './fixture.ts';

test('a page stays where it is, and opens no window', async ({ app }) => {
  const { page } = app;
  const before = page.url();
  await page.click('#away');
  await page.click('#blank');
  await page.evaluate(() => void window.open('https://example.com/opened', '_blank'));
  await page.evaluate(() => void window.open('about:blank', '_blank', 'noopener'));
  await expect
    .poll(() => app.evaluate(() => globalThis.seen))
    .toEqual([
      'navigate https://example.com/away',
      'open https://example.com/blank',
      'open https://example.com/opened',
      'open about:blank',
    ]);
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => typeof window.api.call)).toBe('function');
});

test('addresses that are not requests lead nowhere either', async ({ app }) => {
  const { page } = app;
  const before = page.url();
  await page.evaluate(() => {
    const go = (href: string): void => {
      const link = document.createElement('a');
      link.href = href;
      document.body.append(link);
      link.click();
    };
    go('data:text/html,<h1>elsewhere</h1>');
    go('file:///etc/hostname');
    go('chrome://version');
    go('mailto:someone@example.com');
    go(URL.createObjectURL(new Blob(['<h1>elsewhere</h1>'], { type: 'text/html' })));
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  await expect(page.locator('h1')).toHaveText('Host fixture');
});

test('the program may reload its page, and the preload is there again', async ({ app }) => {
  const { page } = app;
  await page.evaluate(() => history.replaceState(null, '', '/index.html?later#part'));
  const reloaded = page.waitForEvent('load');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await reloaded;
  expect(new URL(page.url()).search).toBe('?later');
  expect(await page.evaluate(() => window.api.call('echo', 'here'))).toBe('here');
});
