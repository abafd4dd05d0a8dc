import { builtinModules } from 'node:module';
import { defineConfig, type UserConfig } from 'vite';

const native = ['electron', 'better-sqlite3', '@node-rs/argon2'];
const external = [...native, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const entries: Record<
  string,
  { readonly input: string; readonly format: 'es' | 'cjs'; readonly file: string }
> = {
  main: { input: 'electron/main.ts', format: 'es', file: 'main.js' },
  vault: { input: 'electron/vault/main.ts', format: 'es', file: 'vault.js' },
  preload: { input: 'electron/preload.ts', format: 'cjs', file: 'preload.cjs' },
};

/** Main, the vault process or the preload, one bundle each; `--mode` says which. */
export default defineConfig(({ mode }): UserConfig => {
  const entry = entries[mode];
  if (!entry) throw new Error(`no bundle named ${mode}`);
  return {
    ssr: { noExternal: true, external: native },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      minify: false,
      target: 'node22',
      ssr: entry.input,
      reportCompressedSize: false,
      rollupOptions: {
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
