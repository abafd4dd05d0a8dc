import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The order of the layers as the page's one stylesheet states it: "@layer tokens, base, components, features, glove;". */
const layerOrder = (): string => {
  const source = readFileSync(join(import.meta.dirname, '..', 'renderer', 'styles', 'index.css'), 'utf8');
  const [statement] = /^@layer [^{;]+;/m.exec(source) ?? [];
  if (statement === undefined) throw new Error('renderer/styles/index.css states no order of the layers.');
  return statement;
};

/**
 * Begins every stylesheet of the page with the order of the layers. Pages that are read in later cut the styles into several
 * files, and the first of them that names a layer decides its place: a component's would come before the base.
 */
export const layersFirst = (): Plugin => ({
  name: 'layers-first',
  enforce: 'post',
  generateBundle(_options, files) {
    const order = layerOrder();
    for (const file of Object.values(files))
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source =
          order + (typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString());
  },
});
