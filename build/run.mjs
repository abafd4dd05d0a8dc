// Starts every npm script with the project's own Node 24, found by path: plain JavaScript for Node 18 and newer.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const system = { linux: 'linux', win32: 'win' }[process.platform];
const bundled = join(
  root,
  'node_modules',
  `node-${system}-${process.arch}`,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const recent = (text) => {
  const [major, minor] = text.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 15);
};
const node = existsSync(bundled) ? bundled : recent(process.versions.node) ? process.execPath : undefined;
if (!existsSync(join(root, 'node_modules', 'vite'))) {
  console.error('The packages are not installed yet. Run: npm ci');
  process.exit(1);
}
if (!node) {
  console.error(
    `Stria needs Node 22.15 or newer here; this is ${process.versions.node}. Install it from nodejs.org and try again.`,
  );
  process.exit(1);
}
// npm takes a `--` of its own away; one that is left would hide what comes after it from the runners.
const [task, ...rest] = process.argv.slice(2).filter((word) => word !== '--');
const script = join(root, 'build', 'tasks', `${task}.ts`);
if (!task || !existsSync(script)) {
  console.error(`There is no task "${task ?? ''}".`);
  process.exit(1);
}
const env = {
  ...process.env,
  PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  NODE_NO_WARNINGS: '1',
};
const child = spawn(node, [script, ...rest], { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
