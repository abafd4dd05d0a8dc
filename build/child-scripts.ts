import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { bundleName } from '../tests/support/child-script.ts';

const root = join(import.meta.dirname, '..');
const scripts = [
  'electron/vault/main.ts',
  'tests/faults/backup-steps.ts',
  'tests/faults/erase-at-work.ts',
  'tests/faults/errors-at-work.ts',
  'tests/faults/key-change-at-work.ts',
  'tests/faults/power-cut-work.ts',
  'tests/faults/steps-at-work.ts',
];
const outside = ['better-sqlite3', '@node-rs/argon2', 'sharp', 'vitest'];

/** Is read from where it is: it starts a file that lies beside it. */
const inPlace = {
  name: 'in-place',
  enforce: 'pre' as const,
  resolveId: (source: string) =>
    source.endsWith('/electron/host/utility-process.ts')
      ? { id: pathToFileURL(join(root, 'electron', 'host', 'utility-process.ts')).href, external: true }
      : undefined,
};

/**
 * Bundles the programs that tests start again and again, before any of them runs: each start would else read hundreds of
 * sources, which takes more than half of its time. Answers what takes the bundles away afterwards.
 */
export default async function bundleScripts(): Promise<() => void> {
  const cache = join(root, 'node_modules', '.cache'); // from where the packages are found
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'stria-scripts-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [inPlace],
    ssr: { noExternal: true, external: outside },
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      target: 'node22',
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(scripts.map((file) => [bundleName(file), join(root, file)])),
        external: [...outside, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  process.env.STRIA_SCRIPTS = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
