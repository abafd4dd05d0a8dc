import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { checkPackage } from '../package-check.ts';
import { run } from '../runners.ts';
import { chromium, ensure } from '../system-packages.ts';

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
  if (process.platform !== 'linux') {
    console.error('The package can be checked on Linux only.');
    return 1;
  }
  const missing = await ensure([chromium]);
  if (missing) {
    console.error(missing);
    return 1;
  }
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  await bundle();
  try {
    console.log(await checkPackage(version));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
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
  ];
  return run('node_modules/electron-builder/cli.js', args);
};

process.exit(process.argv.includes('--check') ? await check() : await makeInstallers());
