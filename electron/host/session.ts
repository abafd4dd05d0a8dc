import type { HostEvent } from './host-events.ts';
import { registerScheme, setHandler, handlerFor, type ProtocolHandler } from './schemes.ts';

/** As much of a page as the session's handlers are told. */
export interface AskingContents {
  readonly id: number;
  readonly getURL: () => string;
}

/** What a page asks for, in Electron's words. */
export type Permission =
  | 'clipboard-read'
  | 'clipboard-sanitized-write'
  | 'display-capture'
  | 'fullscreen'
  | 'geolocation'
  | 'idle-detection'
  | 'media'
  | 'midi'
  | 'midiSysex'
  | 'notifications'
  | 'pointerLock'
  | 'storage-access'
  | 'window-management'
  | 'unknown';

interface PermissionDetails {
  readonly requestingUrl: string;
  readonly isMainFrame: boolean;
  /** Of a request for `media`, and of a check for it. */
  readonly mediaTypes?: readonly ('audio' | 'video')[];
  readonly mediaType?: 'audio' | 'video';
}

/** Decides about a permission a page asks for. */
export type PermissionRequestHandler = (
  contents: AskingContents,
  permission: Permission,
  callback: (granted: boolean) => void,
  details: PermissionDetails,
) => void;

/** Decides about a permission that needs no question. */
export type PermissionCheckHandler = (
  contents: AskingContents | null,
  permission: Permission,
  requestingOrigin: string,
  details: PermissionDetails,
) => boolean;

/** A request before it is answered. */
export interface BeforeRequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: 'mainFrame' | 'subFrame' | 'other';
  readonly webContentsId?: number;
}

type BeforeRequest = (
  details: BeforeRequestDetails,
  callback: (response: { readonly cancel?: boolean }) => void,
) => void;

/** Settings of a session that the host obeys. */
export interface SessionRules {
  permissionRequest: PermissionRequestHandler | null;
  permissionCheck: PermissionCheckHandler | null;
  beforeRequest: BeforeRequest | null;
}

const settlers = new Set<() => void>();

/** Hears when the program has set other handlers; the answer stops it. */
export function onNewPermissions(settle: () => void): () => void {
  settlers.add(settle);
  return () => settlers.delete(settle);
}

const rules: SessionRules = { permissionRequest: null, permissionCheck: null, beforeRequest: null };

/** The rules the program has set on its session. */
export function sessionRules(): Readonly<SessionRules> {
  return rules;
}

interface CustomScheme {
  readonly scheme: string;
  readonly privileges?: {
    readonly standard?: boolean;
    readonly secure?: boolean;
    readonly supportFetchAPI?: boolean;
    readonly corsEnabled?: boolean;
    readonly stream?: boolean;
    readonly codeCache?: boolean;
  };
}

/** Electron's `protocol`: the program's own scheme, answered by the program. */
export const protocol = {
  registerSchemesAsPrivileged(list: readonly CustomScheme[]): void {
    for (const { scheme } of list) registerScheme(scheme);
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    if (handlerFor(`${scheme}:`)) throw new Error(`The scheme '${scheme}' is already handled`);
    setHandler(scheme, handler);
  },
  unhandle(scheme: string): void {
    setHandler(scheme, undefined);
  },
  isProtocolHandled: (scheme: string): boolean => handlerFor(`${scheme}:`) !== undefined,
};

const webRequest = {
  onBeforeRequest(
    first: BeforeRequest | { readonly urls: string[] } | null,
    second?: BeforeRequest | null,
  ): void {
    rules.beforeRequest = (typeof first === 'function' ? first : second) ?? null;
  },
};

/** The one session of the host: off the record, so there is nothing to clear. */
export const defaultSession = {
  protocol,
  webRequest,
  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    rules.permissionRequest = handler;
  },
  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    rules.permissionCheck = handler;
    for (const settle of settlers) settle();
  },
  /** Chromium's own choosers for devices stay unanswered here; a page of this program never asks. */
  setDevicePermissionHandler(_handler: ((details: never) => boolean) | null): void {
    // Nothing to decide: no device is ever granted on this host.
  },
  setDisplayMediaRequestHandler(_handler: null): void {
    // Screens are never shared on this host.
  },
  setSpellCheckerEnabled(_enabled: boolean): void {
    // Chromium has no dictionaries in a fresh profile and may not fetch any.
  },
  on(_event: 'will-download', _listener: (event: HostEvent, item: unknown, contents: unknown) => void): void {
    // Downloads are refused by the host itself.
  },
  clearCache: (): Promise<void> => Promise.resolve(),
  clearStorageData: (): Promise<void> => Promise.resolve(),
  clearHostResolverCache: (): Promise<void> => Promise.resolve(),
  clearAuthCache: (): Promise<void> => Promise.resolve(),
  closeAllConnections: (): Promise<void> => Promise.resolve(),
};

/** The session's type, by Electron's name. */
export type Session = typeof defaultSession;

/** Electron's `session`: every partition is the same session here. */
export const session = { defaultSession, fromPartition: (_partition: string): Session => defaultSession };
