import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { layersFirst } from '../../../build/layers-first.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { writeFileSync } from 'node:fs';

it('every stylesheet of a page in pieces begins with the order of the layers', async () => {
  const root = scratchFolder();
  const files = {
    'start.js': `import './shared.css'; import './start.css'; void import('./later.js');`,
    'later.js': `import './shared.css'; import './later.css'; export const later = 1;`,
    'shared.css': '@layer components { .button { color: white; } }',
    'start.css': '@layer tokens, base, components; @layer base { button { color: black; } }',
    'later.css': '@layer features { .page { color: red; } }',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [layersFirst()],
    build: { write: false, rolldownOptions: { input: join(root, 'start.js') } },
  });
  const output = 'output' in built ? built.output : [];
  const sheets = output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  expect(sheets.length).toBeGreaterThan(1);
  for (const sheet of sheets) expect(sheet).toMatch(/^@layer tokens, base, components, features, glove;/);
});
