import type { Generated } from 'kysely';

/** What the program notes about the vault itself: vault id, ring generation. Values are text. */
export interface MetaTable {
  readonly key: string;
  readonly value: string;
}

/** A computer that writes entries. Only this computer's own row has the private key (PKCS 8, DER). */
export interface ComputersTable {
  readonly id: string;
  readonly name: string;
  readonly public_key: Buffer;
  readonly private_key: Buffer | null;
  readonly added_at: number;
}

/** The headers of the ledger; `arrival` is the order in which this vault got them. Hashes are 32 bytes. */
export interface EntriesTable {
  readonly arrival: Generated<number>;
  readonly format: number;
  readonly device: string;
  readonly seq: number;
  readonly at: number;
  readonly offset: number;
  readonly actor: string;
  readonly action: string;
  readonly type: string;
  readonly id: string;
  readonly revision: number;
  readonly body_version: number;
  readonly body_hash: Buffer;
  readonly prev: Buffer;
  readonly hash: Buffer;
  readonly signature: Buffer;
}

/** The body of an entry as canonical JSON, with its 16-byte salt. Erasure deletes this row. */
export interface EntryBodiesTable {
  readonly arrival: number;
  readonly salt: Buffer;
  readonly body: string;
}

/** Which bodies were erased and by which entry: written from the `erased` entries. */
export interface ErasedBodiesTable {
  readonly device: string;
  readonly seq: number;
  readonly by_device: string;
  readonly by_seq: number;
}

/** Forms not yet saved; outside the ledger. `save` rises with each save of one form. */
export interface DraftsTable {
  readonly id: string;
  readonly kind: string;
  readonly patient: string | null;
  readonly owner: string;
  readonly body: string;
  readonly save: number;
  readonly saved_at: number;
}

/** The tables the core of the vault owns. */
export interface LedgerTables {
  readonly meta: MetaTable;
  readonly computers: ComputersTable;
  readonly entries: EntriesTable;
  readonly entry_bodies: EntryBodiesTable;
  readonly erased_bodies: ErasedBodiesTable;
  readonly drafts: DraftsTable;
}
