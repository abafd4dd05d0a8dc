import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page: one bundle with its own fonts, nothing inlined that the content security policy would refuse. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-GB', 'en-US', 'de-DE'] }), enforce: 'pre' }],
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
