import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { releaseVaultLock, takeVaultLock } from '../../../../../electron/vault/db/vault-lock.ts';
import { onFaultyFiles } from '../../../../support/faulty-files.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';

const lockIn = (folder: string): string => join(folder, 'vault.lock');

describe('the vault lock', () => {
  it('is held by one and given back', () => {
    const folder = scratchFolder();
    const lock = takeVaultLock(lockIn(folder));
    expect(lock).toBeDefined();
    expect(takeVaultLock(lockIn(folder))).toBeUndefined();
    if (lock) releaseVaultLock(lock);
    expect(readdirSync(folder)).toEqual([]);
    expect(takeVaultLock(lockIn(folder))).toBeDefined();
    expect(readdirSync(folder)).toEqual(['vault.lock']);
  });

  it('of a living process is respected, of a dead one replaced', async () => {
    const folder = scratchFolder();
    const child = spawn('sleep', ['60']);
    const pid = child.pid ?? 0;
    const started = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
    writeFileSync(lockIn(folder), JSON.stringify({ pid, started }));
    expect(takeVaultLock(lockIn(folder))).toBeUndefined();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(takeVaultLock(lockIn(folder))).toBeDefined();
    expect(readdirSync(folder)).toEqual(['vault.lock']);
  });

  it('of a process that was killed and that nobody waited for is replaced', async () => {
    const folder = scratchFolder();
    // The shell becomes a program that never waits for its child.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    // Until then it is a shell, which would wait for the child.
    await expect.poll(() => readFileSync(`/proc/${parent.pid ?? 0}/comm`, 'utf8').trim()).toBe('sleep');
    const stat = (): string[] => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    writeFileSync(lockIn(folder), JSON.stringify({ pid, started: stat()[19] }));
    expect(takeVaultLock(lockIn(folder))).toBeUndefined();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => stat()[0]).toBe('Z');
    expect(takeVaultLock(lockIn(folder))).toBeDefined();
    parent.kill('SIGKILL');
    await once(parent, 'exit');
  });

  it.each([
    ['whose number was given to another process', JSON.stringify({ pid: process.pid, started: '1' })],
    ['that is empty', ''],
    ['that is not ours', 'hello'],
    ['with a number that is none', JSON.stringify({ pid: -1, started: '1' })],
  ])('%s is stale', (_name, text) => {
    const folder = scratchFolder();
    writeFileSync(lockIn(folder), text);
    expect(takeVaultLock(lockIn(folder))).toBeDefined();
    expect(JSON.parse(readFileSync(lockIn(folder), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('of somebody else is not given back by us', () => {
    const folder = scratchFolder();
    const lock = takeVaultLock(lockIn(folder));
    writeFileSync(lockIn(folder), 'another');
    if (lock) releaseVaultLock(lock);
    expect(readFileSync(lockIn(folder), 'utf8')).toBe('another');
  });

  it('32 that could not be taken away does not lock its own process out', async () => {
    const folder = scratchFolder();
    const lock = takeVaultLock(lockIn(folder));
    const fails = (): boolean => true;
    await onFaultyFiles(folder, { fails, code: 'EIO' }, async () => lock && releaseVaultLock(lock));
    expect(readdirSync(folder)).toEqual(['vault.lock']);
    expect(takeVaultLock(lockIn(folder))).toBeDefined();
    expect(takeVaultLock(lockIn(folder))).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['vault.lock']);
  });
});
