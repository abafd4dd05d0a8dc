import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeBackup } from '../../electron/backups/make-backup.ts';
import { selectStoredFiles } from '../../electron/vault/db/attachments.ts';
import { selectSessionVersions } from '../../electron/vault/db/session-versions.ts';
import { checkFileAtOnce } from '../../electron/vault/files/file-reader.ts';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { askFileOf, wholeFile } from '../support/attach-at-work.ts';
import { askOf, restoreFrom } from '../support/backup-at-work.ts';
import { lockedForProgram, workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { seeded } from '../support/seeded.ts';
import { type VaultAtWork, vaultAtWork } from '../support/vault-at-work.ts';
import { startVault, type VaultChild } from '../support/vault-child.ts';
import { wholeForm } from '../support/whole-form.ts';
import { busyHour, hashOf, nothingTold, type Told } from './busy-hour.ts';
import {
  busyOffice,
  expectOfficeKept,
  nothingToldOfOffice,
  type OfficeTold,
  unlockOwn,
} from './busy-office.ts';

const started: VaultChild[] = [];
afterEach(() => Promise.all(started.splice(0).map((child) => child.kill())));

const start = async (home: string, office: OfficeTold): Promise<VaultChild> => {
  const child = startVault(home);
  started.push(child);
  expect(await unlockOwn(office, (passphrase) => child.ask('vault:unlock', { passphrase }))).toBe(true);
  return child;
};

/** What one process does, and how long. */
interface Until {
  readonly work: (child: VaultChild) => Promise<void>;
  /** What it was answered so far. */
  readonly told: { readonly answers: number };
  readonly answers: number;
  readonly ms: number;
}

/** Lets a vault process work until it has given so many answers and some more milliseconds, then kills it. */
const workUntilKilled = async (child: VaultChild, { work, told, answers, ms }: Until): Promise<void> => {
  const until = told.answers + answers;
  const failed = work(child);
  const killed = (async () => {
    while (told.answers < until) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => setTimeout(resolve, ms));
    await child.kill();
  })();
  await Promise.race([failed, killed]);
  await child.gone;
};

/** What says that it is a backup is one, to the last entry, and opens with its passphrase. */
const expectWholeOrUnfinished = (folder: string, passphrase: string): void => {
  const finished = existsSync(join(folder, 'manifest.json'));
  expect(restoreFrom(folder, undefined, passphrase).text).toMatch(
    finished ? /everything holds/ : /not a finished backup/,
  );
};

/** Looks at the backups that are new; `known` keeps each with the passphrase of its time. */
const expectNewBackups = (target: string, office: OfficeTold, known: Map<string, string>): void => {
  for (const folder of readdirSync(target).map((name) => join(target, name))) {
    if (known.has(folder)) continue;
    known.set(folder, office.own[0] ?? '');
    expectWholeOrUnfinished(folder, office.own[0] ?? '');
  }
};

const reopen = async (home: string, office: OfficeTold): Promise<VaultAtWork> => {
  const vault = vaultAtWork(home);
  expect(await unlockOwn(office, (passphrase) => vault.ask('vault:unlock', { passphrase }))).toBe(true);
  return vault;
};

const expectAllKept = async (vault: VaultAtWork, told: Told): Promise<void> => {
  for (const [id, fields] of told.patients) expect((await chartOf(vault, id)).patient).toMatchObject(fields);
  for (const [id, fields] of told.sessions) {
    const [original] = selectSessionVersions(workOf(vault).vault.db, id);
    expect(original?.fields).toEqual(fields);
  }
  for (const [id, fields] of told.consents) expect(signedAs(vault, id)).toEqual(fields);
  for (const [id, hash] of told.files) {
    const file = await wholeFile(askFileOf(vault), id);
    expect(file.ok && hashOf(file.value), 'an attached file').toBe(hash);
  }
  for (const [id, { patient, fields }] of told.photos) {
    const { photos } = await vault.get('photos:list', { patient });
    expect(photos.find(({ attachment }) => attachment.id === id)).toMatchObject(fields);
  }
};

/** Every attachment that there is has its file whole, acknowledged or not; what has no entry is left to be swept away. */
const expectFilesWhole = (vault: VaultAtWork, told: Told): void => {
  const folder = join(vault.holder.home, 'vault');
  const files = selectStoredFiles(workOf(vault).vault.db);
  expect(files.filter((file) => checkFileAtOnce(folder, file) !== 'here')).toEqual([]);
  const known = new Set(files.map(({ attachment }) => attachment));
  expect([...told.files.keys()].filter((id) => !known.has(id))).toEqual([]);
};

