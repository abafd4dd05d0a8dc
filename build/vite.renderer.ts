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

/**
 * Puts the order of the layers at the beginning of the stylesheet. The style of what several screens share would otherwise
 * stand before it, and the first mention of a layer decides.
 */
const layersFirst: Plugin = {
  name: 'layers-first',
  enforce: 'post',
  generateBundle(_options, files) {
    const index = readFileSync(join(import.meta.dirname, '..', 'renderer', 'styles', 'index.css'), 'utf8');
    const order = /^@layer [^;{]+;/m.exec(index)?.[0];
    if (order === undefined) this.error('styles/index.css no longer says in which order the layers come');
    for (const file of Object.values(files)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = `${order}${String(file.source)}`;
    }
  },
};

/**
 * Puts the stylesheet behind the frame that is shown first: in the head it would hold that back until it was read. What
 * comes after it, and the code, still waits for it. The files that the first one needs are asked for with it.
 */
const frameFirst: Plugin = {
  name: 'frame-first',
  enforce: 'post',
  generateBundle(_options, files) {
    const page = files['index.html'];
    if (page?.type !== 'asset') this.error('there is no page');
    const text = String(page.source);
    const link = /\n\s*(<link rel="stylesheet"[^>]*>)/.exec(text);
    const root = '<div id="root">';
    if (!link?.[1] || !text.includes(root)) this.error('the page has no stylesheet, or no root');
    const entry = Object.values(files).find((file) => file.type === 'chunk' && file.isEntry);
    const needed = entry?.type === 'chunk' ? entry.imports : [];
    const links = needed
      .map((name) => `<link rel="modulepreload" crossorigin href="./${name}">\n  `)
      .join('');
    page.source = text
      .replace(link[0], '')
      .replace('</head>', `${links}</head>`)
      .replace(root, `${link[1]}\n    ${root}`);
  },
};

/**
 * Which files the page is split into. `first` runs before everything else: it registers the policy for trusted types and
 * tells zod to do without eval. `start` is what the lock shows, `work` what several screens share. Each screen has its own.
 */
const groups = [
  {
    name: 'first',
    test: /[\\/](trusted-types|zod-without-eval)\.ts$|[\\/]node_modules[\\/]zod[\\/]/,
    priority: 3,
  },
  { name: 'start', tags: ['$initial' as const], priority: 2 },
  // The viewer of PDFs is asked for by several parts, and by each only when a PDF is there.
  { name: 'work', test: /^(?!.*[\\/]pdfjs-dist[\\/])/, minShareCount: 3, priority: 1 },
];

/** The page: a few files with their own fonts, nothing inlined that the content security policy would refuse. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [
    react(),
    scanDecoders,
    layersFirst,
    frameFirst,
    { ...optimizeLocales.vite({ locales: ['en-GB', 'en-US', 'de-DE'] }), enforce: 'pre' },
  ],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false, // whichever screen is met first, rules of the same layer keep their order
    target: 'chrome140',
    chunkSizeWarningLimit: 1300,
    reportCompressedSize: false,
    // How long each plugin took is said on a busy computer only, and nobody can act on it.
    rolldownOptions: { checks: { bundlerTimings: false }, output: { codeSplitting: { groups } } },
  },
});
