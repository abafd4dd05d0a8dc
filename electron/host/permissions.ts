import type { Engine } from './engine.ts';
import { sessionRules, type AskingContents, type Permission } from './session.ts';

/** Chromium's names for what Electron's handlers are asked. */
const names: readonly (readonly [string, Permission])[] = [
  ['camera', 'media'],
  ['microphone', 'media'],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['idle-detection', 'idle-detection'],
  ['storage-access', 'storage-access'],
  ['window-management', 'window-management'],
  ['local-fonts', 'unknown'],
  ['background-sync', 'unknown'],
  ['display-capture', 'display-capture'],
];

/**
 * Asks the program's handlers once, before the page loads, and tells Chromium the answers, so that it never asks the
 * person. Without a handler everything is refused (Electron would grant it).
 */
export async function settlePermissions(
  engine: Engine,
  browserContextId: string | undefined,
  contents: AskingContents,
  requestingUrl: string,
): Promise<void> {
  const context = browserContextId === undefined ? {} : { browserContextId };
  const settle = async ([name, permission]: (typeof names)[number]): Promise<void> => {
    const setting = (await isGranted(contents, permission, requestingUrl)) ? 'granted' : 'denied';
    // A name that this Chromium does not know cannot be asked for either.
    await engine.cdp.browser
      .send('Browser.setPermission', { permission: { name }, setting, ...context })
      .catch(() => undefined);
  };
  await Promise.all(names.map(settle));
}

async function isGranted(
  contents: AskingContents,
  permission: Permission,
  requestingUrl: string,
): Promise<boolean> {
  const { permissionRequest, permissionCheck } = sessionRules();
  const details = { requestingUrl, isMainFrame: true };
  if (permissionCheck && !permissionCheck(contents, permission, requestingUrl, details)) return false;
  if (!permissionRequest) return false;
  return new Promise((resolve) => permissionRequest(contents, permission, resolve, details));
}
