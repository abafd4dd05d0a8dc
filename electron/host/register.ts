// node --import ./electron/host/register.ts dist/main.js: `import … from 'electron'` finds the host.
import { registerHooks } from 'node:module';

const host = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (id, context, next) =>
    id === 'electron' || id === 'electron/main' ? { url: host, shortCircuit: true } : next(id, context),
});
