import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeyChangeStep } from '../../electron/vault/change-key.ts';
import { childScript } from '../support/child-script.ts';
import { lockedPractice } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { keyChange } from './acts-of-keys.ts';

const script = childScript('tests/faults/key-change-at-work.ts');
const steps: readonly KeyChangeStep[] = [
  'backing-up',
  'rekeying',
  'checking',
  'carrying-over',
  'noting',
  'keeping-ring',
  'committing',
  'closing',
  'copy-of-ring',
  'putting-aside',
  'putting-in-place',
  'opening',
  'done',
];

/** Runs the script; answers the new code and the steps it named. */
const ran = (home: string, killAt = ''): readonly string[] => {
  const { stdout, stderr } = spawnSync(process.execPath, [script, home, killAt]);
  expect(stderr.toString()).toBe('');
  return stdout.toString().trim().split('\n');
};

describe('a change of the vault key', () => {
  it('39 killed before its ring is written and after it: the old and the new vault opens, and a second try works', async () => {
    const act = await keyChange();
    for (const [step, changed] of [
      ['committing', false],
      ['closing', true],
    ] as const) {
      const home = scratchFolder();
      cpSync(act.before, home, { recursive: true });
      const said = ran(home, step);
      expect(said.at(-1)).toBe(step);
      expect(await act.look(home, said, step), step).toBe(changed);
      const again = ran(home);
      expect(again.slice(1), step).toEqual([...steps, 'closed']);
      expect(again[0], step).not.toBe(said[0]);
      expect(readdirSync(join(home, 'backups')), step).toHaveLength(2);
    }
  });

  it('39 on a full disk: the vault stays open as it was until there is room', (context) => {
    const folder = scratchFolder();
    const mount = 'mount -t tmpfs -o size=12m tmpfs "$0" && cp -a "$1/." "$0" && shift && exec "$@"';
    const onSmallDisk = (...command: readonly string[]) =>
      spawnSync('unshare', ['-rm', 'sh', '-c', mount, folder, lockedPractice(), ...command]);
    context.skip(onSmallDisk('true').status !== 0, 'this system gives no mount namespace');
    const { stdout, stderr } = onSmallDisk(process.execPath, script, folder, 'full-disk');
    expect(stderr.toString()).toBe('');
    const said = stdout
      .toString()
      .trim()
      .split('\n')
      .filter((line) => line.includes(','));
    expect(said.at(-1)).toBe('done, open');
    const full = said.slice(0, -1);
    expect(full.length).toBeGreaterThan(3);
    expect(full.filter((line) => !/^full at .*, open$/.test(line))).toEqual([]);
    expect(new Set(full).size).toBeGreaterThan(1);
  });
});
