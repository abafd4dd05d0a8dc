import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

/** Builds page, main, vault process, import process and preload beside dist/ and puts them in its place when all of it is there. */
export const bundle = async (): Promise<void> => {
  const made = mkdtempSync(join(root, 'dist-'));
  const page = { root: join(root, 'renderer'), configFile: join(import.meta.dirname, 'vite.renderer.ts') };
  const sides = { root, configFile: join(import.meta.dirname, 'vite.main.ts') };
  try {
    await build({ ...page, logLevel: 'warn', build: { outDir: join(made, 'renderer') } });
    for (const mode of ['main', 'vault', 'importer', 'preload']) {
      await build({ ...sides, mode, logLevel: 'warn', build: { outDir: made } });
    }
    const dist = join(root, 'dist');
    const old = `${made}.old`;
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(made, dist);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
};
