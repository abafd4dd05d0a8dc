import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { layersFirst } from './layers-first.ts';

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

/** The page: one bundle with its own fonts, nothing inlined that the content security policy would refuse. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [
    react(),
    scanDecoders,
    layersFirst(),
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
  },
});
