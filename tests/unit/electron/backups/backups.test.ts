import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { backups } from '../../../../electron/backups/backups.ts';
import { restoreVault } from '../../../../electron/vault/restore-command.ts';
import { type BackupAtWork, backupAtWork, verified } from '../../../support/backup-at-work.ts';
import { flipBit } from '../../../support/flip-bit.ts';
import { lockedForProgram } from '../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { passphrase, patientInput } from '../../../support/vault-at-work.ts';

// What `import … from 'electron'` finds when Stria runs on a browser of the computer; no dialog is opened here.
vi.mock('electron', () => ({ dialog: {} }));

const week = 7 * 86_400_000;

describe('the backups of a program', () => {
  it('are made after the first unlock of a day, and a week later read again: a damaged one is named', async () => {
    const work = await backupAtWork();
    const vault = { ask: work.child.send };
    const failed = vi.fn();
    const { home } = work;
    const saved = backups({ vault, home, program: '0.1.0', wait: 0, hasRoom: () => true, failed });
    const settings = async () => {
      const answer = await work.ask({ do: 'settings' });
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value;
    };
    const patience = { timeout: 15_000, interval: 50 };
    saved.unlocked();
    await vi.waitFor(async () => expect((await settings()).home.goodAt).not.toBeNull(), patience);
    expect((await settings()).home.readAt).toBeNull();
    expect(saved.folders()).toEqual([join(work.home, 'backups')]);
    const newest = await saved.newestIn('home');
    expect(newest?.folder).toBe(join(work.home, 'backups', readdirSync(join(work.home, 'backups'))[0] ?? ''));

    flipBit(join(newest?.folder ?? '', 'stria.db'), 9000);
    const before = await settings();
    const readAt = Date.now() - week;
    await work.ask({ do: 'keep-settings', settings: { ...before, home: { ...before.home, readAt } } });
    saved.unlocked();
    await vi.waitFor(async () => expect((await settings()).home.readings).toHaveLength(1), patience);
    const damaged = [{ folder: newest?.folder, at: newest?.at }];
    expect(await saved.status()).toMatchObject({
      value: { targets: [{ place: 'home', good: 0, unfinished: 0, damaged, lastAt: null }] },
    });
    expect(await saved.newestIn('home')).toBeUndefined();
    await saved.noteDrill({ place: 'home', name: 'stria-x', at: 5, document: null });
    expect((await settings()).drill).toBeNull();
    await vi.waitFor(async () => {
      await work.child.send({ kind: 'close' });
      expect(verified(work.home)).toBe('6 entries checked, everything holds.'); // with the backup and the reading
    }, patience);
  });
});

describe('a backup that somebody breaks off', () => {
  it('is no fault of its folder: nothing of it stays, and the next one is made', async () => {
    const work = await backupAtWork();
    const { home } = work;
    const cancelOn = { what: 'check' };
    const saved = backups({
      vault: {
        ask: (question) => {
          if (question.kind === 'backup' && question.ask.do === cancelOn.what) {
            expect(saved.making()).toMatchObject({ place: 'home', step: 'checking' });
            saved.cancel();
          }
          return work.child.send(question);
        },
      },
      home,
      program: '0.1.0',
      wait: 0,
      hasRoom: () => true,
      failed: vi.fn(),
    });
    const target = { place: 'home', good: 0, unfinished: 0, lastAt: null, failure: null };
    expect(await saved.make()).toMatchObject({ ok: true, value: { targets: [target] } });
    expect(saved.making()).toBeNull();
    expect(readdirSync(join(home, 'backups'))).toEqual([]);
    cancelOn.what = '';
    expect(await saved.make()).toMatchObject({ ok: true, value: { targets: [{ good: 1, failure: null }] } });
  });
});

describe('records that are older than a backup', () => {
  const ofWork = ({ child, home }: BackupAtWork) =>
    backups({
      vault: { ask: child.send },
      home,
      program: '0.1.0',
      wait: 0,
      hasRoom: () => true,
      failed: () => undefined,
    });
  const end = async ({ child }: BackupAtWork): Promise<void> => {
    await child.send({ kind: 'close' });
    await child.kill();
  };
  const newerOf = async (work: BackupAtWork) => {
    const status = await ofWork(work).status();
    return status.ok ? status.value.targets.map(({ newer }) => newer) : status;
  };

  it('22 the whole folder put back, key ring and all: a backup tells which entries are gone, and after what time', async () => {
    const home = lockedForProgram();
    const [vault, aside] = [join(home, 'vault'), join(scratchFolder(), 'aside')];
    cpSync(vault, aside, { recursive: true });
    const work = await backupAtWork(home);
    await ofWork(work).make();
    expect(await newerOf(work)).toEqual([null]);
    await end(work);
    rmSync(vault, { recursive: true });
    cpSync(aside, vault, { recursive: true });

    const again = await backupAtWork(home);
    const [newer] = [await newerOf(again)].flat();
    const [name = ''] = readdirSync(join(home, 'backups')).filter((each) => !each.endsWith('.json'));
    expect(newer).toMatchObject({ folder: join(home, 'backups', name), last: 4, after: expect.any(Number) });
    expect(await again.child.ask('practice:home', {})).toMatchObject({ value: { notices: [] } });
    await ofWork(again).make(); // of one day the last stays, but never for one that knows more
    expect(await newerOf(again)).toEqual([newer]);
    const status = await ofWork(again).status();
    expect(status).toMatchObject({ value: { targets: [{ good: 2 }] } });
    await end(again);
  });

  it('are nothing to tell where somebody restored an older backup', async () => {
    const work = await backupAtWork();
    const saved = ofWork(work);
    await saved.make();
    const from = join(scratchFolder(), 'older'); // of one day only the last stays
    cpSync((await saved.newestIn('home'))?.folder ?? '', from, { recursive: true });
    await work.child.ask('patients:save', patientInput());
    await saved.make();
    await end(work);
    const { home } = work;
    expect(restoreVault({ from, home, secret: passphrase, now: Date.now() })).toMatchObject({ code: 0 });
    const again = await backupAtWork(home);
    expect(await newerOf(again)).toEqual([null]);
    await end(again);
  });
});
