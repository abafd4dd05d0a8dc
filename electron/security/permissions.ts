import type { Session } from 'electron';
import { pageOrigin } from './own-scheme.ts';

const isOurs = (address: string): boolean => address === pageOrigin || address.startsWith(`${pageOrigin}/`);

/** What may be asked of a page at this moment. */
export interface Allowed {
  readonly camera: boolean;
}

/** Whether a request is for the picture of the camera alone, by the page itself. */
const isCamera = (permission: string, address: string, main: boolean, kinds: readonly unknown[]): boolean =>
  permission === 'media' &&
  main &&
  isOurs(address) &&
  kinds.length > 0 &&
  kinds.every((kind) => kind === 'video');

/**
 * Refuses every permission the page could ask for: location, devices, notifications, sound (Electron checklist 5). The
 * camera's picture alone is given to our own page while `allowed` says so.
 */
export const setPermissions = (of: Session, allowed: Allowed): void => {
  of.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(allowed.camera && isCamera(permission, details.requestingUrl, details.isMainFrame, kinds));
  });
  of.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      allowed.camera && isCamera(permission, origin, details.isMainFrame, [details.mediaType]),
  );
  of.setDevicePermissionHandler(() => false);
};
