import Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { recordTables } from '../../electron/vault/db/record-tables.ts';
import { entriesAfter } from '../../electron/vault/db/entries.ts';
import { migrate } from '../../electron/vault/db/migrate.ts';
import { type Db, makeDb } from '../../electron/vault/db/run.ts';
import type { Json } from '../../electron/vault/ledger/canonical.ts';
import { project } from '../../electron/vault/ledger/projection.ts';
import { fromRow } from '../../electron/vault/ledger/rows.ts';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { fieldsOf } from '../../shared/merges/merge.ts';
import type { PatientFields } from '../../shared/patients/patient.ts';
import { fillChart } from './full-chart.ts';
import { afternoon, practiceAtWork, workOf } from './practice-at-work.ts';
import { patientInput, type VaultAtWork } from './vault-at-work.ts';

/** A patient with everything that can be recorded, and nothing that lies open: no draft, no printed sheet. */
export const closedChart = async (vault: VaultAtWork): Promise<string> => {
  const patient = await fillChart(vault);
  const { drafts, sheets } = await vault.get('patients:chart', { id: patient });
  for (const { id } of drafts) await vault.get('drafts:remove', { id });
  for (const { id, revision } of sheets) await vault.get('sheets:drop', { id, revision });
  return patient;
};

/** A merge of two charts as the page sends it, with the details of the kept one unless others are chosen. */
export const mergeInput = async (
  vault: VaultAtWork,
  kept: string,
  other: string,
  chosen: Partial<PatientFields> = {},
): Promise<InputOf<'merges:merge'>> => {
  const preview = await vault.get('merges:preview', { kept, other });
  return {
    id: newId(),
    kept,
    other,
    keptRevision: preview.kept.patient.revision,
    otherRevision: preview.other.patient.revision,
    fields: { ...fieldsOf(preview.kept.patient), ...chosen },
  };
};

/** That charts were merged and parted is all that an undone merge leaves; its own test looks at that. */
const told = `where kind not in ('merge', 'unmerge')`;

const rowsOf = (db: Db): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    recordTables.map((table) => [
      table,
      (
        db.sqlite
          .prepare(`select * from ${table} ${table === 'events' ? told : ''}`)
          .all() as readonly object[]
      )
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );

/** Every row that is written from entries, by table. */
export const projectionsOf = (vault: VaultAtWork): Readonly<Record<string, readonly string[]>> =>
  rowsOf(workOf(vault).vault.db);

/** The rows that the entries make when those of these types had never been written. */
export const projectionsWithout = (
  vault: VaultAtWork,
  types: readonly string[],
): Readonly<Record<string, readonly string[]>> => {
  const { db, vaultId, ledger } = workOf(vault).vault;
  const sqlite = new Database(':memory:');
  try {
    migrate(sqlite);
    const replay = makeDb(sqlite);
    for (const row of entriesAfter(db, 0, 100_000)) {
      const entry = fromRow(vaultId, row);
      if (row.body === null || types.includes(entry.type)) continue;
      project(ledger.projection, replay, { ...entry, arrival: row.arrival }, JSON.parse(row.body) as Json);
    }
    ledger.projection.settle?.(replay);
    return rowsOf(replay);
  } finally {
    sqlite.close();
  }
};

/** What the whole check of the ledger finds. */
export const checked = (vault: VaultAtWork): unknown => {
  const { db, ledger } = workOf(vault).vault;
  return verifyLedger(db, ledger);
};

/** Two charts of one person, filled and closed, and somebody else before, between and after. */
export const twoCharts = async (clock = { at: afternoon }) => {
  const vault = await practiceAtWork(clock);
  await vault.get('patients:save', patientInput({ family: 'Before' }));
  const kept = await closedChart(vault);
  await vault.get('patients:save', patientInput({ family: 'Between' }));
  const other = await closedChart(vault);
  await vault.get('patients:save', patientInput({ family: 'After' }));
  return { vault, clock, kept, other };
};

/** How much there is in a chart. */
export const countedIn = async (vault: VaultAtWork, patient: string) =>
  (await vault.get('erasures:preview', { patient })).counts;
