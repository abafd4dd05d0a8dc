import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { fuseArguments } from '../fuse-arguments.ts';
import { runPackageCheck } from '../run-package-check.ts';
import { run } from '../runners.ts';

const root = join(import.meta.dirname, '..', '..');
const electronFolder = join(root, 'node_modules', 'electron');
const electronDist = join(electronFolder, 'dist');

/** Electron's binary, fetched by its own installer when it is not there; at most five minutes. */
const electronThere = (): boolean => {
  if (!existsSync(electronDist)) {
    spawnSync(process.execPath, [join(electronFolder, 'install.js')], { stdio: 'ignore', timeout: 300_000 });
  }
  return existsSync(electronDist);
};

const check = async (): Promise<number> => {
  await bundle();
  return (await runPackageCheck()).passed === 1 ? 0 : 1;
};

const makeInstallers = async (): Promise<number> => {
  if (!electronThere()) {
    console.error('No installer can be made here, because Electron could not be fetched from GitHub.');
    return 1;
  }
  await bundle();
  const args = [
    '--config',
    'build/electron-builder.yml',
    '--publish',
    'never',
    `-c.electronDist=${electronDist}`,
    ...fuseArguments,
  ];
  return run('node_modules/electron-builder/cli.js', args);
};

process.exit(process.argv.includes('--check') ? await check() : await makeInstallers());
