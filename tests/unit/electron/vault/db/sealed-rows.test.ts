import type { Database as Sqlite } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { verifyVault } from '../../../../../electron/vault/verify-command.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { consentInput, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import {
  passphrase,
  patientInput,
  type VaultAtWork,
  vaultAtWork,
} from '../../../../support/vault-at-work.ts';

/** Tables whose rows stay as they were written, and the one change that each may see. */
const guarded: Readonly<Record<string, string | null>> = {
  entries: null,
  entry_bodies: null,
  sessions: 'revision = revision + 1, arrival = arrival + 1',
  consents: 'withdrawn_at = 1',
  documents: null,
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

/** `refused`, or that rows were changed. */
const outcomeOf = (sqlite: Sqlite, sql: string): string => {
  sqlite.exec('begin');
  try {
    return sqlite.prepare(sql).run().changes > 0 ? 'changed' : 'nothing';
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

describe('40 sealed rows', () => {
  it('40 UPDATE, DELETE, REPLACE and UPSERT of every guarded table and column are refused', async () => {
    const { sqlite } = workOf(await sealedPractice()).vault.db;
    const changed: string[] = [];
    for (const [table, allowed] of Object.entries(guarded)) {
      const about = sqlite.pragma(`table_info("${table}")`) as readonly { name: string; pk: number }[];
      const columns = about.map(({ name }) => name);
      const key = about.filter(({ pk }) => pk > 0).map(({ name }) => name);
      const names = columns.join('", "');
      const copied = `insert into "${table}" ("${names}") select "${names}" from "${table}" where true`;
      const tries: readonly (readonly [string, string])[] = [
        ['delete', `delete from "${table}"`],
        ['replace', copied.replace('insert', 'insert or replace')],
        ...columns.flatMap((column): [string, string][] => [
          [column, `update "${table}" set ${other(column)}`],
          [`${column}, replacing`, `update or replace "${table}" set ${other(column)}`],
          [
            `${column}, on conflict`,
            `${copied} on conflict ("${key.join('", "')}") do update set ${other(column)}`,
          ],
        ]),
        ...columns
          .filter((column) => allowed !== null && !new RegExp(`\\b${column} =`).test(allowed))
          .map((column): [string, string] => [
            `${column} with ${allowed ?? ''}`,
            `update "${table}" set ${other(column)}, ${allowed ?? ''}`,
          ]),
      ];
      for (const [what, sql] of tries) {
        const outcome = outcomeOf(sqlite, sql);
        if (outcome !== 'refused') changed.push(`${table}: ${what}: ${outcome}`);
      }
    }
    expect(changed).toEqual([
      // An amendment, which has an entry of its own, may name another consent or another next date; the version before it stays as it was.
      'sessions: consent with revision = revision + 1, arrival = arrival + 1: changed',
      'sessions: next_date with revision = revision + 1, arrival = arrival + 1: changed',
      'sessions: courses with revision = revision + 1, arrival = arrival + 1: changed',
      'sessions: body_version with revision = revision + 1, arrival = arrival + 1: changed',
      'consents: withdrawn_at: changed',
      'consents: withdrawn_at, replacing: changed',
      'consents: withdrawn_at, on conflict: changed',
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
