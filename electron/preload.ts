import { contextBridge, ipcRenderer } from 'electron';
import { pageEvents, type Bridge } from '../shared/ipc/page-events.ts';
import type { Result } from '../shared/result.ts';
import { pageGate } from './page-gate.ts';

/** This page's own word (`electron/security/page-token.ts`), asked for with its first call. */
let begun: Promise<Result<string>> | undefined;

const send = async (channel: string, input: unknown): Promise<unknown> => {
  begun ??= ipcRenderer.invoke('stria:begin') as Promise<Result<string>>;
  const token = await begun;
  if (token.ok) return ipcRenderer.invoke('stria:call', token.value, channel, input);
  begun = undefined;
  return token;
};
const call = pageGate(send);

const bridge: Bridge = {
  call,
  on: (event, heard) => {
    if (!pageEvents.includes(event)) return () => undefined;
    const listener = () => heard();
    ipcRenderer.on(`stria:${event}`, listener);
    return () => ipcRenderer.removeListener(`stria:${event}`, listener);
  },
};

contextBridge.exposeInMainWorld('stria', bridge);
