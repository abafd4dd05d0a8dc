import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

const filesOf = (modules: string, name: string): readonly string[] =>
  existsSync(join(modules, name))
    ? readdirSync(join(modules, name), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${name}/${file.split(sep).join('/')}`,
      )
    : [];

/** The hashes of the addons below a `node_modules` folder whose path fits `wanted`; all of them when nothing is said. */
export const addonHashes = (modules: string, wanted: RegExp = native): AddonHashes =>
  Object.fromEntries(
    packages
      .flatMap((name) => filesOf(modules, name))
      .filter((file) => native.test(file) && wanted.test(file))
      .toSorted()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(modules, file)))
          .digest('hex'),
      ]),
  );

const listed = (folder: string): AddonHashes | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, addonList), 'utf8')) as AddonHashes;
  } catch {
    return undefined;
  }
};

/**
 * What is not as it was shipped: an addon for this computer that was changed or added, a package that has none, or the
 * list itself. Addons lie outside the archive, so Electron's own check does not cover them. `folder` is the built
 * program's, `node_modules` is beside it.
 */
export const changedAddons = (folder: string): readonly string[] => {
  const shipped = listed(folder);
  if (!shipped) return [addonList];
  const found = addonHashes(join(folder, '..', 'node_modules'), here);
  const changed = Object.keys(found).filter((file) => found[file] !== shipped[file]);
  const missing = packages.filter((name) => !Object.keys(found).some((file) => file.startsWith(`${name}/`)));
  return [...changed, ...missing];
};
