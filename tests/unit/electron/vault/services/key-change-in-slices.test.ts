import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { checkPages } from '../../../../../electron/vault/db/page-check.ts';
import { isFileHeld } from '../../../../../electron/vault/db/checkpoint.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import { answerBackup } from '../../../../../electron/vault/services/backups.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { readWorks } from '../../../../../electron/vault/services/works.ts';
import { settleKeyChange } from '../../../../../electron/vault/settle-key-change.ts';
import type { RunningWork, WorkPart } from '../../../../../shared/works/long-work.ts';
import type { Result } from '../../../../../shared/result.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, typedBack, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { failed } from './users-at-work.ts';

const parts: readonly WorkPart[] = ['backing-up', 'rekeying', 'checking'];

interface Place {
  readonly vault: VaultAtWork;
  readonly clock: { at: number };
}

const practice = async (): Promise<Place> => {
  const clock = { at: afternoon };
  return { vault: await practiceAtWork(clock), clock };
};

/** A change of the key that was begun with a code typed back; the code works for a second try as well. */
const begun = async ({ vault, clock }: Place) => {
  clock.at += 60_000; // each change makes a backup, and two of one moment have one name
  const { recoveryCode } = await vault.get('keys:prepare', { passphrase });
  const change = (): Promise<Result<null>> => vault.ask('keys:change', typedBack(recoveryCode));
  return { answer: change(), change };
};

/** How far it is at each turn until `until` is so, or it has ended. */
const watched = async (
  vault: VaultAtWork,
  answer: Promise<unknown>,
  until: (running: RunningWork) => boolean,
): Promise<readonly RunningWork[]> => {
  const seen: RunningWork[] = [];
  let isOver = false;
  void answer.finally(() => (isOver = true));
  while (!isOver) {
    await nextTurn();
    const works = readWorks(workOf(vault));
    const running = works.ok ? works.value.find(({ work }) => work === 'keys:change') : undefined;
    if (!running) continue;
    seen.push(running);
    if (until(running)) break;
  }
  return seen;
};

const at = (part: WorkPart) => (running: RunningWork) => running.part === part && running.total !== null;

const salt = (vault: VaultAtWork): string => workOf(vault).vault.held.ring.dbSalt;

/** What a change of the key that is not done lays into the vault's folder. */
const rests = ({ holder: { home } }: VaultAtWork): readonly string[] =>
  readdirSync(vaultFolder(home)).filter((name) => /next|old-key/.test(name));

const backups = ({ holder: { home } }: VaultAtWork): readonly string[] =>
  existsSync(join(home, 'backups')) ? readdirSync(join(home, 'backups')) : [];

