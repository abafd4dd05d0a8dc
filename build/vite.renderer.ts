import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Decoders of scans that the viewer of PDFs asks for by these names; in plain JavaScript, since the page may compile no WebAssembly. */
const scanDecoders: Plugin = {
  name: 'scan-decoders',
  generateBundle() {
    for (const name of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']) {
      const source = readFileSync(
        join(import.meta.dirname, '..', 'node_modules', 'pdfjs-dist', 'wasm', name),
      );
      this.emitFile({ type: 'asset', fileName: `assets/${name}`, source });
    }
  },
};

/** The order of the cascade layers, as the first stylesheet of the page fixes it. */
const layerOrder = (): string => {
  const sheet = readFileSync(join(import.meta.dirname, '..', 'renderer', 'styles', 'index.css'), 'utf8');
  const order = /^@layer [^;{]+;$/m.exec(sheet)?.[0];
  if (order === undefined) throw new Error('renderer/styles/index.css names no order of layers.');
  return order;
};

/** Begins every stylesheet with the order of the layers: with pages read in later, shared ones are read before the first. */
const layersInOrder: Plugin = {
  name: 'layers-in-order',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = `${layerOrder()}${String(file.source)}`;
  },
};

/** The page: one bundle with its own fonts, nothing inlined that the content security policy would refuse. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [
    react(),
    scanDecoders,
    layersInOrder,
    { ...optimizeLocales.vite({ locales: ['en-GB', 'en-US', 'de-DE'] }), enforce: 'pre' },
  ],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    target: 'chrome140',
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What has to be settled before anything else runs: pages read in later would have what they share run before it.
          groups: [
            {
              name: 'first',
              test: /renderer[\\/](?:trusted-types|zod-without-eval)\.ts$|node_modules[\\/]zod[\\/]/,
            },
          ],
        },
      },
    },
  },
});
