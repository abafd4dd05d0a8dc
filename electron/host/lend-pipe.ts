import type { Cdp, CdpMessage } from './cdp.ts';

/** Message ids from here on belong to the second client. */
const firstForeignId = 1_000_000_000;

/**
 * Lets a second client (Playwright in the tests) speak to the same Chromium, on a browser session of its own; every
 * session it opens is its own too. Gives back the way in.
 */
export async function lendPipe(
  cdp: Cdp,
  deliver: (message: CdpMessage) => void,
): Promise<(message: CdpMessage) => void> {
  const { sessionId: root } = await cdp.browser.send('Target.attachToBrowserTarget');
  const own = new Set([root]);
  cdp.takeMessages((message) => {
    const { id, sessionId = '', method } = message;
    if (id === undefined ? !own.has(sessionId) : id < firstForeignId) return false;
    if (method === 'Target.attachedToTarget')
      own.add((message.params as { readonly sessionId: string }).sessionId);
    const { sessionId: _root, ...rest } = message;
    const named = sessionId === root || sessionId === '' ? rest : message;
    deliver(id === undefined ? named : { ...named, id: id - firstForeignId });
    return true;
  });
  return (message) => {
    cdp.write({ ...message, id: (message.id ?? 0) + firstForeignId, sessionId: message.sessionId ?? root });
  };
}
