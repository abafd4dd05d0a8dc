import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addonHashes, addonList, changedAddons } from '../../../../electron/security/addons.ts';
import { vaultEnvironment } from '../../../../electron/security/vault-environment.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const modules = join(import.meta.dirname, '..', '..', '..', '..', 'node_modules');
const here = `${process.platform}-${process.arch}`;

/** A program as it is installed: the list in its folder, the addons of this computer beside it. */
const installed = async (): Promise<{ readonly dist: string; readonly addons: readonly string[] }> => {
  const folder = scratchFolder();
  const dist = join(folder, 'dist');
  const all = await addonHashes(modules);
  const addons = Object.keys(all).filter((file) => file.includes(here));
  mkdirSync(dist);
  writeFileSync(join(dist, addonList), JSON.stringify(all));
  for (const file of addons) {
    mkdirSync(dirname(join(folder, 'node_modules', file)), { recursive: true });
    cpSync(join(modules, file), join(folder, 'node_modules', file));
  }
  return { dist, addons };
};

describe('86 a native addon that is not the one the program was shipped with', () => {
  it('is not there in a program as it was installed', async () => {
    const { dist, addons } = await installed();
    expect(addons.length).toBeGreaterThanOrEqual(4); // SQLite, Argon2, the decoder of pictures and its library
    expect(await changedAddons(dist)).toEqual([]);
  });

  it('is named when one bit of it was changed', async () => {
    const { dist, addons } = await installed();
    for (const name of addons) {
      const file = join(dist, '..', 'node_modules', name);
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    }
    expect(await changedAddons(dist)).toEqual(addons);
  });

  it('is named when one was added, and when one is missing', async () => {
    const { dist, addons } = await installed();
    const folder = join(dist, '..', 'node_modules');
    writeFileSync(join(folder, '@node-rs', `argon2.${here}-gnu.node`), 'another program');
    expect(await changedAddons(dist)).toEqual([`@node-rs/argon2.${here}-gnu.node`]);
    for (const name of addons) rmSync(join(folder, name));
    expect(await changedAddons(dist)).toEqual([`@node-rs/argon2.${here}-gnu.node`, 'better-sqlite3', '@img']);
    rmSync(join(folder, '@node-rs'), { recursive: true });
    expect(await changedAddons(dist)).toEqual(['better-sqlite3', '@node-rs', '@img']);
  });

  it('is not looked for with a list that is torn or gone: that is named instead', async () => {
    const { dist } = await installed();
    writeFileSync(join(dist, addonList), '{');
    expect(await changedAddons(dist)).toEqual([addonList]);
    rmSync(join(dist, addonList));
    expect(await changedAddons(dist)).toEqual([addonList]);
  });

  it('cannot be named by the environment either', () => {
    const given = { PATH: '/bin', NAPI_RS_NATIVE_LIBRARY_PATH: '/tmp/x.node', napi_rs_force_wasi: '1' };
    expect(vaultEnvironment(given)).toEqual({ PATH: '/bin' });
  });
});
