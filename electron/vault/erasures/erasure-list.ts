import { createHash, type KeyObject } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { erasureListName } from '../../../shared/backups/manifest.ts';
import { idSchema } from '../../../shared/ids.ts';
import { type ErasedEntry, erasedEntries } from '../db/erased-patients.ts';
import type { Db } from '../db/run.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { signatureHolds, signHash } from '../ledger/entry.ts';
import { type Ledger, publicKeys } from '../ledger/ledger.ts';

/** Keeps the hash of a list apart from those of entries (0x00), later Merkle nodes (0x01) and manifests (0x02). */
const mark = Buffer.from([3]);
const mostBytes = 64 * 1024 * 1024;
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const listSchema = z.strictObject({
  format: z.literal(1),
  vault: idSchema,
  /** The computer whose key signed. */
  device: idSchema,
  erased: z
    .array(z.strictObject({ device: idSchema, seq: z.int().min(1), hash, patient: idSchema, by: idSchema }))
    .max(500_000),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
type List = z.infer<typeof listSchema>;

/** What was erased has to stay erased when a backup from before is restored: this much of an open database. */
export interface ErasureKeeper {
  readonly home: string;
  readonly db: Db;
  readonly ledger: Ledger;
}

const hashOf = (content: Omit<List, 'signature'>): string =>
  createHash('sha256').update(mark).update(canonicalText(content), 'utf8').digest('hex');

/** What a list says that a computer of this vault signed; nothing for any other text. */
function entriesIn(
  text: string,
  vaultId: string,
  keys: ReadonlyMap<string, KeyObject>,
): readonly ErasedEntry[] {
  try {
    const parsed = listSchema.safeParse(JSON.parse(text));
    if (!parsed.success || canonicalText(parsed.data) !== text) return [];
    const { signature, ...content } = parsed.data;
    const key = keys.get(content.device);
    const ours = content.vault === vaultId && key !== undefined;
    return ours && signatureHolds(hashOf(content), signature, key) ? content.erased : [];
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  const about = lstatSync(file, { throwIfNoEntry: false });
  return about?.isFile() && about.size <= mostBytes ? readFileSync(file, 'utf8') : '';
}

const keyOf = ({ device, seq, hash: of }: ErasedEntry): string => `${device} ${seq} ${of}`;

const united = (lists: readonly (readonly ErasedEntry[])[]): readonly ErasedEntry[] => {
  const all = new Map(lists.flat().map((entry) => [keyOf(entry), entry]));
  return [...all.keys()].toSorted().flatMap((key) => all.get(key) ?? []);
};

/**
 * The list of everything erased, signed: what the ledger knows and what the lists in `texts` know that this vault signed.
 * It holds numbers, hashes and random ids, and no word of anybody. Null while nothing was ever erased.
 */
export function erasureList(
  { db, ledger }: Pick<ErasureKeeper, 'db' | 'ledger'>,
  texts: readonly string[],
): string | null {
  const keys = publicKeys(db);
  const lists = texts.map((text) => entriesIn(text, ledger.vaultId, keys));
  const erased = united([...lists, erasedEntries(db)]);
  if (erased.length === 0) return null;
  const content = { format: 1 as const, vault: ledger.vaultId, device: ledger.device, erased: [...erased] };
  return canonicalText({ ...content, signature: signHash(hashOf(content), ledger.key) });
}

/** The list beside the vault as text; empty when there is none. */
export const keptErasureList = ({ home, ledger }: Pick<ErasureKeeper, 'home' | 'ledger'>): string =>
  textOf(join(home, erasureListName(ledger.vaultId)));

/**
 * Brings the list beside the vault up to date: it outlives the database. At each opening and closing, so that a crash after
 * an erasure loses nothing. What cannot be written now is written the next time: records must open on any disk.
 */
export function keepErasureList(keeper: ErasureKeeper): void {
  const before = keptErasureList(keeper);
  const now = erasureList(keeper, [before]);
  if (now === null || now === before) return;
  try {
    writeAtomically(join(keeper.home, erasureListName(keeper.ledger.vaultId)), Buffer.from(now, 'utf8'));
  } catch {
    // The ledger still knows it.
  }
}

/** What was erased according to the lists beside a vault's home and beside a backup, for the database of that backup. */
export function erasedAround(db: Db, vaultId: string, home: string, backup: string): readonly ErasedEntry[] {
  const name = erasureListName(vaultId);
  const keys = publicKeys(db);
  const texts = [home, dirname(backup)].map((folder) => textOf(join(folder, name)));
  return united(texts.map((text) => entriesIn(text, vaultId, keys)));
}
