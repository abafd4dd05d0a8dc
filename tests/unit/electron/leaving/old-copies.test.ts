import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { AskLeaving } from '../../../../electron/leaving/ask-leaving.ts';
import { oldCopies } from '../../../../electron/leaving/old-copies.ts';
import { emptyNote, noBackupsYet } from '../../../../shared/backups/backup.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { type BackupAtWork, backupAtWork } from '../../../support/backup-at-work.ts';
import { passphrase } from '../../../support/vault-at-work.ts';

// Nothing of what is tested here opens a window.
vi.mock('electron', () => ({ dialog: undefined }));

const patience = { timeout: 60_000 }; // ms: a vault process is started and ended, on a computer that may be busy

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** The program's old copies, with one folder beside the vault and one on a stick; both get a backup each time. */
const program = async (work: BackupAtWork) => {
  const { ask, child, home, target } = work;
  const beside = join(home, 'backups');
  mkdirSync(beside, { recursive: true });
  await ask({ do: 'keep-settings', settings: { ...noBackupsYet, folder: target } });
  const make = async () => {
    for (const folder of [beside, target]) if (existsSync(folder)) await work.make({ target: folder });
    return ok({ targets: [], quietOn: null, drilledAt: null });
  };
  const askLeaving = ((question) => child.send({ kind: 'leaving', ask: question })) as AskLeaving;
  return { beside, make, copies: oldCopies({ ask, askLeaving, backups: { make }, home }) };
};

const erase = async ({ child }: BackupAtWork): Promise<void> => {
  const all = valueOf(await child.ask('patients:search', { query: '', after: null, limit: 5 }));
  const [row] = all.rows;
  const decision = {
    askedBy: 'patient' as const,
    askedOn: '2020-01-01',
    reason: 'Asked.',
    despite: 'Asked.',
  };
  const name = `${row?.family ?? ''} ${row?.given ?? ''}`;
  valueOf(await child.ask('erasures:erase', { patient: row?.id ?? '', decision, name, passphrase }));
};

/** Names of the backups' folders, the oldest first. */
const backupNames = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

const backupsIn = (folder: string): number => backupNames(folder).length;

/** Makes one on the stick with the older ones out of reach: of the same day they would be thinned. */
const makeBesideOld = async (work: BackupAtWork): Promise<void> => {
  const aside = `${work.target}-drawer`;
  renameSync(work.target, aside);
  mkdirSync(work.target);
  valueOf(await work.make());
  for (const name of backupNames(aside)) renameSync(join(aside, name), join(work.target, name));
};

describe('78 copies of before an erasure', patience, () => {
  it('are told, and go where a new backup is good; a stick that is not there is named', async () => {
    const work = await backupAtWork();
    const { beside, make, copies } = await program(work);
    await make();
    expect(valueOf(await copies.list())).toEqual({ copies: [], unreachable: [] });
    await erase(work);
    const before = valueOf(await copies.list());
    expect(before.copies.map(({ kind, at }) => [kind, at !== null])).toEqual([
      ['backup', true],
      ['backup', true],
    ]);
    expect(await copies.replace('not the passphrase')).toMatchObject({ error: { code: 'wrong-passphrase' } });
    expect(valueOf(await copies.list())).toEqual(before);
    renameSync(work.target, `${work.target}-drawer`);
    const after = valueOf(await copies.replace(passphrase));
    expect(after).toEqual({ copies: [], unreachable: [work.target] });
    expect(backupsIn(beside)).toBe(1);
    renameSync(`${work.target}-drawer`, work.target);
    expect(valueOf(await copies.list()).copies).toHaveLength(1);
    expect(valueOf(await copies.replace(passphrase))).toEqual({ copies: [], unreachable: [] });
    expect(backupsIn(work.target)).toBe(1);
  });

  it('stay where no new backup could be made: an old one is better than none', async () => {
    const work = await backupAtWork();
    const { make } = await program(work);
    await make();
    await erase(work);
    const askLeaving = ((question) => work.child.send({ kind: 'leaving', ask: question })) as AskLeaving;
    const failing = oldCopies({
      ask: work.ask,
      askLeaving,
      backups: { make: async () => ok({ targets: [], quietOn: null, drilledAt: null }) },
      home: work.home,
    });
    expect(valueOf(await failing.replace(passphrase)).copies).toHaveLength(2);
    expect(backupsIn(work.target)).toBe(1);
  });

  it('stay where only an earlier backup is from after the erasure, damaged or not', async () => {
    const work = await backupAtWork();
    const { beside, make } = await program(work);
    await make();
    await erase(work);
    await makeBesideOld(work); // the stick's only one of after the erasure
    const newest = backupNames(work.target).at(-1) ?? '';
    const readings = [{ name: newest, at: Date.now(), holds: false }];
    const settings = { ...noBackupsYet, folder: work.target };
    const askLeaving = ((question) => work.child.send({ kind: 'leaving', ask: question })) as AskLeaving;
    const fullStick = async () => {
      await work.make({ target: beside });
      return ok({ targets: [], quietOn: null, drilledAt: null });
    };
    const given = { ask: work.ask, askLeaving, backups: { make: fullStick }, home: work.home };
    for (const outside of [{ ...emptyNote, readings }, emptyNote]) {
      await work.ask({ do: 'keep-settings', settings: { ...settings, outside } });
      expect(valueOf(await oldCopies(given).replace(passphrase)).copies).toHaveLength(1);
      expect(backupsIn(work.target)).toBe(2);
      expect(backupsIn(beside)).toBe(1);
    }
  });

  it('stay where the new backup is already known to be damaged', async () => {
    const work = await backupAtWork();
    const { make } = await program(work);
    await make();
    await erase(work);
    const askLeaving = ((question) => work.child.send({ kind: 'leaving', ask: question })) as AskLeaving;
    const spoilt = async () => {
      await makeBesideOld(work);
      const readings = [{ name: backupNames(work.target).at(-1) ?? '', at: Date.now(), holds: false }];
      const outside = { ...emptyNote, readings };
      await work.ask({ do: 'keep-settings', settings: { ...noBackupsYet, folder: work.target, outside } });
      return ok({ targets: [], quietOn: null, drilledAt: null });
    };
    const given = { ask: work.ask, askLeaving, backups: { make: spoilt }, home: work.home };
    valueOf(await oldCopies(given).replace(passphrase));
    expect(backupsIn(work.target)).toBe(2);
  });
});
