import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage } from './package-check.ts';
import type { Counts } from './runners.ts';
import { chromium, ensure } from './system-packages.ts';

const electronPackage = join(import.meta.dirname, '..', 'node_modules', 'electron', 'package.json');

/** Packages what is in `dist/` with a stub in Electron's place, looks at it and starts it, without a network; says what came of it. */
export const runPackageCheck = async (): Promise<Counts> => {
  if (process.platform !== 'linux') {
    console.log('The package can be checked on Linux only.');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const { version } = JSON.parse(readFileSync(electronPackage, 'utf8')) as { readonly version: string };
  try {
    const missing = await ensure([chromium]);
    if (missing) throw new Error(missing);
    console.log(await checkPackage(version));
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
};
