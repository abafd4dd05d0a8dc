/** SHA-256 of a file, hex: by it a file that was brought before is known. Undefined where it cannot be read any more. */
export const hashOfFile = async (file: Blob): Promise<string | undefined> => {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
