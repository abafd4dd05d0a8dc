import { afterEach, describe, expect, it } from 'vitest';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { lockedPractice, workOf } from '../support/practice-at-work.ts';
import { seeded } from '../support/seeded.ts';
import { passphrase, type VaultAtWork, vaultAtWork } from '../support/vault-at-work.ts';
import { startVault, type VaultChild } from '../support/vault-child.ts';
import { busyHour, nothingTold, type Told } from './busy-hour.ts';

const started: VaultChild[] = [];
afterEach(() => Promise.all(started.splice(0).map((child) => child.kill())));

const start = async (home: string): Promise<VaultChild> => {
  const child = startVault(home);
  started.push(child);
  expect(await child.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
  return child;
};

/** Lets a vault process work until it has given so many answers and some more milliseconds, then kills it. */
const workUntilKilled = async (home: string, told: Told, answers: number, ms: number): Promise<void> => {
  const child = await start(home);
  const until = told.answers + answers;
  const failed = busyHour(child, told);
  const killed = (async () => {
    while (told.answers < until) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => setTimeout(resolve, ms));
    await child.kill();
  })();
  await Promise.race([failed, killed]);
  await child.gone;
};

const reopen = async (home: string): Promise<VaultAtWork> => {
  const vault = vaultAtWork(home);
  expect(await vault.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
  return vault;
};

const expectAllKept = async (vault: VaultAtWork, told: Told): Promise<void> => {
  for (const [id, fields] of told.patients) expect((await chartOf(vault, id)).patient).toMatchObject(fields);
  for (const [id, fields] of told.sessions) {
    const { sqlite } = workOf(vault).vault.db;
    const record = sqlite
      .prepare('select record from session_versions where session = ? and revision = 1')
      .pluck()
      .get(id);
    expect(JSON.parse(String(record))).toEqual(fields);
  }
};

/** Past the rate limit, which is for the page. */
const chartOf = async (vault: VaultAtWork, id: string) => {
  for (;;) {
    const answer = await vault.ask('patients:chart', { id });
    if (answer.ok) return answer.value;
    if (answer.error.code !== 'busy') throw new Error(JSON.stringify(answer.error));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const expectDraftsKept = (vault: VaultAtWork, told: Told): void => {
  const rows = workOf(vault).vault.db.sqlite.prepare('select id, save, body from drafts').all() as {
    id: string;
    save: number;
    body: string;
  }[];
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const [id, { kept, bodies }] of told.drafts) {
    const row = found.get(id);
    const sealed =
      workOf(vault).vault.db.sqlite.prepare('select 1 from sessions where id = ?').get(id) !== undefined;
    if (told.sessions.has(id)) expect(sealed, 'a sealed session').toBe(true);
    if (sealed) {
      expect(row, 'the draft of a sealed session').toBeUndefined();
      expect(told.sealing.has(id)).toBe(true);
    } else if (kept > 0) {
      expect(row?.save ?? 0).toBeGreaterThanOrEqual(kept);
      expect(row?.body).toBe(bodies[(row?.save ?? 0) - 1]);
    }
  }
};

describe('26 kill -9', () => {
  it('26 kill -9 at random, twenty times: nothing acknowledged is lost, the ledger and the file hold', async () => {
    const seed = Number(process.env.STRIA_SEED ?? 20_261_120);
    const random = seeded(seed);
    const home = lockedPractice();
    const told = nothingTold();
    for (let kill = 0; kill < 20; kill += 1) {
      await workUntilKilled(home, told, 1 + Math.floor(random() * 60), random() * 8);
      const vault = await reopen(home);
      const work = workOf(vault);
      expect(work.vault.notices, `seed ${seed}, kill ${kill}`).toEqual([]);
      expectDraftsKept(vault, told);
      expect(verifyLedger(work.vault.db, work.vault.ledger), `seed ${seed}, kill ${kill}`).toMatchObject({
        ok: true,
      });
      expect(work.vault.db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      if (kill === 19) await expectAllKept(vault, told);
      close(vault.holder);
    }
    expect(told.sessions.size).toBeGreaterThan(20);
    expect(told.drafts.size).toBeGreaterThan(20);
  });
});
