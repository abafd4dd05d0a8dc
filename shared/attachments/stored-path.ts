/** The folder of the encrypted files, in a vault's folder and in a backup's. */
export const storedFolder = 'files';

/** Whether a name is that of an encrypted file: 16 random bytes in hex. Nothing else becomes a path. */
export const isStoredName = (name: string): boolean => /^[0-9a-f]{32}$/.test(name);

/** Where a file of a vault or backup lies in its folder, with slashes: an encrypted one two levels down, others at the top. */
export const storedPath = (name: string): string =>
  isStoredName(name) ? `${storedFolder}/${name.slice(0, 2)}/${name}` : name;