/** What a consent was signed with, ink included; its frozen document has to be there under the hash that was signed. */
const signedAs = (vault: VaultAtWork, id: string): unknown => {
  const { sqlite } = workOf(vault).vault.db;
  const entry = `select body from entries join entry_bodies using (arrival) where type = 'consent' and id = ?`;
  const body = JSON.parse(String(sqlite.prepare(entry).pluck().get(id))) as {
    readonly documentHash: string;
    readonly fields: unknown;
  };
  const kept = sqlite.prepare(`select hash from documents where kind = 'consent' and source = ?`).pluck();
  expect(kept.get(id)).toBe(body.documentHash);
  return body.fields;
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

const seed = Number(process.env.STRIA_SEED ?? 20_261_120);
const kills = wholeForm ? 200 : 5;
/** After so many kills another practice is taken: all that a practice has is read after each kill, which would grow. */
const killsOfOne = 20;
const patience = 1_800_000; // ms, for the whole form on a computer that may be busy

/** Lets processes work on one practice and kills them, `from` to `until`; answers what was kept. */
const killOver = async (from: number, until: number, random: () => number) => {
  const home = lockedForProgram();
  const [told, office] = [nothingTold(), nothingToldOfOffice()];
  const stick = scratchFolder();
  const backups = new Map<string, string>();
  const records = { told, work: (child: VaultChild) => busyHour(child, told) };
  const people = { told: office, work: (child: VaultChild) => busyOffice(child, office) };
  for (let kill = from; kill < until; kill += 1) {
    const target = kill % 4 === 3 ? stick : undefined;
    const child = await start(home, office);
    if (target !== undefined)
      void makeBackup({ ask: askOf(child), target, reason: 'daily', program: '0.1.0' });
    await workUntilKilled(
      child,
      kill % 4 === 1
        ? { ...people, answers: 1 + Math.floor(random() * 4), ms: random() * 300 }
        : { ...records, answers: 1 + Math.floor(random() * 60), ms: random() * 8 },
    );
    const vault = await reopen(home, office);
    const work = workOf(vault);
    expect(work.vault.notices, `seed ${seed}, kill ${kill}`).toEqual([]);
    expectDraftsKept(vault, told);
    expectFilesWhole(vault, told);
    if (kill % 4 === 1) expectOfficeKept(work.vault, office);
    expect(verifyLedger(work.vault.db, work.vault.ledger), `seed ${seed}, kill ${kill}`).toMatchObject({
      ok: true,
    });
    expect(work.vault.db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    if (kill === until - 1) await expectAllKept(vault, told);
    close(vault.holder);
    if (target !== undefined) expectNewBackups(target, office, backups);
  }
  for (const [folder, passphrase] of backups) expectWholeOrUnfinished(folder, passphrase);
  return { told, office };
};

describe('26 kill -9', () => {
  const name = `26 kill -9 at random, ${kills} times, over patients, drafts and consents with ink, files, photos, seals, people and backups`;
  it(
    `${name}: nothing acknowledged is lost, the ledger and the file hold (seed ${seed})`,
    { timeout: patience },
    async () => {
      const random = seeded(seed);
      const all: Awaited<ReturnType<typeof killOver>>[] = [];
      for (let kill = 0; kill < kills; kill += killsOfOne)
        all.push(await killOver(kill, Math.min(kill + killsOfOne, kills), random));
      const sum = (of: (one: (typeof all)[number]) => number): number =>
        all.reduce((total, one) => total + of(one), 0);
      expect(sum(({ told }) => told.sessions.size)).toBeGreaterThan(kills);
      expect(sum(({ told }) => told.drafts.size)).toBeGreaterThan(kills);
      expect(sum(({ told }) => told.consents.size)).toBeGreaterThan(kills / 2);
      expect(sum(({ told }) => told.files.size)).toBeGreaterThan(kills / 2);
      expect(sum(({ told }) => told.photos.size)).toBeGreaterThan(kills / 8);
      expect(sum(({ office }) => office.answers)).toBeGreaterThanOrEqual(kills / 4);
    },
  );
});
