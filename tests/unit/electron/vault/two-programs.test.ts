import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verifyLedger } from '../../../../electron/vault/ledger/verify.ts';
import { closeVault } from '../../../../electron/vault/open-vault.ts';
import { closedVault, inVault, reopened, tryOpening } from '../../../support/reopen-vault.ts';

const helper = new URL('../../../support/hold-vault.ts', import.meta.url).pathname;

describe('two programs', () => {
  it('do not open one vault at once, in this process or another', async () => {
    const { home } = closedVault();
    const vault = reopened(home);
    expect(tryOpening(home)).toBe('in-use');
    expect(execFileSync(process.execPath, [helper, home]).toString().trim()).toBe('in-use');
    rmSync(inVault(home, 'vault.lock'));
    expect(execFileSync(process.execPath, [helper, home]).toString().trim()).toBe('in-use');
    closeVault(vault);
    const child = spawn(process.execPath, [helper, home]);
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    expect(tryOpening(home)).toBe('in-use');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(inVault(home, 'vault.lock'))).toBe(true);
    expect(tryOpening(home)).toBe('opened');
  });
});

describe('kill -9 while writing', () => {
  it('loses nothing that was acknowledged, eight times', async () => {
    const { home } = closedVault(0);
    const acknowledged: string[] = [];
    for (let kill = 0; kill < 8; kill += 1) {
      const child = spawn(process.execPath, [helper, home, 'write']);
      acknowledged.push(...(await writtenBeforeKill(child, 3 + (kill % 5) * 9)));
    }
    const vault = reopened(home);
    expect(vault.notices).toEqual([]);
    const kept = new Set(vault.db.sqlite.prepare('select id from drafts').pluck().all());
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(60);
    const verified = verifyLedger(vault.db, vault.ledger);
    expect(verified).toEqual({ ok: true, entries: kept.size });
    // At most one write per kill was kept and not yet reported.
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(8);
    expect(vault.db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  }, 60_000);
});

/** Lets a writer go on until it has reported `count` writes, kills it, and returns all it reported. */
async function writtenBeforeKill(child: ChildProcess, count: number): Promise<readonly string[]> {
  let text = '';
  const ended = once(child, 'close');
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.split('\n').length > count + 1) child.kill('SIGKILL');
  });
  await ended;
  const [first, ...lines] = text.slice(0, text.lastIndexOf('\n')).split('\n');
  if (!first?.startsWith('opened')) throw new Error(`The writer said: ${first}`);
  return lines;
}
