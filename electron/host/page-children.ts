import type { CdpSession } from './cdp.ts';
import { pressAccelerator } from './accelerators.ts';
import { bindingName, isolatedWorld, isolatedWorldScript } from './page-scripts.ts';
import { answerRequests, type RequestOwner } from './requests.ts';

/**
 * Frames and workers that Chromium keeps in processes of their own (a sandboxed frame is one) are answered by the same
 * handlers as their page, and never get the preload. All that a frame can tell is which shortcut was pressed in it.
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
  child.on('Runtime.bindingCalled', ({ payload }) => pressAccelerator(payload));
  const guard = { source: isolatedWorldScript(''), worldName: isolatedWorld };
  await Promise.all([
    answerRequests(child, owner),
    ...(type === 'iframe'
      ? [
          followChildren(child, owner),
          child.send('Page.enable'),
          child.send('Runtime.enable'),
          child.send('Runtime.addBinding', { name: bindingName, executionContextName: isolatedWorld }),
          child.send('Page.addScriptToEvaluateOnNewDocument', guard),
        ]
      : []),
    child.send('Runtime.runIfWaitingForDebugger'),
  ]);
}
