/**
 * Whether this computer unlocks without the passphrase. `none`: it has no key store that can be relied on. `shared`:
 * several people unlock here, so everybody types their own.
 */
export type SystemKeyState = 'on' | 'off' | 'none' | 'shared';
