import type { CdpSession } from './cdp.ts';
import { isolatedWorld, isolatedWorldScript } from './page-scripts.ts';
import { answerRequests, type RequestOwner } from './requests.ts';

/**
 * Frames and workers that Chromium keeps in processes of their own (a sandboxed frame is one) are answered by the same
 * handlers as their page, and never get the preload.
 */
export async function followChildren(session: CdpSession, owner: RequestOwner): Promise<void> {
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }) => {
    if (!waitingForDebugger) return; // a second client looked at a child that exists
    const child = session.sibling(sessionId);
    connect(child, targetInfo.type, owner).catch(() => undefined); // the child has gone meanwhile
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'iframe' }, { type: 'worker' }],
  });
}

async function connect(child: CdpSession, type: string, owner: RequestOwner): Promise<void> {
  const guard = { source: isolatedWorldScript(''), worldName: isolatedWorld };
  await Promise.all([
    answerRequests(child, owner),
    ...(type === 'iframe'
      ? [
          followChildren(child, owner),
          child.send('Page.enable'),
          child.send('Page.addScriptToEvaluateOnNewDocument', guard),
        ]
      : []),
    child.send('Runtime.runIfWaitingForDebugger'),
  ]);
}
