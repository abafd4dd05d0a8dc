import type { LedgerTables } from './ledger-tables.ts';
import type { RecordTables } from './record-tables.ts';

/** Every table of the vault, as Kysely sees them. */
export type Tables = LedgerTables & RecordTables;
