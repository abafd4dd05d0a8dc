import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { addonHashes, addonList } from '../electron/security/addons.ts';

const native = ['electron', 'better-sqlite3', '@node-rs/argon2'];
const external = [...native, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const entries: Record<
  string,
  { readonly input: string; readonly format: 'es' | 'cjs'; readonly file: string }
> = {
  main: { input: 'electron/main.ts', format: 'es', file: 'main.js' },
  vault: { input: 'electron/vault/main.ts', format: 'es', file: 'vault.js' },
  importer: { input: 'electron/importer/main.ts', format: 'es', file: 'importer.js' },
  preload: { input: 'electron/preload.ts', format: 'cjs', file: 'preload.cjs' },
};

/** Puts the list of the addons that are here beside main, which compares them before it loads any. */
const listAddons: Plugin = {
  name: 'list-addons',
  async generateBundle() {
    const hashes = await addonHashes(join(import.meta.dirname, '..', 'node_modules'));
    this.emitFile({ type: 'asset', fileName: addonList, source: JSON.stringify(hashes, null, 2) });
  },
};

/** Main, the vault process or the preload, one bundle each; `--mode` says which. */
export default defineConfig(({ mode }): UserConfig => {
  const entry = entries[mode];
  if (!entry) throw new Error(`no bundle named ${mode}`);
  return {
    plugins: mode === 'main' ? [listAddons] : [],
    ssr: { noExternal: true, external: native },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      minify: false,
      target: 'node22',
      ssr: entry.input,
      reportCompressedSize: false,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        external,
        output: {
          format: entry.format,
          entryFileNames: entry.file,
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  };
});
