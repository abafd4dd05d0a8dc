import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { takeBack } from '../../../../../electron/vault/services/held-drafts.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  passphrase,
  patientInput,
  type VaultAtWork,
  vaultAtWork,
} from '../../../../support/vault-at-work.ts';

const full = { ok: false, error: { code: 'storage-full' } };

/** Lets the database grow no further, as a full disk does, or lets it go on. */
const disk = (vault: VaultAtWork, is: 'full' | 'free'): void => {
  const { sqlite } = workOf(vault).vault.db;
  sqlite.pragma(`max_page_count = ${is === 'full' ? 1 : 1_000_000}`);
};

const boxes = (vault: VaultAtWork): string[] => {
  const newest = vault.said.flatMap((word) => (word.word === 'held' ? [word] : []));
  const byDraft = new Map(newest.map(({ draft, box }) => [draft, box]));
  return [...byDraft.values()].filter((box) => box !== null);
};

const words = 'typed on a full disk '.repeat(2000);
const patientDraft = (save: number, body: string) =>
  ({ id: draftId, kind: 'patient', patient: null, save, body }) as const;
const draftId = newId();
const bodiesOf = async (vault: VaultAtWork): Promise<string[]> =>
  (await vault.get('drafts:find', { kind: 'patient', patient: null })).map(({ body }) => body);
const accessesOf = (vault: VaultAtWork): unknown =>
  workOf(vault).vault.db.sqlite.prepare(`select count(*) from entries where type = 'access'`).pluck().get();

describe('30 disk full', () => {
  it('30 a write that fits after the reserve was given up is done, and told as such', async () => {
    const vault = await practiceAtWork();
    const { db } = workOf(vault).vault;
    let given = 0;
    db.makeRoom = () => {
      given += 1;
      disk(vault, 'free');
      return true;
    };
    disk(vault, 'full');
    const note = patientInput({ note: 'n'.repeat(9000) });
    expect(await vault.ask('patients:save', note)).toMatchObject({ ok: true });
    expect(given).toBe(1);
    expect(await vault.get('patients:search', { query: '', after: null, limit: 5 })).toMatchObject({
      total: 1,
    });
    expect(vault.said).toEqual([]);
  });

  it('30 words that the disk will not take are held, over a lock, and written when there is room', async () => {
    const vault = await practiceAtWork();
    await vault.get('drafts:save', patientDraft(1, 'before'));
    disk(vault, 'full');
    expect(await vault.ask('drafts:save', patientDraft(2, words))).toEqual(full);
    expect(vault.said.map(({ word }) => word)).toEqual(['held', 'disk-full']);
    expect(JSON.stringify(vault.said)).not.toContain('typed');
    expect(await bodiesOf(vault)).toEqual([words]);
    expect(await vault.get('drafts:list', {})).toHaveLength(1);
    close(vault.holder);

    const again = vaultAtWork(vault.holder.home);
    await again.get('vault:unlock', { passphrase });
    expect(await bodiesOf(again)).toEqual(['before']);
    disk(again, 'full');
    takeBack(workOf(again), boxes(vault));
    expect(await bodiesOf(again)).toEqual([words]);
    expect(again.said).toEqual([]);
    disk(again, 'free');
    takeBack(workOf(again), boxes(vault));
    expect(again.said).toEqual([{ word: 'held', draft: draftId, box: null }]);
    expect(workOf(again).held.size).toBe(0);
    close(again.holder);
    await again.get('vault:unlock', { passphrase });
    expect(await bodiesOf(again)).toEqual([words]);
    close(again.holder);
  });

  it('30 a held draft gives way to a newer one, to its removal and to the saved record', async () => {
    const vault = await practiceAtWork();
    const hold = async (save: number): Promise<void> => {
      disk(vault, 'full');
      expect(await vault.ask('drafts:save', patientDraft(save, words))).toEqual(full);
      disk(vault, 'free');
      expect(boxes(vault)).toHaveLength(1);
    };
    await hold(1);
    await vault.get('drafts:save', patientDraft(2, 'newer'));
    expect(boxes(vault)).toEqual([]);
    await hold(3);
    await vault.get('drafts:remove', { id: draftId });
    expect(boxes(vault)).toEqual([]);
    expect(await bodiesOf(vault)).toEqual([]);
    await hold(4);
    await vault.get('patients:save', { ...patientInput(), draft: draftId });
    expect(boxes(vault)).toEqual([]);
    expect(await bodiesOf(vault)).toEqual([]);
  });

  it('30 a box that is torn or of another vault is left alone', async () => {
    const vault = await practiceAtWork();
    disk(vault, 'full');
    await vault.ask('drafts:save', patientDraft(1, words));
    disk(vault, 'free');
    const [box = ''] = boxes(vault);
    expect(takeBack(workOf(await practiceAtWork()), ['', 'x', box.slice(0, -8)])).toEqual({
      ok: true,
      value: null,
    });
  });

  it('30 reading never waits for its entry, which is written at the time it was once there is room', async () => {
    const clock = { at: Date.UTC(2026, 10, 20, 13) };
    const vault = await practiceAtWork(clock);
    const ids: string[] = [];
    for (let count = 0; count < 60; count += 1)
      ids.push((await vault.get('patients:save', patientInput({ given: `Given ${count}` }))).id);
    let asked = 0;
    const { db } = workOf(vault).vault;
    db.makeRoom = () => (asked += 1) < 0;
    disk(vault, 'full');
    const { unnoted } = workOf(vault);
    let read = 0;
    for (; unnoted.size < 2; read += 1) await vault.get('patients:chart', { id: ids[read] ?? '' });
    expect(asked).toBe(0);
    expect(accessesOf(vault)).toBe(read - 2);
    const then = clock.at;
    clock.at += 60_000;
    disk(vault, 'free');
    await vault.get('patients:timeline', { id: ids[read] ?? '', before: null, limit: 5 });
    expect(unnoted.size).toBe(0);
    expect(accessesOf(vault)).toBe(read + 1);
    const ats = db.sqlite.prepare(`select at from entries where type = 'access' order by seq desc limit 3`);
    expect(ats.pluck().all()).toEqual([clock.at, then, then]);
  });

  it('30 the lock writes what waits, at the price of the reserve', async () => {
    const vault = await practiceAtWork();
    const { id } = await vault.get('patients:save', patientInput());
    const { db, home } = { ...workOf(vault).vault };
    db.makeRoom = () => {
      disk(vault, 'free');
      return true;
    };
    workOf(vault).unnoted.set(id, workOf(vault).now());
    disk(vault, 'full');
    close(vault.holder);
    const again = vaultAtWork(home);
    await again.get('vault:unlock', { passphrase });
    expect(accessesOf(again)).toBe(1);
    close(again.holder);
  });
});
