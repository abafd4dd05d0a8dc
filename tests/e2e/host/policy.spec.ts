import { expect } from 'playwright/test';
import { test } from './fixture.ts';

test("the page's content security policy and trusted types are enforced", async ({ app }) => {
  const outcome = await app.page.evaluate(async () => {
    const world = window as unknown as Record<string, unknown>;
    const attempt = (run: () => unknown): string => {
      try {
        run();
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    await new Promise((resolve) => setTimeout(resolve, 0)); // evaluate itself may use eval, what comes later may not
    const html = attempt(() => (document.createElement('div').innerHTML = '<b>x</b>'));
    const text = attempt(() => (document.createElement('script').textContent = 'window.inlined = 1'));
    const evaluated = attempt(() => new Function('return 1'));
    const timer = attempt(() => setTimeout('window.timed = 1' as unknown as () => void, 0));
    const inline = document.createElement('a');
    inline.setAttribute('href', 'javascript:window.linked = 1');
    document.body.append(inline);
    inline.click();
    const outside = await fetch('https://example.com/').then(String, (error: Error) => error.name);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {
      html,
      text,
      evaluated,
      timer,
      outside,
      ran: ['inlined', 'timed', 'linked'].filter((name) => name in world),
    };
  });
  expect(outcome).toMatchObject({ html: 'TypeError', text: 'TypeError', evaluated: 'EvalError', ran: [] });
  expect(outcome.outside).toBe('TypeError');
});

test('own requests, from the page and from a worker, reach the protocol handler with the program’s address', async ({
  app,
}) => {
  const answer = await app.page.evaluate(async () => {
    const response = await fetch('/echo', { method: 'POST', body: 'größe' });
    return response.text();
  });
  expect(answer).toBe('POST app://bundle/echo größe');
  const worked = await app.page.evaluate(
    () =>
      new Promise((resolve) => window.startWorker().addEventListener('message', ({ data }) => resolve(data))),
  );
  expect(worked).toBe('GET app://bundle/echo ');
});

test('a sandboxed frame shows its document under its own policy and runs no script', async ({ app }) => {
  const text = app.page.frameLocator('#frame').locator('p');
  await expect(text).toHaveText('Größe ✓');
  await expect(text).toHaveCSS('color', 'rgb(1, 2, 3)');
  expect(await app.page.evaluate(() => window.messages)).toEqual([]);
  const origin = await app.page.frames()[1]?.evaluate(() => window.origin);
  expect(origin).toBe('null');
});
