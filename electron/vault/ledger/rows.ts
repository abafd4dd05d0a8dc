import type { EntryRow } from '../db/entries.ts';
import type { Entry, EntryFormat } from './entry.ts';

const hex = (bytes: Buffer): string => bytes.toString('hex');
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');

/** The row that keeps an entry; the vault's id is not repeated in it. */
export function toRow(entry: Entry): Omit<EntryRow, 'arrival'> {
  return {
    format: entry.format,
    device: entry.device,
    seq: entry.seq,
    at: entry.at,
    offset: entry.offset,
    actor: entry.actor,
    action: entry.action,
    type: entry.type,
    id: entry.id,
    revision: entry.revision,
    body_version: entry.bodyVersion,
    body_hash: bytes(entry.bodyHash),
    prev: bytes(entry.prev),
    hash: bytes(entry.hash),
    signature: bytes(entry.signature),
  };
}

/** The entry that a row keeps. `format` is as stored: an unknown one fails at its hash or signature. */
export function fromRow(vaultId: string, row: EntryRow): Entry {
  return {
    format: row.format as EntryFormat,
    vault: vaultId,
    device: row.device,
    seq: row.seq,
    at: row.at,
    offset: row.offset,
    actor: row.actor,
    action: row.action,
    type: row.type,
    id: row.id,
    revision: row.revision,
    bodyVersion: row.body_version,
    bodyHash: hex(row.body_hash),
    prev: hex(row.prev),
    hash: hex(row.hash),
    signature: hex(row.signature),
  };
}
