import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { restores } from '../../../../electron/restores/restores.ts';
import { verified } from '../../../support/backup-at-work.ts';
import { folderDigest } from '../../../support/folder-digest.ts';
import { lockedPractice } from '../../../support/practice-at-work.ts';
import { preparedBackup } from '../../../support/prepared-backup.ts';
import { vaultStarter } from '../../../support/restores-at-work.ts';
import { passphrase } from '../../../support/vault-at-work.ts';

// What `import … from 'electron'` finds when Stria runs on a browser of the computer; no dialog is opened here.
vi.mock('electron', async () => ({
  ...(await import('../../../../electron/host/utility-process.ts')),
  dialog: {},
}));

describe('a restore inside the program', () => {
  it(
    '79 stopped on the way changes nothing; then it is done over a vault, undone once, and refused while open',
    { timeout: 90_000 },
    async () => {
      const { target, folder } = await preparedBackup();
      mkdirSync(join(target, 'stria-half'));
      writeFileSync(join(target, 'stria-half', 'manifest.json'), '{}');
      const home = lockedPractice();
      const start = vaultStarter(home);
      const vault = start();
      onTestFinished(async () => void (await vault.end()));
      const now = (): number => Date.UTC(2026, 10, 20, 14);
      const restoring = restores({ vault, home, known: () => [target], start, tell: () => undefined, now });
      const before = folderDigest(home);
      const status = await restoring.status();
      const offered = status.ok ? status.value.backups : [];
      expect(offered.map(({ path }) => path)).toEqual([folder]);
      const restore = () => restoring.start(offered[0]?.id ?? '', passphrase);

      expect(await restoring.start('no such backup', passphrase)).toMatchObject({
        error: { reason: 'no-backup' },
      });
      const running = restore();
      await vi.waitFor(() => expect(readdirSync(home)).toHaveLength(2), { timeout: 20_000, interval: 2 });
      expect(await restore()).toMatchObject({ error: { reason: 'restore-running' } });
      await restoring.stop();
      expect(await running).toEqual({ ok: false, error: { code: 'locked', reason: 'stopped' } });
      expect(readdirSync(home)).toEqual(['vault']);

      const kept = 'vault-before-20261120T140000000Z';
      expect(await restore()).toMatchObject({
        value: { running: null, done: { entries: 4, kept, undone: false } },
      });
      expect(verified(home)).toBe('4 entries checked, everything holds.');
      expect(await restoring.undo()).toMatchObject({
        value: { done: { kept: 'vault-restored-20261120T140000000Z', undone: true } },
      });
      const { 'tries.json': _tries, ...files } = folderDigest(join(home, 'vault'));
      expect(before).toMatchObject(
        Object.fromEntries(Object.entries(files).map(([name, digest]) => [`vault/${name}`, digest])),
      );
      expect(await restoring.undo()).toMatchObject({ error: { reason: 'no-restore' } });

      const unlock = { kind: 'call', channel: 'vault:unlock', input: { passphrase } } as const;
      expect(await vault.ask(unlock)).toMatchObject({ ok: true });
      expect(await restore()).toMatchObject({ error: { reason: 'already-open' } });
      restoring.unlocked();
      // Whatever covers the open screen, it hears of no folder.
      expect(await restoring.status()).toEqual({
        ok: false,
        error: { code: 'conflict', reason: 'already-open' },
      });
      await vault.end();
      expect(await restoring.status()).toMatchObject({ value: { done: null } });
    },
  );
});
