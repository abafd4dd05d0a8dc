import { webcrypto } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** SHA-256 of each native addon, in hex, by its path below `node_modules`, with slashes. */
export type AddonHashes = Readonly<Record<string, string>>;

/** The packages with native addons. */
const packages = ['better-sqlite3', '@node-rs', '@img'];

/** An addon, or the library that one of them is linked to (libvips). */
const native = /\.(node|dll|dylib|so[.\d]*)$/;

/** The name of the list beside the built program, inside the archive that Electron checks. */
export const addonList = 'addons.json';

/** The addons that could be loaded on this computer, with either kind of C library, by their name or their folder's. */
const here = new RegExp(`${process.platform}(musl)?-${process.arch}`);

/** The files of a package, beside what else goes on in this process; none where it is not there. */
const filesOf = async (modules: string, name: string): Promise<readonly string[]> => {
  const found = await readdir(join(modules, name), { recursive: true, encoding: 'utf8' }).catch(() => []);
  return found.map((file) => `${name}/${file.split(sep).join('/')}`);
};

/** SHA-256 of a file in hex, empty when it cannot be read; done beside what else goes on in this process. */
const hashOf = async (file: string): Promise<string> => {
  try {
    return Buffer.from(await webcrypto.subtle.digest('SHA-256', await readFile(file))).toString('hex');
  } catch {
    return '';
  }
};

/** The hashes of the addons below a `node_modules` folder whose path fits `wanted`; all of them when nothing is said. */
export const addonHashes = async (modules: string, wanted: RegExp = native): Promise<AddonHashes> => {
  const files = (await Promise.all(packages.map((name) => filesOf(modules, name))))
    .flat()
    .filter((file) => native.test(file) && wanted.test(file))
    .toSorted();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await hashOf(join(modules, file))] as const)),
  );
};

const listed = async (folder: string): Promise<AddonHashes | undefined> => {
  try {
    return JSON.parse(await readFile(join(folder, addonList), 'utf8')) as AddonHashes;
  } catch {
    return undefined;
  }
};

/**
 * What is not as it was shipped: an addon for this computer that was changed or added, a package that has none, or the
 * list itself. Addons lie outside the archive, so Electron's own check does not cover them. `folder` is the built
 * program's, `node_modules` is beside it.
 */
export const changedAddons = async (folder: string): Promise<readonly string[]> => {
  const shipped = await listed(folder);
  if (!shipped) return [addonList];
  const found = await addonHashes(join(folder, '..', 'node_modules'), here);
  const changed = Object.keys(found).filter((file) => found[file] !== shipped[file]);
  const missing = packages.filter((name) => !Object.keys(found).some((file) => file.startsWith(`${name}/`)));
  return [...changed, ...missing];
};
