import { EventEmitter } from 'node:events';
import { makeEvent, type HostEvent } from './host-events.ts';
import { makeCodec } from './codec.ts';
import type { WebContents, WebFrameMain } from './web-contents.ts';

/** Who sent a message to main. */
export interface IpcMainEvent extends HostEvent {
  readonly sender: WebContents;
  readonly senderFrame: WebFrameMain | null;
  readonly processId: number;
  readonly frameId: number;
}

/** Who called a handler of main. */
export type IpcMainInvokeEvent = IpcMainEvent;

// Whoever handles a message parses it, whatever type it writes down: hence `never`, which any parameter type fits.
type Handler = (event: IpcMainInvokeEvent, ...args: never[]) => unknown;
type Listener = (event: IpcMainEvent, ...args: never[]) => void;

interface PageMessage {
  readonly id?: number;
  readonly channel: string;
  readonly args: unknown[];
}

const codec = makeCodec();
const handlers = new Map<string, Handler>();
const listeners = new EventEmitter();

/** Electron's `ipcMain`. */
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
  on(channel: string, listener: Listener): void {
    listeners.on(channel, listener as never);
  },
  once(channel: string, listener: Listener): void {
    listeners.once(channel, listener as never);
  },
  off(channel: string, listener: Listener): void {
    listeners.off(channel, listener as never);
  },
  removeListener(channel: string, listener: Listener): void {
    listeners.off(channel, listener as never);
  },
  removeAllListeners(channel: string): void {
    listeners.removeAllListeners(channel);
  },
};

/** Reads a page's message. Throws a SyntaxError when it is none. */
export function readPageMessage(text: string): PageMessage {
  return codec.decode(text) as PageMessage;
}

/** Hands a page's message to the program's listeners, or its call to the one handler, and sends the answer back. */
export async function dispatchIpc(contents: WebContents, message: PageMessage): Promise<void> {
  const { id, channel, args } = message;
  const { url, origin, parent } = contents.mainFrame;
  const event = makeEvent({
    sender: contents,
    senderFrame: { url, origin, parent },
    processId: 0,
    frameId: 0,
  });
  if (id === undefined) {
    listeners.emit(channel, event, ...args);
    return;
  }
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    contents.deliver(codec.encode({ id, value: await handler(event, ...(args as never[])) }));
  } catch (error) {
    contents.deliver(codec.encode({ id, of: channel, error: String(error) }));
  }
}
