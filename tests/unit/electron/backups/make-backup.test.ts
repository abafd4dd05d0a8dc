import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BrokenOff } from '../../../../electron/backups/making.ts';
import { findBackups } from '../../../../electron/backups/folders.ts';
import { parseManifest } from '../../../../electron/vault/backups/manifest.ts';
import {
  backupAtWork,
  type BackupAtWork,
  madeBackup,
  putForeignManifest,
  restoreFrom,
  stepsAfterwards,
  stepsOfMaking,
  typedWord,
  verified,
} from '../../../support/backup-at-work.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { tracesOf } from '../../../support/traces.ts';
import { passphrase, patientInput } from '../../../support/vault-at-work.ts';

const vaultIdOf = async ({ ask }: BackupAtWork): Promise<string> => {
  const id = await ask({ do: 'vault-id' });
  if (!id.ok) throw new Error(id.error.code);
  return id.value;
};

const found = async (work: BackupAtWork, target = work.target) => {
  const all = await findBackups(work.ask, target, await vaultIdOf(work), new Set());
  if (!all.ok) throw new Error(all.error.code);
  return all.value;
};

describe('a backup', () => {
  it('is a folder with database, key ring and signed manifest, and nothing that was typed is readable in it', async () => {
    const work = await backupAtWork();
    const folder = await madeBackup(work);
    const id = await vaultIdOf(work);
    expect(basename(folder)).toMatch(new RegExp(`^stria-${id.slice(0, 8)}-\\d{8}T\\d{9}Z$`));
    expect(readdirSync(folder).toSorted()).toEqual(['keyring.json', 'manifest.json', 'stria.db']);
    const manifest = parseManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      vault: id,
      reason: 'asked',
      program: '0.1.0',
      counts: { patients: 1, users: 1 },
    });
    expect(manifest?.files.map(({ name, size }) => [name, size])).toEqual(
      ['stria.db', 'keyring.json'].map((name) => [name, statSync(join(folder, name)).size]),
    );
    expect(tracesOf([typedWord, 'Adaeze', passphrase, 'Northlight'], [work.target])).toEqual([]);
  });

  it('broken off at any of its steps leaves nothing, and the next one is made', async () => {
    const work = await backupAtWork();
    const steps: string[] = [];
    for (let at = 0; ; at += 1) {
      let left = at;
      const made = await work.make({
        onStep: (step) => {
          if (!steps.includes(step)) steps.push(step);
          if ((left -= 1) < 0) throw new BrokenOff();
        },
      });
      if (made.ok) break;
      expect(made, steps.at(-1)).toEqual({ ok: false, error: { code: 'busy', reason: 'stopped' } });
      // Once the manifest is there it is a backup; what would come after is for the next one.
      const isMade = stepsAfterwards.some((step) => step === steps.at(-1));
      expect(work.folders().length > 0, steps.at(-1)).toBe(isMade);
      const target = join(work.target, '..', `broken-${at}`);
      if (isMade) renameSync(work.folders()[0] ?? '', target);
    }
    expect(steps).toEqual([...stepsOfMaking, ...stepsAfterwards]);
    const far: number[] = [];
    const reads: number[] = [];
    expect(
      await work.make({
        onFar: (done, of) => {
          far.push(done / of);
          reads.push(of);
        },
      }),
    ).toMatchObject({ ok: true });
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(far.at(-1)).toBe(1);
    const [folder = ''] = work.folders();
    expect(new Set(reads)).toEqual(new Set([2 * statSync(join(folder, 'stria.db')).size]));
  });

  it('is made while work goes on, and holds what was saved before it was begun', async () => {
    const work = await backupAtWork();
    const saves: Promise<unknown>[] = [];
    const made = await work.make({
      onStep: () => saves.push(work.child.ask('patients:save', patientInput({ family: 'Meanwhile' }))),
    });
    expect(made).toMatchObject({ ok: true });
    for (const saved of await Promise.all(saves)) expect(saved).toMatchObject({ ok: true });
    const [folder = ''] = work.folders();
    const manifest = parseManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest?.counts['patients']).toBeLessThan(1 + saves.length);
    const restored = restoreFrom(folder);
    expect(restored.text).toMatch(
      /^The backup of \d\d-[A-Z][a-z]{2}-\d{4} .* is in place: \d+ entries checked, everything holds\.$/,
    );
    expect(verified(restored.home)).toMatch(/everything holds/);
    await work.child.send({ kind: 'close' });
    expect(verified(work.home)).toMatch(/everything holds/);
  });

  it('holds the database file still however much is written, until it is let go', async () => {
    const work = await backupAtWork();
    const file = join(work.home, 'vault', 'stria.db');
    const saveMany = async (): Promise<void> => {
      for (let count = 0; count < 150; count += 1)
        expect(await work.child.ask('patients:save', patientInput())).toMatchObject({ ok: true });
    };
    expect(await work.ask({ do: 'hold' })).toMatchObject({ ok: true, value: { database: file } });
    const before = readFileSync(file); // in another process than the one that has it open
    await saveMany();
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(1000 * 4096);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await work.ask({ do: 'let-go' })).toMatchObject({ ok: true });
    await saveMany();
    expect(readFileSync(file).equals(before)).toBe(false);
  });

  it('is made again and again, and the last of a day stays', async () => {
    const work = await backupAtWork();
    await madeBackup(work);
    expect(await work.make()).toMatchObject({ ok: true });
    expect(work.folders()).toHaveLength(1);
  });

  it('of another vault is neither counted nor removed, and a folder of the person is left alone', async () => {
    const work = await backupAtWork();
    const own = await madeBackup(work);
    const id = await vaultIdOf(work);
    const beside = join(work.target, `stria-${id.slice(0, 8)}-20200101T000000000Z`);
    cpSync(own, beside, { recursive: true });
    putForeignManifest(beside);
    mkdirSync(join(work.target, 'Holiday pictures'));
    writeFileSync(join(work.target, 'Holiday pictures', 'beach.txt'), 'sand');
    expect(new Map((await found(work)).map(({ folder, at }) => [folder, at !== null]))).toEqual(
      new Map([
        [beside, false],
        [own, true],
      ]),
    );
    expect(await work.make()).toMatchObject({ ok: true });
    expect(readdirSync(beside)).toHaveLength(3);
    expect(readFileSync(join(work.target, 'Holiday pictures', 'beach.txt'), 'utf8')).toBe('sand');
  });

  it('does not count when its manifest is edited or from elsewhere, or a file is gone or cut', async () => {
    const spoil: readonly ((folder: string) => void)[] = [
      (folder) => {
        const file = join(folder, 'manifest.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace('"patients":1', '"patients":2'));
      },
      (folder) => rmSync(join(folder, 'manifest.json')),
      (folder) => {
        rmSync(join(folder, 'manifest.json'));
        mkdirSync(join(folder, 'manifest.json'));
      },
      (folder) => rmSync(join(folder, 'keyring.json')),
      (folder) => writeFileSync(join(folder, 'stria.db'), 'short'),
    ];
    const work = await backupAtWork();
    const folder = await madeBackup(work);
    for (const act of spoil) {
      const copies = join(scratchFolder(), 'copies');
      cpSync(folder, join(copies, basename(folder)), { recursive: true });
      expect((await found(work, copies)).filter(({ at }) => at !== null)).toHaveLength(1);
      act(join(copies, basename(folder)));
      const spoilt = await found(work, copies);
      expect(spoilt.filter(({ at }) => at !== null)).toEqual([]);
      const there = existsSync(join(copies, basename(folder), 'manifest.json'));
      expect(spoilt.map(({ brokenOff }) => brokenOff)).toEqual([!there]);
    }
  });

  it('is not made while the vault is locked, and leaves nothing then', async () => {
    const work = await backupAtWork();
    await work.child.send({ kind: 'close' });
    expect(await work.make()).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(work.folders()).toEqual([]);
  });

  it('that is locked away in the middle leaves nothing, and the vault is whole', async () => {
    for (const at of ['copying', 'checking'] as const) {
      const work = await backupAtWork();
      const made = await work.make({
        onStep: (step) => void (step === at && work.child.send({ kind: 'close' })),
      });
      if (!made.ok) expect(work.folders()).toEqual([]);
      await work.child.kill();
      expect(verified(work.home)).toMatch(/everything holds/);
    }
  });

  it('37 leaves the one of before an update where another is made the same day, and not one made on demand', async () => {
    const work = await backupAtWork();
    const made = (): number => readdirSync(work.target).filter((name) => name.startsWith('stria-')).length;
    await work.make({ reason: 'update' });
    for (let later = 0; later < 2; later += 1) expect(await work.make()).toMatchObject({ ok: true });
    expect(made()).toBe(2);
  });

  it('is refused in a folder that is not there, and says so', async () => {
    const work = await backupAtWork();
    renameSync(work.target, `${work.target}-gone`);
    expect(await work.make()).toEqual({ ok: false, error: { code: 'refused', reason: 'folder-missing' } });
    renameSync(`${work.target}-gone`, work.target);
    expect(await work.make()).toMatchObject({ ok: true });
  });
});
