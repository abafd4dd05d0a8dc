import type { CdpSession } from './cdp.ts';
import { pressAccelerator } from './accelerators.ts';
import { isPlaceholder } from './chromium-switches.ts';
import {
  bindingName,
  deliverName,
  isolatedWorld,
  isolatedWorldScript,
  mainWorldScript,
} from './page-scripts.ts';
import { followChildren } from './page-children.ts';
import { answerRequests, type RequestOwner } from './requests.ts';

/** What a page reports to its owner. */
export interface PageOwner extends RequestOwner {
  readonly preload: string;
  readonly javascript: boolean;
  readonly onMessage: (text: string) => void;
  readonly onNavigated: (webUrl: string) => void;
  readonly onLoaded: () => void;
  readonly onCrashed: () => void;
  readonly onWindowOpen: (webUrl: string) => void;
}

/** A way to speak to the page's isolated world; messages to a page without one are dropped, as in Electron. */
export interface PageConnection {
  readonly session: CdpSession;
  readonly deliver: (text: string) => void;
  readonly worldId: () => number | undefined;
}

/** Connects a page that is paused before its first document, and lets it go on. */
export async function connectPage(session: CdpSession, owner: PageOwner): Promise<PageConnection> {
  let worldId: number | undefined;
  let placeholder = true;
  let pieces: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { readonly frameId?: string };
    if (context.name === isolatedWorld && frameId === owner.mainFrameId()) worldId = context.id;
  });
  session.on('Runtime.executionContextsCleared', () => {
    worldId = undefined;
    pieces = [];
  });
  session.on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
    if (executionContextId !== worldId) return pressAccelerator(payload); // a frame's world has only shortcuts to tell
    // A message is JSON of an object; a large one comes in pieces (page/ipc-renderer.js).
    if (payload.startsWith('{')) return owner.onMessage(payload);
    pieces.push(payload.slice(1));
    if (payload.startsWith('+')) return;
    const whole = pieces.join('');
    pieces = [];
    owner.onMessage(whole);
  });
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return;
    placeholder = isPlaceholder(frame.url);
    if (!placeholder) owner.onNavigated(frame.url + (frame.urlFragment ?? ''));
  });
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId === owner.mainFrameId()) owner.onNavigated(url);
  });
  session.on('Page.loadEventFired', () => {
    if (!placeholder) owner.onLoaded();
  });
  session.on('Page.windowOpen', ({ url }) => owner.onWindowOpen(url));
  session.on('Inspector.targetCrashed', () => owner.onCrashed());
  await Promise.all([...prepare(session, owner), session.send('Runtime.runIfWaitingForDebugger')]);
  const deliver = (text: string): void => {
    if (worldId === undefined) return;
    const functionDeclaration = `function (text) { ${deliverName}(text); }`;
    session
      .send('Runtime.callFunctionOn', {
        executionContextId: worldId,
        functionDeclaration,
        arguments: [{ value: text }],
      })
      .catch(() => undefined); // the document has gone meanwhile
  };
  return { session, deliver, worldId: () => worldId };
}

function prepare(session: CdpSession, owner: PageOwner): Promise<unknown>[] {
  const scripts = owner.javascript
    ? [
        session.send('Runtime.addBinding', { name: bindingName, executionContextName: isolatedWorld }),
        session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript() }),
        session.send('Page.addScriptToEvaluateOnNewDocument', {
          source: isolatedWorldScript(owner.preload),
          worldName: isolatedWorld,
        }),
      ]
    : [session.send('Emulation.setScriptExecutionDisabled', { value: true })];
  return [
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    ...scripts,
    answerRequests(session, owner),
    followChildren(session, owner),
  ];
}
