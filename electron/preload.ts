import { contextBridge, ipcRenderer } from 'electron';
import { giveBridge } from './security/page-bridge.ts';

giveBridge(contextBridge, ipcRenderer);
