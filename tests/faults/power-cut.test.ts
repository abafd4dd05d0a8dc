import { describe, expect, it } from 'vitest';
import { selectStoredFiles } from '../../electron/vault/db/attachments.ts';
import type { Db } from '../../electron/vault/db/run.ts';
import { checkFileAtOnce } from '../../electron/vault/files/file-reader.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { askFileOf, wholeFile } from '../support/attach-at-work.ts';
import { childScript } from '../support/child-script.ts';
import { lockedPractice, workOf } from '../support/practice-at-work.ts';
import { passphrase, type VaultAtWork, vaultAtWork } from '../support/vault-at-work.ts';
import { wholeForm } from '../support/whole-form.ts';
import { hashOf } from './busy-hour.ts';
import { hasStrace, noStrace, patience } from './what-was-kept.ts';
import type { DiskEvent } from './disk-trace.ts';
import { type Act, cutAtRandom, inCloud, runOf, seed } from './recorded-act.ts';

const cuts = wholeForm ? 500 : 10;

const isThere = ({ sqlite }: Db, table: string, id: string): boolean =>
  sqlite.prepare(`select 1 from ${table} where id = ?`).get(id) !== undefined;

const isDraftKept = (db: Db, id: string, save: number): boolean => {
  const kept = db.sqlite.prepare('select save, body from drafts where id = ?').get(id) as
    { readonly save: number; readonly body: string } | undefined;
  if (!kept) return isThere(db, 'sessions', id);
  return kept.save >= save && kept.body === `typed ${kept.save} `.repeat(400 * kept.save);
};

/** Whether what one line says is so: a table and an id, and for a draft the save or for a file the hash. */
const isKept = async (vault: VaultAtWork, line: string): Promise<boolean> => {
  const { db } = workOf(vault).vault;
  const [table = '', id = '', more = ''] = line.split(' ');
  if (table === 'drafts') return isDraftKept(db, id, Number(more));
  if (!isThere(db, table, id)) return false;
  if (table !== 'attachments') return true;
  const file = await wholeFile(askFileOf(vault), id);
  return file.ok && hashOf(file.value) === more;
};

/** What is wrong with a vault after a power cut, given what had been said before it; empty when all is well. */
const faultsOf = async (home: string, said: readonly string[]): Promise<string[]> => {
  const vault = vaultAtWork(home);
  const unlocked = await vault.ask('vault:unlock', { passphrase });
  if (!unlocked.ok) return [`cannot be opened: ${unlocked.error.reason ?? unlocked.error.code}`];
  const { db, notices } = workOf(vault).vault;
  const faults: string[] = [];
  for (const line of said) if (!(await isKept(vault, line))) faults.push(line);
  if (notices.length > 0) faults.push(`notices: ${notices.join()}`);
  for (const file of selectStoredFiles(db))
    if (checkFileAtOnce(`${home}/vault`, file) !== 'here') faults.push(`the file ${file.name}`);
  close(vault.holder);
  const { code, text } = verifyVault(home, passphrase);
  if (code !== 0) faults.push(text);
  return faults;
};

type Look = (faults: readonly string[], what: string) => boolean;

/** The work of an afternoon; NORMAL leaves out the flush of each commit. */
const work = (mode: 'as-it-is' | 'NORMAL', look: Look): Act => ({
  before: lockedPractice(),
  script: childScript('tests/faults/power-cut-work.ts'),
  args: (folder) => [folder, mode],
  look: async (home, said, what) => look(await faultsOf(home, said), what),
});

/** With a log of writes, and in a folder that has none. */
const places = [
  { where: 'with a log of writes', placed: (act: Act) => act, writesTo: 'wal', loses: 6 },
  { where: 'without a log of writes', placed: inCloud, writesTo: 'journal', loses: 2 },
];

/** The ends of the names of files beside the database that were written to. */
const besideDatabase = (events: readonly DiskEvent[]): readonly string[] => {
  const ends = events.flatMap((event) =>
    event.do === 'write' ? (/stria\.db-(\w+)$/.exec(event.path)?.[1] ?? []) : [],
  );
  return [...new Set(ends)];
};

describe('28 power cut', () => {
  it.for(places)(
    `28, 35 power cut at ${cuts} random moments of patients, drafts, seals, signed consents, files and photos $where: nothing acknowledged is lost, ledger and file hold (seed ${seed})`,
    { timeout: patience },
    async ({ placed, writesTo }, context) => {
      context.skip(!hasStrace, noStrace);
      const faultless = work('as-it-is', (faults, what) => {
        expect(faults, what).toEqual([]);
        return true;
      });
      const run = runOf(placed(faultless));
      const { events } = run.record;
      expect(events.filter((event) => event.do === 'said').length).toBeGreaterThan(50);
      expect(events.filter((event) => event.do === 'sync').length).toBeGreaterThan(50);
      expect(besideDatabase(events)).toEqual([writesTo]);
      expect(await cutAtRandom(run, cuts)).toBe(cuts);
    },
  );

  it.for(places)(
    `28, 35 power cut with synchronous NORMAL $where loses what was acknowledged: the cuts can tell (seed ${seed})`,
    async ({ placed, loses }, context) => {
      context.skip(!hasStrace, noStrace);
      context.skip(!wholeForm, 'only in npm run faults');
      const lost = /^(patients|drafts|sessions|consents|photos) /;
      const run = runOf(placed(work('NORMAL', (faults) => faults.some((fault) => lost.test(fault)))));
      // A dozen cuts tell nearly always; where they happen to fall well, more do.
      let told = 0;
      for (let dozen = 0; dozen < 5 && told <= loses; dozen += 1)
        told += await cutAtRandom(run, 12, seed + dozen);
      expect(told).toBeGreaterThan(loses);
    },
  );
});