describe('a change of the vault key in slices', { timeout: 60_000 }, () => {
  it('says what it does and how far it is, and everything is answered meanwhile', async () => {
    const place = await practice();
    const { vault } = place;
    const { answer } = await begun(place);
    const seen = await watched(vault, answer, () => false);
    expect(await answer).toEqual({ ok: true, value: null });
    expect([...new Set(seen.map(({ part }) => part))]).toEqual(parts);
    const shares = seen.flatMap(({ done, total }) => (total === null ? [] : [done / total]));
    expect(new Set(shares).size).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('carries over what was written while each part ran, drafts too, and the old key opens none of it', async () => {
    const place = await practice();
    const { vault } = place;
    const before = workOf(vault).vault;
    const oldKey = { key: Buffer.from(before.keys.database), salt: Buffer.from(salt(vault), 'hex') };
    const { answer } = await begun(place);
    const saved: string[] = [];
    for (const part of parts) {
      await watched(vault, answer, at(part));
      for (let count = 0; count < 30; count += 1) {
        const input = patientInput({ given: `${part} ${count}`, note: 'written meanwhile '.repeat(200) });
        saved.push((await vault.get('patients:save', input)).id);
      }
    }
    expect(workOf(vault).vault).toBe(before);
    expect(await answer).toEqual({ ok: true, value: null });
    const { vault: after } = workOf(vault);
    expect(after.notices).toEqual([]);
    for (const id of saved) expect((await vault.get('patients:chart', { id })).patient.id).toBe(id);
    expect(verifyLedger(after.db, after.ledger)).toMatchObject({ ok: true });
    expect(after.db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    const newKey = { key: Buffer.from(after.keys.database), salt: Buffer.from(salt(vault), 'hex') };
    close(vault.holder);
    const file = join(vaultFolder(vault.holder.home), 'stria.db');
    expect(checkPages(file, newKey.key, newKey.salt).bad).toEqual([]);
    const { bad, pages } = checkPages(file, oldKey.key, oldKey.salt);
    expect(bad).toHaveLength(pages);
    await vault.get('vault:unlock', { passphrase });
    expect(workOf(vault).vault.notices).toEqual([]);
  });

  it('is cancelled in each part: nothing of it stays, and a second try works', async () => {
    const place = await practice();
    const { vault, clock } = place;
    for (const part of parts) {
      const ring = salt(vault);
      const kept = rests(vault);
      const before = backups(vault).length;
      const { answer, change } = await begun(place);
      await watched(vault, answer, at(part));
      await vault.get('works:cancel', { work: 'keys:change' });
      expect(await answer, part).toEqual(failed('busy', 'stopped'));
      expect(salt(vault), part).toBe(ring);
      expect(isFileHeld(workOf(vault).vault.db), part).toBe(false);
      expect(rests(vault), part).toEqual(kept);
      expect(backups(vault), part).toHaveLength(before + (part === 'backing-up' ? 0 : 1)); // a whole one stays
      await vault.get('patients:save', patientInput());
      clock.at += 1000;
      expect(await change(), part).toEqual({ ok: true, value: null });
      expect(salt(vault), part).not.toBe(ring);
    }
  });

  it('ends at a lock in each part, and the next unlock opens the vault as it was', async () => {
    const place = await practice();
    const { vault } = place;
    for (const part of parts) {
      const ring = salt(vault);
      const { answer } = await begun(place);
      await watched(vault, answer, at(part));
      close(vault.holder);
      expect(await answer, part).toEqual(failed('locked'));
      expect(rests(vault), part).toEqual([]);
      await vault.get('vault:unlock', { passphrase });
      expect([salt(vault), workOf(vault).vault.notices], part).toEqual([ring, []]);
    }
  });

  it('waits under a cover before it opens the vault anew, because the PIN that lifts it would be gone', async () => {
    const place = await practice();
    const { vault } = place;
    const { answer } = await begun(place);
    const ring = salt(vault);
    await watched(vault, answer, at('checking'));
    workOf(vault).veil = { misses: 0 };
    const waited = new Promise((resolve) => setTimeout(() => resolve('waiting'), 600));
    expect(await Promise.race([answer, waited])).toBe('waiting');
    expect(salt(vault)).toBe(ring);
    workOf(vault).veil = null;
    expect(await answer).toEqual({ ok: true, value: null });
  });

  it('is not begun twice, and no backup comes in between', async () => {
    const place = await practice();
    const { vault } = place;
    const { answer, change } = await begun(place);
    await watched(vault, answer, at('rekeying'));
    expect(await change()).toEqual(failed('busy', 'file-held'));
    expect(await answerBackup(workOf(vault), { do: 'hold' })).toEqual(failed('busy', 'in-use'));
    expect(isFileHeld(workOf(vault).vault.db)).toBe(true);
    expect(await answer).toEqual({ ok: true, value: null });
    expect(await answerBackup(workOf(vault), { do: 'hold' })).toMatchObject({ ok: true });
  });

  it('broken off, what it had begun goes at the next opening, but not what is kept of an earlier change', async () => {
    const place = await practice();
    const { vault } = place;
    await (
      await begun(place)
    ).answer;
    const folder = vaultFolder(vault.holder.home);
    const kept = readdirSync(join(folder, 'old-key'));
    const { answer } = await begun(place);
    await watched(vault, answer, at('checking'));
    expect(rests(vault)).toContain('stria.next.db');
    const { ring } = workOf(vault).vault.held;
    settleKeyChange(folder, ring); // as after a kill
    expect(rests(vault)).not.toContain('stria.next.db');
    expect(readdirSync(join(folder, 'old-key'))).toEqual(kept);
    expect(await answer).toMatchObject({ ok: false });
  });
});
