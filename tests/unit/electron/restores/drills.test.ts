import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Drilled } from '../../../../electron/backups/backups.ts';
import { removeCheckRests } from '../../../../electron/restores/check-task.ts';
import { drills } from '../../../../electron/restores/drills.ts';
import type { RestoreProgress } from '../../../../shared/restores/restore.ts';
import { backupAtWork, madeBackup, typedWord, verified } from '../../../support/backup-at-work.ts';
import { folderDigest } from '../../../support/folder-digest.ts';
import { preparedPractice } from '../../../support/practice-at-work.ts';
import { vaultStarter } from '../../../support/restores-at-work.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { tracesOf } from '../../../support/traces.ts';
import { passphrase } from '../../../support/vault-at-work.ts';

// What `import … from 'electron'` finds when Stria runs on a browser of the computer.
vi.mock('electron', () => import('../../../../electron/host/utility-process.ts'));

/** The drills of a practice at work with one backup, and what they told. */
const drillsAtWork = async () => {
  const work = await backupAtWork();
  const folder = await madeBackup(work);
  const told: Drilled[] = [];
  const heard: RestoreProgress[] = [];
  const drilling = drills({
    ask: work.ask,
    home: work.home,
    start: vaultStarter(work.home),
    now: Date.now,
    tell: () => {
      void drilling.status().then((status) => {
        if (status.ok && status.value.running) heard.push(status.value.running);
      });
    },
    backups: {
      newestIn: () => Promise.resolve({ folder, at: 1_795_179_600_000 }),
      noteDrill: (drilled) => Promise.resolve(void told.push(drilled)),
    },
  });
  return { work, folder, told, heard, drilling };
};

const rests = (home: string): string[] => readdirSync(home).filter((name) => name !== 'vault');
const patience = { timeout: 20_000, interval: 2 };

describe('a restore drill', () => {
  it(
    '77 broken off leaves nothing; then it proves a backup beside the working vault and freezes a certificate',
    { timeout: 60_000 },
    async () => {
      const { work, folder, told, heard, drilling } = await drillsAtWork();
      const before = folderDigest(folder);
      const running = drilling.start('folder', passphrase);
      await vi.waitFor(() => expect(rests(work.home)).toHaveLength(1), patience);
      expect(tracesOf([typedWord, passphrase], [work.home])).toEqual([]);
      expect(await drilling.start('folder', passphrase)).toMatchObject({
        error: { reason: 'drill-running' },
      });
      await drilling.stop();
      expect(await running).toEqual({ ok: false, error: { code: 'locked', reason: 'stopped' } });
      expect(rests(work.home)).toEqual([]);
      expect(told).toEqual([]);

      const code = preparedPractice().recoveryCode;
      expect(await drilling.start('folder', code)).toMatchObject({ ok: true, value: { running: null } });
      expect(rests(work.home)).toEqual([]);
      expect(folderDigest(folder)).toEqual(before);
      expect(new Set(heard.map(({ step }) => step)).has('verifying')).toBe(true);
      expect(told).toMatchObject([{ place: 'folder', document: expect.any(String) }]);
      const served = await work.child.send({ kind: 'document', id: told[0]?.document ?? '' });
      const { html } = (served as { value: { html: string } }).value;
      for (const words of [
        'Restore certificate',
        'the recovery code of Tomasz Wiśniewski, which stays valid',
        folder,
        '1 patient, 0 sealed sessions',
        '4 entries: each unchanged',
        'number 4, fingerprint ',
        'Signature',
      ])
        expect(html.replaceAll(/\s+/g, ' ')).toContain(words);
      expect(await work.child.ask('patients:search', { query: '', after: null, limit: 5 })).toMatchObject({
        value: { total: 1 },
      });
      await work.child.send({ kind: 'close' });
      expect(verified(work.home)).toBe('7 entries checked, everything holds.'); // with the backup, the drill and its certificate
    },
  );

  it('77 whose program was killed is cleared away at the next start, and nothing else is', async () => {
    const home = scratchFolder();
    const others = ['vault', 'backups', 'vault-before-20261120T140000000Z', 'drill-notes.part'];
    for (const name of [...others, 'drill-0123456789ab.part', 'vault.restore-0123456789ab.part']) {
      mkdirSync(join(home, name));
      writeFileSync(join(home, name, 'stria.db'), 'half');
    }
    await removeCheckRests(home);
    expect(readdirSync(home).toSorted()).toEqual(others.toSorted());
  });
});
