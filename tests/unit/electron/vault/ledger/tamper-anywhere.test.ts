import { expect, it } from 'vitest';
import { heads } from '../../../../../electron/vault/ledger/heads.ts';
import { verifyLedger, withHeads } from '../../../../../electron/vault/ledger/verify.ts';
import type { OpenVault } from '../../../../../electron/vault/open-vault.ts';
import { savePatient } from '../../../../../electron/vault/services/patients.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { consentInput, screeningInput } from '../../../../support/record-inputs.ts';
import { seeded } from '../../../../support/seeded.ts';
import { tamper } from '../../../../support/tamper.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';
import { wholeForm } from '../../../../support/whole-form.ts';

const seed = Number(process.env['STRIA_SEED'] ?? 20_261_120);
const places = wholeForm ? 100 : 8;

/** A practice with some patients, screenings and consents. */
const filled = async (): Promise<OpenVault> => {
  const vault = await practiceAtWork();
  const clock = { at: afternoon };
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  for (let number = 0; number < (wholeForm ? 30 : 8); number += 1) {
    const input = patientInput({ given: `Given ${number}` });
    clock.at += 60_000;
    savePatient({ ...workOf(vault), now: () => ({ at: clock.at, offset: 0 }) }, input);
    await vault.get('screenings:save', screeningInput(input.id));
    if (number % 3 === 0) await vault.get('consents:sign', consentInput(input.id, afternoon));
  }
  return workOf(vault).vault;
};

/** What the whole check says after the statements, which are taken back. */
const verifiedAfter = (vault: OpenVault, statements: readonly string[]): unknown => {
  const { sqlite } = vault.db;
  const outside = heads(vault.db);
  sqlite.exec('begin; pragma defer_foreign_keys = on');
  try {
    tamper(vault, ...statements);
    return withHeads(vault.db, verifyLedger(vault.db, vault.ledger), outside);
  } finally {
    sqlite.exec('rollback');
  }
};

interface Change {
  readonly statements: readonly string[];
  /** The first bad number. */
  readonly seq: number;
}

/** A whole number from `from` to `to`. */
type Pick = (from: number, to: number) => number;

const changes: readonly (readonly [string, (newest: number, pick: Pick) => Change])[] = [
  [
    'changed',
    (newest, pick) => {
      const seq = pick(1, newest);
      const header = [
        'at = at + 1',
        'offset = offset + 1',
        `actor = actor || 'x'`,
        `action = action || 'x'`,
        `type = type || 'x'`,
        `id = id || 'x'`,
        'revision = revision + 1',
        'body_version = body_version + 1',
        'body_hash = randomblob(32)',
        'prev = randomblob(32)',
        'hash = randomblob(32)',
        'signature = randomblob(64)',
      ].map((set) => `update entries set ${set} where seq = ${seq}`);
      const body = [`body = body || ' '`, 'salt = randomblob(16)'].map(
        (set) => `update entry_bodies set ${set} where arrival = ${seq}`,
      );
      const all = [...header, ...body];
      return { seq, statements: all.slice(pick(0, all.length - 1)).slice(0, 1) };
    },
  ],
  [
    'removed',
    (newest, pick) => {
      const seq = pick(1, newest);
      return {
        seq,
        statements: [
          `delete from entry_bodies where arrival = ${seq}`,
          `delete from entries where seq = ${seq}`,
        ],
      };
    },
  ],
  [
    'inserted',
    (newest, pick) => {
      const seq = pick(2, newest);
      return {
        seq,
        statements: [
          `update entry_bodies set arrival = arrival + 10000 where arrival >= ${seq}`,
          `update entries set arrival = arrival + 10000, seq = seq + 10000 where seq >= ${seq}`,
          `insert into entries select ${seq}, format, device, ${seq}, at, offset, actor, action, type, id, revision, body_version, body_hash, hash, hash, signature from entries where seq = ${seq - 1}`,
          `insert into entry_bodies select ${seq}, salt, body from entry_bodies where arrival = ${seq - 1}`,
          `update entries set seq = seq - 9999 where seq > 10000`,
        ],
      };
    },
  ],
  [
    'moved to another place',
    (newest, pick) => {
      const seq = pick(1, newest - 1);
      const other = pick(seq + 1, newest);
      const swap = (table: string): string[] => [
        `update ${table} set arrival = 99999 where arrival = ${seq}`,
        `update ${table} set arrival = ${seq} where arrival = ${other}`,
        `update ${table} set arrival = ${other} where arrival = 99999`,
      ];
      return { seq, statements: [...swap('entries'), ...swap('entry_bodies')] };
    },
  ],
  [
    'cut off with all after it',
    (newest, pick) => {
      const seq = pick(1, newest);
      return {
        seq,
        statements: [
          `delete from entry_bodies where arrival >= ${seq}`,
          `delete from entries where seq >= ${seq}`,
        ],
      };
    },
  ],
];

it.each(changes)(
  `41 an entry %s, at ${places} random places (seed ${seed}): the check names the first bad number`,
  async (name, change) => {
    const random = seeded(seed + name.length);
    const pick: Pick = (from, to) => from + Math.floor(random() * (to - from + 1));
    const vault = await filled();
    const newest = heads(vault.db)[0]?.seq ?? 0;
    expect(newest).toBeGreaterThan(20);
    for (let place = 0; place < places; place += 1) {
      const { seq, statements } = change(newest, pick);
      expect(verifiedAfter(vault, statements), statements.join('; ')).toMatchObject({
        ok: false,
        firstBad: { seq },
      });
    }
    expect(verifyLedger(vault.db, vault.ledger)).toEqual({ ok: true, entries: newest });
  },
);
