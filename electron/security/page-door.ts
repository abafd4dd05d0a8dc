import type { ipcMain, WebContents } from 'electron';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isOwnPage } from './check-sender.ts';
import { pageToken } from './page-token.ts';

type Ways = Pick<typeof ipcMain, 'handle'>;

interface Door {
  /** The page of the program's one window, while there is one. */
  readonly own: () => WebContents | undefined;
  /** Answers a call of that page. */
  readonly answer: (channel: unknown, input: unknown) => Promise<Result<unknown>>;
  /** Somebody else called. */
  readonly refused: () => void;
}

/**
 * The one way from a page to main (Electron checklist 17): a page asks for a word when it first calls and says it with each
 * call. Answered is the top frame of our own window at our own origin with the word of the page that is there now; a frame,
 * another window, another origin, and a page that was left or loaded anew are refused and told. `end` is for a page that is gone.
 */
export const openDoor = (ipcMain: Ways, { own, answer, refused }: Door): { readonly end: () => void } => {
  const token = pageToken();
  const refuse = (reason: 'foreign-sender' | 'page-left'): Result<never> => {
    refused();
    return fail('refused', reason);
  };
  ipcMain.handle('stria:begin', async (event): Promise<Result<string>> => {
    if (!isOwnPage(event, own())) return refuse('foreign-sender');
    return ok(token.begin());
  });
  ipcMain.handle('stria:call', async (event, said: unknown, channel: unknown, input: unknown) => {
    if (!isOwnPage(event, own())) return refuse('foreign-sender');
    if (!token.isCurrent(said)) return refuse('page-left');
    return answer(channel, input);
  });
  return { end: token.end };
};
