import type { Page } from 'playwright';
import { unpackAnswer } from '../../shared/ipc/packed-answer.ts';
import type { Result } from '../../shared/result.ts';

/** Asks main or the vault through the page's own door, as a script in the page could. */
export const askAsPage = async (page: Page, channel: string, input: unknown): Promise<unknown> =>
  unpackAnswer(
    await page.evaluate(
      ([name, asked]) => {
        const { stria } = window as unknown as {
          stria: { call: (channel: string, input: unknown) => Promise<Result<unknown>> };
        };
        return stria.call(name, asked);
      },
      [channel, input] as const,
    ),
  );
