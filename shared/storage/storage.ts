/** Name of the vault's folder below the program's own. */
export const vaultFolderName = 'vault';
/** Name of the file in the vault's folder that is given up when the disk is full. */
export const reserveName = 'reserve';
/** Its size, bytes (security.md §3.8). */
export const reserveSize = 64 * 1024 * 1024;

/** Where the vault's folder lies, if that is a risk: on a network drive, or in a folder that is copied to a cloud by itself. */
export type StoragePlace = 'network' | 'synchronised' | null;

/** How it stands with the disk that the vault is on. */
export interface StorageStatus {
  /**
   * `low`: the room that is kept back is in use, or there is none to keep back. `full`: something could not be written
   * although it was given up.
   */
  readonly state: 'enough' | 'low' | 'full';
  /** Forms whose newest words the disk would not take; main holds them, sealed, until the next unlock. */
  readonly heldDrafts: number;
  readonly place: StoragePlace;
}

/** Why records can only be read: the account may not write there, or the whole disk is write-protected. */
export type OnlyRead = 'account' | 'disk';
