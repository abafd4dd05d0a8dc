import type { Session } from 'electron';

/** Refuses every permission the page could ask for: camera, location, devices, notifications (Electron checklist 5). */
export const refusePermissions = (of: Session): void => {
  of.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  of.setPermissionCheckHandler(() => false);
  of.setDevicePermissionHandler(() => false);
};
