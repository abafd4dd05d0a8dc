import { contextBridge, ipcRenderer } from 'electron';
import { pageEvents, type Bridge } from '../shared/ipc/page-events.ts';
import { pageGate } from './page-gate.ts';
import { pageSend } from './page-send.ts';

const call = pageGate(pageSend((channel, ...given) => ipcRenderer.invoke(channel, ...given)));

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
