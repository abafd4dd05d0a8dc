import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { lockedPractice, workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { seeded } from '../support/seeded.ts';
import { passphrase, vaultAtWork } from '../support/vault-at-work.ts';
import { wholeForm } from '../support/whole-form.ts';
import { PowerCutDisk } from './power-cut-disk.ts';
import { type DiskEvent, recordWork } from './power-cut-trace.ts';
import { childScript } from '../support/child-script.ts';

const script = childScript('tests/faults/power-cut-work.ts');
const seed = Number(process.env.STRIA_SEED ?? 20_261_120);
const cuts = wholeForm ? 500 : 40;
const hasStrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
const patience = 900_000; // ms, for the whole form on a computer that may be busy

/** Works in a copy of the practice; answers how the disk was before, and everything that was done to it. */
const recorded = (mode: 'FULL' | 'NORMAL'): { readonly before: string; readonly events: DiskEvent[] } => {
  const before = lockedPractice();
  const home = scratchFolder();
  cpSync(before, home, { recursive: true });
  return { before, events: recordWork(home, script, home, mode) };
};

/** What is wrong with a vault after a power cut, given what had been said before it; empty when all is well. */
const faultsOf = async (home: string, said: readonly string[]): Promise<string[]> => {
  const vault = vaultAtWork(home);
  const unlocked = await vault.ask('vault:unlock', { passphrase });
  if (!unlocked.ok) return [`cannot be opened: ${unlocked.error.reason ?? unlocked.error.code}`];
  const { db, ledger, notices } = workOf(vault).vault;
  const faults = said.filter((line) => {
    const [table = '', id = '', save = '0'] = line.split(' ');
    const sealed = db.sqlite.prepare('select 1 from sessions where id = ?').get(id) !== undefined;
    if (table !== 'drafts')
      return db.sqlite.prepare(`select 1 from ${table} where id = ?`).get(id) === undefined;
    const kept = db.sqlite.prepare('select save, body from drafts where id = ?').get(id) as
      { readonly save: number; readonly body: string } | undefined;
    if (!kept) return !sealed;
    return kept.save < Number(save) || kept.body !== `typed ${kept.save} `.repeat(400 * kept.save);
  });
  if (notices.length > 0) faults.push(`notices: ${notices.join()}`);
  if (!verifyLedger(db, ledger).ok) faults.push('the ledger does not hold');
  if (db.sqlite.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('the file does not hold');
  close(vault.holder);
  return faults;
};

/** Cuts the power at so many random moments; answers for each cut with a fault when it was and what was wrong. */
const cutAtRandom = async (
  { before, events }: { readonly before: string; readonly events: readonly DiskEvent[] },
  count: number,
): Promise<string[]> => {
  const random = seeded(seed);
  const moments = Array.from({ length: count }, () => Math.floor(random() * events.length));
  const disk = new PowerCutDisk(before);
  const said: string[] = [];
  const found: string[] = [];
  let done = 0;
  for (const moment of moments.toSorted((a, b) => a - b)) {
    for (const event of events.slice(done, moment)) {
      disk.apply(event);
      if (event.do === 'said') said.push(event.text);
    }
    done = moment;
    const home = scratchFolder();
    disk.cut(home, random);
    const faults = await faultsOf(home, said);
    if (faults.length > 0) found.push(`after ${moment} of ${events.length}: ${faults.join('; ')}`);
  }
  return found;
};

describe('28 power cut', () => {
  it(
    `28 power cut at ${cuts} random moments: nothing acknowledged is lost, ledger and file hold (seed ${seed})`,
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, 'strace is not here or may not be used');
      const work = recorded('FULL');
      expect(work.events.filter((event) => event.do === 'said').length).toBeGreaterThan(50);
      expect(work.events.filter((event) => event.do === 'sync').length).toBeGreaterThan(50);
      expect(await cutAtRandom(work, cuts)).toEqual([]);
    },
  );

  it(`28 power cut with synchronous NORMAL loses what was acknowledged: the cuts can tell (seed ${seed})`, async (context) => {
    context.skip(!hasStrace, 'strace is not here or may not be used');
    const found = await cutAtRandom(recorded('NORMAL'), 12);
    expect(found.filter((fault) => /(patients|drafts|sessions) /.test(fault)).length).toBeGreaterThan(6);
  });
});
