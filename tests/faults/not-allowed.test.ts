import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderDigest } from '../support/folder-digest.ts';
import { lockedForProgram } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const script = new URL('./not-allowed-at-work.ts', import.meta.url).pathname;
const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
/** Whether this test may become somebody else: root is not hindered by modes. */
const canBecome = spawnSync('setpriv', [...nobody, process.execPath, '--version']).status === 0;
const cannot = 'this test may not become somebody else';

/** What the vaults say to somebody to whom their files belong. */
const asNobody = (act: 'unlock' | 'set-up', ...homes: readonly string[]): unknown => {
  const ran = spawnSync('setpriv', [...nobody, process.execPath, script, act, ...homes]);
  expect(ran.stderr.toString()).toBe('');
  return JSON.parse(ran.stdout.toString());
};

const give = (folder: string): void => {
  spawnSync('chown', ['-R', '65534:65534', folder]);
};

const refused = { opened: { code: 'refused', reason: 'not-allowed' }, verified: 2 };
const opened = { problem: null, opened: 'opened', saved: true };
const inVault = (home: string, name = ''): string => join(home, 'vault', name);

/** What is wrong, how it is made, and what is known of it before the passphrase. */
const faults: readonly (readonly [string, (home: string) => void, 'not-allowed' | null])[] = [
  ['an unreadable database', (home) => chmodSync(inVault(home, 'stria.db'), 0), 'not-allowed'],
  ['a folder that may not be entered', (home) => chmodSync(inVault(home), 0), 'not-allowed'],
  ['an unreadable key ring', (home) => chmodSync(inVault(home, 'keyring.json'), 0), 'not-allowed'],
];

it('31 files or folders that may not be read: said in words, nothing is written, and it opens again', (context) => {
  context.skip(!canBecome, cannot);
  const homes: string[] = [];
  for (const [, spoil] of faults) {
    const home = lockedForProgram();
    give(home);
    spoil(home);
    homes.push(home);
  }
  const before = homes.map(folderDigest);
  expect(asNobody('unlock', ...homes)).toEqual(faults.map(([, , problem]) => ({ problem, ...refused })));
  expect(homes.map(folderDigest)).toEqual(before);
  for (const home of homes) spawnSync('chmod', ['-R', 'u+rwX', home]);
  expect(asNobody('unlock', ...homes)).toEqual(faults.map(() => opened));
});

it('31 a folder in which no practice can be set up', (context) => {
  context.skip(!canBecome, cannot);
  const home = join(scratchFolder(), 'home');
  mkdirSync(home);
  chmodSync(join(home, '..'), 0o755);
  expect(asNobody('set-up', home)).toEqual([{ problem: null, ...refused }]);
  expect(readdirSync(home)).toEqual([]);
});
