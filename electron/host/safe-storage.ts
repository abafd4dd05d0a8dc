/** Electron's `safeStorage`: this host has no key store and says so. */
export const safeStorage = {
  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return false;
  },
  getSelectedStorageBackend(): 'basic_text' {
    return 'basic_text';
  },
  async encryptStringAsync(_text: string): Promise<Buffer> {
    throw new Error('There is no key store.');
  },
  async decryptStringAsync(_encrypted: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    throw new Error('There is no key store.');
  },
};
