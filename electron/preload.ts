import { contextBridge, ipcRenderer } from 'electron';
import { pageEvents, type Bridge } from '../shared/ipc/page-events.ts';

const bridge: Bridge = {
  call: (channel, input) => ipcRenderer.invoke('stria:call', channel, input),
  on: (event, heard) => {
    if (!pageEvents.includes(event)) return () => undefined;
    const listener = () => heard();
    ipcRenderer.on(`stria:${event}`, listener);
    return () => ipcRenderer.removeListener(`stria:${event}`, listener);
  },
};

contextBridge.exposeInMainWorld('stria', bridge);
