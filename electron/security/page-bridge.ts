import type { contextBridge, ipcRenderer } from 'electron';
import { pageEvents, type Bridge } from '../../shared/ipc/page-events.ts';
import { pageGate } from '../page-gate.ts';
import { pageSend } from './page-send.ts';

type Messages = Pick<typeof ipcRenderer, 'invoke' | 'on' | 'removeListener'>;

/**
 * Gives the page all that it ever has of Electron (Electron checklist 20): one object with a function that calls main, and one
 * that hears of main's few events, without what came with them. The word of the page stays on this side (`page-token.ts`).
 */
export const giveBridge = (
  world: Pick<typeof contextBridge, 'exposeInMainWorld'>,
  messages: Messages,
): void => {
  const send = pageSend((channel, ...given) => messages.invoke(channel, ...given));
  const bridge: Bridge = {
    call: pageGate(send),
    on: (event, heard) => {
      if (!pageEvents.includes(event)) return () => undefined;
      const listener = () => heard();
      messages.on(`stria:${event}`, listener);
      return () => messages.removeListener(`stria:${event}`, listener);
    },
  };
  world.exposeInMainWorld('stria', bridge);
};
