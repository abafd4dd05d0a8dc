import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What package.json says about the program that was started. */
export interface Manifest {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

interface PackageFile {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
}

/** Finds the package.json nearest to the main file, as Electron does. */
export function readManifest(mainFile: string): Manifest {
  let folder = dirname(resolve(mainFile));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  const file = join(folder, 'package.json');
  const content: PackageFile = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as PackageFile)
    : {};
  return { folder, name: content.productName ?? content.name ?? 'app', version: content.version ?? '0.0.0' };
}
