import type { Engine } from './engine.ts';
import { sessionRules, type AskingContents, type Permission } from './session.ts';

/** Chromium's names for what Electron's handlers are asked. */
const names: readonly (readonly [string, Permission, ('audio' | 'video')?])[] = [
  ['camera', 'media', 'video'],
  ['microphone', 'media', 'audio'],
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
 * Asks the program's handlers, before the page loads and whenever they change, and tells Chromium the answers, so that it
 * never asks the person. Without a handler everything is refused (Electron would grant it).
 */
export async function settlePermissions(
  engine: Engine,
  browserContextId: string | undefined,
  contents: AskingContents,
  requestingUrl: string,
): Promise<void> {
  const context = browserContextId === undefined ? {} : { browserContextId };
  const settle = async ([name, permission, kind]: (typeof names)[number]): Promise<void> => {
    const setting = (await isGranted(contents, permission, requestingUrl, kind)) ? 'granted' : 'denied';
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
  kind: 'audio' | 'video' | undefined,
): Promise<boolean> {
  const { permissionRequest, permissionCheck } = sessionRules();
  const asked = { requestingUrl, isMainFrame: true };
  const details = kind ? { ...asked, mediaType: kind, mediaTypes: [kind] } : asked;
  if (permissionCheck && !permissionCheck(contents, permission, requestingUrl, details)) return false;
  if (!permissionRequest) return false;
  return new Promise((resolve) => permissionRequest(contents, permission, resolve, details));
}
