import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { pageOrigin } from './own-scheme.ts';

/** True for a call from the top frame of our own window at our own origin (Electron checklist 17). */
export const isOwnPage = (event: IpcMainInvokeEvent, own: WebContents | undefined): boolean => {
  const frame = event.senderFrame;
  return (
    own !== undefined &&
    event.sender === own &&
    frame !== null &&
    frame.parent === null &&
    frame.url.startsWith(`${pageOrigin}/`)
  );
};
