import type { CdpSession } from './cdp.ts';
import { sessionRules, type BeforeRequestDetails } from './session.ts';
import { fromWeb, handlerFor, toWeb } from './schemes.ts';

/** A document that a frame wants to load. */
export interface WantedNavigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly isRedirect: boolean;
}

/** The page whose requests are answered. */
export interface RequestOwner {
  readonly id: number;
  readonly mainFrameId: () => string;
  /** Whether the page may go there; this is where the program's navigation events are emitted. */
  readonly mayNavigate: (navigation: WantedNavigation) => boolean;
}

interface Paused {
  readonly requestId: string;
  readonly resourceType: string;
  readonly frameId: string;
  readonly redirectedRequestId?: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly postDataEntries?: readonly { readonly bytes?: string }[];
  };
}

type Outcome = Response | 'Aborted' | 'BlockedByClient' | 'Failed';

let lastRequest = 0;

/** Answers every request of a target from the program's protocol handlers; nothing else gets an answer. */
export async function answerRequests(session: CdpSession, owner: RequestOwner): Promise<void> {
  session.on('Fetch.requestPaused', (paused) => {
    decide(paused, owner)
      .catch((): Outcome => 'Failed')
      .then((outcome) => respond(session, paused.requestId, outcome))
      .catch(() => undefined); // the page has gone meanwhile
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function decide(paused: Paused, owner: RequestOwner): Promise<Outcome> {
  const url = fromWeb(paused.request.url);
  const isDocument = paused.resourceType === 'Document';
  const isMainFrame = isDocument && paused.frameId === owner.mainFrameId();
  const refused = isMainFrame ? 'Aborted' : 'BlockedByClient'; // anything but Aborted would replace the page
  const isRedirect = paused.redirectedRequestId !== undefined;
  if (isDocument && !owner.mayNavigate({ url, isMainFrame, isRedirect })) return refused;
  const resourceType = isMainFrame ? 'mainFrame' : isDocument ? 'subFrame' : 'other';
  lastRequest += 1;
  const { method } = paused.request;
  const details = { id: lastRequest, url, method, resourceType, webContentsId: owner.id } as const;
  if (await isCancelled(details)) return refused;
  const handler = handlerFor(url);
  if (!handler) return refused;
  const response = await handler(requestOf(url, paused));
  return response.type === 'error' ? 'Failed' : response;
}

function isCancelled(details: BeforeRequestDetails): Promise<boolean> {
  const { beforeRequest } = sessionRules();
  if (!beforeRequest) return Promise.resolve(false);
  return new Promise((resolve) => beforeRequest(details, ({ cancel }) => resolve(cancel === true)));
}

function requestOf(url: string, { request }: Paused): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, fromWeb(value));
  const parts = (request.postDataEntries ?? []).map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
  const body = parts.length > 0 ? { body: new Uint8Array(Buffer.concat(parts)) } : {};
  return new Request(url, { method: request.method, headers, ...body });
}

async function respond(session: CdpSession, requestId: string, outcome: Outcome): Promise<void> {
  if (typeof outcome === 'string') {
    await session.send('Fetch.failRequest', { requestId, errorReason: outcome });
    return;
  }
  const responseHeaders = [...outcome.headers].map(([name, value]) => ({ name, value: toWeb(value) }));
  const body = Buffer.from(await outcome.arrayBuffer()).toString('base64');
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: outcome.status,
    responseHeaders,
    body,
  });
}
