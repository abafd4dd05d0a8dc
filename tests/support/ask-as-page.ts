import type { Page } from 'playwright';

/** Asks main or the vault through the page's own door, as a script in the page could. */
export const askAsPage = (page: Page, channel: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([name, asked]) => {
      const { stria } = window as unknown as {
        stria: { call: (channel: string, input: unknown) => Promise<unknown> };
      };
      return stria.call(name, asked);
    },
    [channel, input] as const,
  );
