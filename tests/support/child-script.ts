import { join } from 'node:path';

/** The name that a program's bundle has. */
export const bundleName = (file: string): string => file.replace(/\.ts$/, '').replaceAll('/', '-');

/** Where a program lies that a test starts as a process of its own; it is named from the root of the project. */
export const childScript = (file: string): string => {
  const bundles = process.env['STRIA_SCRIPTS']; // build/child-scripts.ts
  return bundles === undefined
    ? join(import.meta.dirname, '..', '..', file)
    : join(bundles, `${bundleName(file)}.mjs`);
};
