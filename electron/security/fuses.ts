/** One of the switches in Electron's binary ("fuses"). */
export interface Fuse {
  /** Its name in Electron's own list. */
  readonly fuse: string;
  /** Its name in the settings of electron-builder; null where that knows none, and the fuse stays as it is shipped. */
  readonly setting: string | null;
  /** How Electron ships it. */
  readonly shipped: boolean;
  /** How it has to be in a package of Stria. */
  readonly wanted: boolean;
}

/**
 * Electron's fuses in the order of its binary, and how a package of Stria has them (Electron checklist 19). What builds a package
 * sets them from this list and reads them back; docs/security.md shows it.
 */
export const fuses: readonly Fuse[] = [
  // With it the program is a Node that runs any script, under Stria's name.
  { fuse: 'runAsNode', setting: 'runAsNode', shipped: true, wanted: false },
  { fuse: 'cookieEncryption', setting: 'enableCookieEncryption', shipped: false, wanted: true },
  // NODE_OPTIONS could load code before ours.
  { fuse: 'nodeOptions', setting: 'enableNodeOptionsEnvironmentVariable', shipped: true, wanted: false },
  // --inspect would let a debugger read keys.
  { fuse: 'nodeCliInspect', setting: 'enableNodeCliInspectArguments', shipped: true, wanted: false },
  {
    fuse: 'embeddedAsarIntegrityValidation',
    setting: 'enableEmbeddedAsarIntegrityValidation',
    shipped: false,
    wanted: true,
  },
  // A folder beside the archive would be taken before it, unchecked.
  { fuse: 'onlyLoadAppFromAsar', setting: 'onlyLoadAppFromAsar', shipped: false, wanted: true },
  {
    fuse: 'loadBrowserProcessSpecificV8Snapshot',
    setting: 'loadBrowserProcessSpecificV8Snapshot',
    shipped: false,
    wanted: false,
  },
  // Pages come from our own scheme alone.
  {
    fuse: 'grantFileProtocolExtraPrivileges',
    setting: 'grantFileProtocolExtraPrivileges',
    shipped: true,
    wanted: false,
  },
  { fuse: 'wasmTrapHandlers', setting: null, shipped: true, wanted: true },
];
