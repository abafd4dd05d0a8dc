import { plainSize } from '../shared/ipc/plain-input.ts';
import { fail } from '../shared/result.ts';
import { mostAtOnce } from './most-at-once.ts';

/** Bytes of memory from which on a call takes so long to be sent that the screen could notice. */
const large = 512_000;

/** Sends a call to main. */
type Send = (channel: string, input: unknown) => Promise<unknown>;

/**
 * The page's side of what main does in `electron/on-the-way.ts`: large calls go one after the other, small ones past them, and
 * what would be too much at once is refused before a byte of it is sent. So a page that floods main goes on being drawn.
 * Main counts all the same: it does not rely on the page.
 */
export const pageGate = (send: Send, most = mostAtOnce): Send => {
  let held = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (channel, input) => {
    const bytes = plainSize(input, most);
    if (bytes === undefined) return fail('invalid', 'not-plain');
    if (bytes < large) return send(channel, input);
    if (held + bytes > most) return fail('busy', 'too-much-at-once');
    held += bytes;
    const before = last;
    const sent = (async () => {
      await before.catch(() => undefined); // whoever sent that one hears of it
      return send(channel, input);
    })();
    last = sent;
    try {
      return await sent;
    } finally {
      held -= bytes;
    }
  };
};
