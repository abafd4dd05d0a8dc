import type { Result } from '../../shared/result.ts';

/** What the page's preload has of Electron: sends to main and waits for the answer; rejects when main could not answer. */
type Invoke = (channel: string, ...given: readonly unknown[]) => Promise<unknown>;

/**
 * Sends calls to main with this page's own word (`page-token.ts`), which is asked for with the first one. A word
 * that was refused, or never came, is asked for again with the next call.
 */
export const pageSend = (invoke: Invoke): ((channel: string, input: unknown) => Promise<unknown>) => {
  let begun: Promise<Result<string>> | undefined;
  return async (channel, input) => {
    const asked = (begun ??= invoke('stria:begin') as Promise<Result<string>>);
    const forget = (): void => {
      if (begun === asked) begun = undefined;
    };
    let token: Result<string>;
    try {
      token = await asked;
    } catch (error) {
      forget();
      throw error;
    }
    if (token.ok) return invoke('stria:call', token.value, channel, input);
    forget();
    return token;
  };
};
