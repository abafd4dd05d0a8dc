import type { Event, Session, WebContents } from 'electron';
import { giveBridge } from '../../../../electron/security/page-bridge.ts';
import type { Bridge } from '../../../../shared/ipc/page-events.ts';
import { ok } from '../../../../shared/result.ts';

/** Listeners as a measure sets them, and whether an event was refused. */
export const listening = () => {
  const heard = new Map<string, (event: Event & { isMainFrame?: boolean; url?: string }) => void>();
  let windows: (() => { action: string }) | undefined;
  const contents = {
    on: (name: string, listener: (event: Event) => void) => heard.set(name, listener),
    setWindowOpenHandler: (handler: () => { action: string }) => (windows = handler),
  } as unknown as WebContents;
  const refused = (name: string, event: { isMainFrame?: boolean; url?: string } = {}): boolean => {
    let prevented = false;
    heard.get(name)?.({ ...event, preventDefault: () => (prevented = true) } as unknown as Event);
    return prevented;
  };
  return { contents, refused, names: () => [...heard.keys()], newWindow: () => windows?.().action };
};

type Details = { readonly isMainFrame: boolean; readonly [name: string]: unknown };
type RequestHandler = (a: null, name: string, answer: (yes: boolean) => void, details: Details) => void;
type CheckHandler = (a: null, name: string, origin: string, details: Details) => boolean;

/** A session that remembers its handlers, and what they answer. */
export const permissionsAsked = () => {
  let request: RequestHandler = () => undefined;
  let check: CheckHandler = () => true;
  let device = (): boolean => true;
  const session = {
    setPermissionRequestHandler: (handler: RequestHandler) => (request = handler),
    setPermissionCheckHandler: (handler: CheckHandler) => (check = handler),
    setDevicePermissionHandler: (handler: () => boolean) => (device = handler),
  } as unknown as Session;
  const requested = (name: string, details: Details): boolean => {
    let given = false;
    request(null, name, (yes) => (given = yes), details);
    return given;
  };
  const both = (name: string, from: string, more: object): readonly boolean[] => {
    const details = { isMainFrame: true, requestingUrl: from, ...more };
    return [requested(name, details), check(null, name, from, details)];
  };
  return {
    session,
    camera: (from: string, more: object = {}) =>
      both('media', from, { mediaTypes: ['video'], mediaType: 'video', ...more }),
    media: (from: string, mediaTypes: readonly string[]) =>
      requested('media', { isMainFrame: true, requestingUrl: from, mediaTypes }),
    other: (name: string, from: string) => both(name, from, {}),
    device: () => device(),
  };
};

/** A session that remembers what is done with requests. */
export const requestsAsked = () => {
  let before: (request: { url: string }, answer: (said: { cancel: boolean }) => void) => void = () =>
    undefined;
  const session = {
    webRequest: { onBeforeRequest: (handler: typeof before) => (before = handler) },
  } as unknown as Session;
  const isCancelled = (url: string): boolean => {
    let cancelled = false;
    before({ url }, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  };
  return { session, isCancelled };
};

/** What a preload gave to the page, what it said to main with it, and what it listens to; main gives it a word. */
export const bridgeGiven = () => {
  const given = new Map<string, Bridge>();
  const said: (readonly unknown[])[] = [];
  const listeners = new Map<string, (...all: readonly unknown[]) => void>();
  const world = { exposeInMainWorld: (name: string, bridge: Bridge) => given.set(name, bridge) };
  const messages = {
    invoke: (...all: readonly unknown[]) => {
      said.push(all);
      return Promise.resolve(ok('word'));
    },
    on: (name: string, listener: () => void) => listeners.set(name, listener),
    removeListener: (name: string) => listeners.delete(name),
  };
  giveBridge(world as never, messages as never);
  const [bridge] = given.values();
  if (!bridge) throw new Error('The page was given nothing.');
  return { names: [...given.keys()], bridge, said, listeners };
};
