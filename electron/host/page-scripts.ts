import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeCodec } from './codec.ts';
import { acceleratorKeys } from './accelerators.ts';

/** The name of the world that preload scripts run in; no script of a page can reach it. */
export const isolatedWorld = 'electron-preload';

/** The function through which that world speaks to the host. */
export const bindingName = '__electronHostSend';

/** The function through which the host speaks to that world. */
export const deliverName = '__electronHostDeliver';

/** The text of a module in page/, as a part of one script: without its imports and exports. */
function read(name: string): string {
  const text = readFileSync(new URL(`./page/${name}.js`, import.meta.url), 'utf8');
  return text.replace(/^import .*$/gm, '').replace(/^export /gm, '');
}

/** What runs in the page's own world before its scripts. */
export function mainWorldScript(): string {
  return `(() => {\n${read('main-world')}\nelectronHostMainWorld();\n})();`;
}

/** What runs in the isolated world: the host's parts and the preload file ('' for none). Throws if it cannot be read. */
export function isolatedWorldScript(preloadFile: string): string {
  const parts = ['ipc-renderer', 'window-guard', 'context-bridge', 'isolated-world'].map(read).join('\n');
  const preload = preloadFile === '' ? '' : readFileSync(preloadFile, 'utf8');
  const setup = {
    platform: process.platform,
    versions: process.versions,
    accelerators: acceleratorKeys(),
    secret: randomBytes(16).toString('hex'),
  };
  const call = [
    String(makeCodec),
    JSON.stringify(setup),
    `function (require, module, exports, process) {\n${preload}\n}`,
  ].join(',\n');
  return `(() => {\n${parts}\nelectronHostIsolatedWorld(${call});\n})();`;
}
