import { safeStorage } from 'electron';

/** The key store of the computer: what it encrypts only this account of this computer decrypts again. */
export interface KeyStore {
  readonly isAvailable: () => Promise<boolean>;
  /** Its name; on Linux there are several, and another one cannot read what the one before wrote. */
  readonly backend: () => string;
  /** May reject, wait for the person, or give something else back. */
  readonly encrypt: (text: string) => Promise<Buffer>;
  readonly decrypt: (bytes: Buffer) => Promise<string>;
}

/** Electron's `safeStorage`: Keychain, DPAPI, or the desktop's own on Linux. */
export const electronKeyStore: KeyStore = {
  isAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
  backend: () => (process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform),
  encrypt: (text) => safeStorage.encryptStringAsync(text),
  decrypt: async (bytes) => (await safeStorage.decryptStringAsync(bytes)).result,
};
