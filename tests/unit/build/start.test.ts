import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseHost, hostLine } from '../../../build/host.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const root = join(import.meta.dirname, '../../..');
const hasElectron = existsSync(join(root, 'node_modules/electron/path.txt'));

const programIn = (folder: string, name: string): string => {
  const file = join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
};

const run = (...args: string[]) => {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const made = spawnSync(process.execPath, [join(root, 'build/run.mjs'), ...args], { env, encoding: 'utf8' });
  return { code: made.status, says: made.stdout + made.stderr };
};

afterEach(() => vi.unstubAllEnvs());

describe('the host', () => {
  it('is Electron where its program is', async () => {
    const electron = programIn(scratchFolder(), 'electron');
    vi.stubEnv('ELECTRON_BIN', electron);
    vi.stubEnv('STRIA_HOST', undefined);
    const host = await chooseHost(false);
    expect(host).toMatchObject({ name: 'electron', program: electron });
    if (typeof host !== 'string') expect(hostLine(host)).toBe('Stria runs in Electron.');
  });

  it.skipIf(hasElectron)('is an installed Chromium where Electron is not', async () => {
    const folder = scratchFolder();
    programIn(folder, 'chromium');
    vi.stubEnv('ELECTRON_BIN', undefined);
    vi.stubEnv('PATH', folder);
    const host = await chooseHost(false);
    expect(host).toMatchObject({ name: 'chromium', program: process.execPath });
    if (typeof host !== 'string') expect(hostLine(host)).toMatch(/^Stria runs in Chromium, because Electron/);
  });

  it('is nothing but a sentence that says what to install where neither is', async () => {
    vi.stubEnv('ELECTRON_BIN', undefined);
    vi.stubEnv('STRIA_HOST', 'chromium');
    vi.stubEnv('PATH', scratchFolder());
    expect(await chooseHost(false)).toBe(
      'Please install chromium (it shows the window where Electron is not installed): apt-get install chromium',
    );
  });
});

describe('a command', () => {
  it.runIf(process.platform === 'linux').each(['start', 'dev'])(
    'that shows a window points to the demo where no screen is: %s',
    (task) => {
      expect(run(task)).toEqual({
        code: 1,
        says: 'There is no screen here, so no window can be shown. To see Stria at work, run: npm run demo\n',
      });
    },
  );

  it('that does not exist is named', () => {
    expect(run('strat')).toEqual({ code: 1, says: 'There is no task "strat".\n' });
  });
});
