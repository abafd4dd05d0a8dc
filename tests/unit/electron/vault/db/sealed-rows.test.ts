import type { Database as Sqlite } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { putLogo } from '../../../../../electron/vault/db/logos.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { verifyVault } from '../../../../../electron/vault/verify-command.ts';
import { fillChart } from '../../../../support/full-chart.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { consentInput, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import {
  passphrase,
  patientInput,
  type VaultAtWork,
  vaultAtWork,
} from '../../../../support/vault-at-work.ts';
import { saveInput } from '../services/templates-at-work.ts';

/** Of the guarded tables those whose rows may change once, or in order, and the change that each may see. */
const allowedIn: Readonly<Record<string, string>> = {
  sessions: 'revision = revision + 1, arrival = arrival + 1',
  consents: 'withdrawn_at = 1',
};

const sealedPractice = async (): Promise<VaultAtWork> => {
  const vault = await practiceAtWork();
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const { id } = await vault.get('patients:save', patientInput());
  await vault.get('consents:sign', consentInput(id, afternoon));
  const { sent } = await sealWithReasons(vault, sealInput(id, afternoon));
  await vault.get('documents:create', { kind: 'session', source: sent.id });
  return vault;
};

/** A practice with a row in each table that is guarded: everything of one chart, a logo, and what an erasure leaves of another. */
const fullPractice = async (): Promise<VaultAtWork> => {
  const vault = await practiceAtWork();
  await fillChart(vault);
  const signed = await vault.get('patients:save', patientInput({ given: 'Ines', family: 'Marlow' }));
  await vault.get('consents:sign', consentInput(signed.id, afternoon));
  const erased = await vault.get('patients:save', patientInput({ given: 'Bo', family: 'Castell' }));
  const decision = {
    askedBy: 'patient',
    askedOn: '2026-11-20',
    reason: 'By letter',
    despite: 'Asked',
  } as const;
  await vault.get('erasures:erase', { patient: erased.id, decision, name: 'Castell Bo', passphrase });
  await vault.get('templates:save', await saveInput(vault));
  putLogo(workOf(vault).vault.db, {
    hash: 'ab'.repeat(32),
    type: 'png',
    widthPx: 4,
    heightPx: 4,
    bytes: 'AAAA',
  });
  return vault;
};

/** The tables whose rows a trigger of this program keeps from going or from changing. */
const guardedTables = (sqlite: Sqlite): readonly string[] =>
  sqlite
    .prepare(
      `select distinct tbl_name from sqlite_schema
        where type = 'trigger' and sql like '% before %' and sql like '%raise(abort%' order by 1`,
    )
    .pluck()
    .all() as string[];

/** So many rows of a table are tried, each alone: one that is refused would hide the others. */
const mostRows = 4;

/** `refused`, or that rows were changed. */
const outcomeOf = (sqlite: Sqlite, sql: string, row: readonly unknown[]): string => {
  sqlite.exec('begin');
  try {
    return sqlite.prepare(sql).run(...row).changes > 0 ? 'changed' : 'nothing';
  } catch (error) {
    const { code = '' } = error as { readonly code?: string };
    return code.startsWith('SQLITE_CONSTRAINT') ? 'refused' : code;
  } finally {
    sqlite.exec('rollback');
  }
};

const other = (column: string): string =>
  `"${column}" = case typeof("${column}") when 'integer' then "${column}" + 1 when 'text' then "${column}" || 'x'
    when 'blob' then zeroblob(length("${column}")) else 1 end`;

/** What has to be among them, so that a trigger that is gone for good is missed. */
const leastGuarded = [
  'addenda',
  'attachments',
  'consents',
  'corrections',
  'documents',
  'entries',
  'entry_bodies',
  'erased_bodies',
  'logos',
  'sessions',
  'templates',
  'withdrawals',
];

describe('40 sealed rows', () => {
  it('40 UPDATE, DELETE, REPLACE and UPSERT of every guarded table and column are refused', async () => {
    const { sqlite } = workOf(await fullPractice()).vault.db;
    const tables = guardedTables(sqlite);
    expect(tables).toEqual(expect.arrayContaining(leastGuarded));
    const outcomes = new Set<string>();
    for (const table of tables) {
      const allowed = allowedIn[table] ?? null;
      const about = sqlite.pragma(`table_info("${table}")`) as readonly { name: string; pk: number }[];
      const columns = about.map(({ name }) => name);
      const key = about.filter(({ pk }) => pk > 0).map(({ name }) => name);
      const isRow = key.map((name) => `"${name}" is ?`).join(' and ');
      const rows = sqlite.prepare(`select "${key.join('", "')}" from "${table}" limit ${mostRows}`).raw();
      const names = columns.join('", "');
      const copied = `insert into "${table}" ("${names}") select "${names}" from "${table}" where ${isRow}`;
      const tries: readonly (readonly [string, string])[] = [
        ['delete', `delete from "${table}" where ${isRow}`],
        ['replace', copied.replace('insert', 'insert or replace')],
        ...columns.flatMap((column): [string, string][] => [
          [column, `update "${table}" set ${other(column)} where ${isRow}`],
          [`${column}, replacing`, `update or replace "${table}" set ${other(column)} where ${isRow}`],
          [
            `${column}, on conflict`,
            `${copied} on conflict ("${key.join('", "')}") do update set ${other(column)}`,
          ],
        ]),
        ...columns
          .filter((column) => allowed !== null && !new RegExp(`\\b${column} =`).test(allowed))
          .map((column): [string, string] => [
            `${column} with ${allowed ?? ''}`,
            `update "${table}" set ${other(column)}, ${allowed ?? ''} where ${isRow}`,
          ]),
      ];
      const found = rows.all() as readonly unknown[][];
      if (found.length === 0) outcomes.add(`${table}: has no row`);
      for (const [what, sql] of tries)
        for (const row of found) {
          const outcome = outcomeOf(sqlite, sql, row);
          if (outcome !== 'refused') outcomes.add(`${table}: ${what}: ${outcome}`);
        }
    }
    expect([...outcomes]).toEqual([
      'consents: withdrawn_at: changed',
      'consents: withdrawn_at, replacing: changed',
      'consents: withdrawn_at, on conflict: changed',
      // An amendment, which has an entry of its own, may name another consent or another next date; the version before it stays as it was.
      'sessions: consent with revision = revision + 1, arrival = arrival + 1: changed',
      'sessions: next_date with revision = revision + 1, arrival = arrival + 1: changed',
      'sessions: courses with revision = revision + 1, arrival = arrival + 1: changed',
      'sessions: body_version with revision = revision + 1, arrival = arrival + 1: changed',
    ]);
  });

  it('40 a dropped or changed trigger is told at the next unlock, and verify says so', async () => {
    for (const sql of [
      'drop trigger sessions_only_gain_versions',
      'drop trigger documents_go_only_when_erased; create trigger documents_go_only_when_erased before delete on documents begin select 1; end',
      'create trigger mine after insert on drafts begin delete from drafts; end',
      'drop index if exists sessions_by_patient; create index mine on drafts (kind)',
    ]) {
      const vault = await sealedPractice();
      workOf(vault).vault.db.sqlite.exec(sql);
      close(vault.holder);
      const again = vaultAtWork(vault.holder.home);
      await again.get('vault:unlock', { passphrase });
      expect((await again.get('practice:home', {})).notices, sql).toEqual(['tables-changed']);
      close(again.holder);
      expect(verifyVault(vault.holder.home, passphrase), sql).toEqual({
        code: 1,
        text: 'Something is wrong: the tables are not those of this program.',
      });
    }
  });
});
