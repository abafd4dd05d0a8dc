import { entryAt, eraseEntryBody, type Target } from '../db/entries.ts';
import type { Db } from '../db/run.ts';
import type { Json } from './canonical.ts';
import type { Entry } from './entry.ts';

/** The action of an entry that erases bodies; its body has `entries: [{ device, seq }]` and what else it wants. */
export const erasedAction = 'erased';

/** The entries that the body of an `erased` entry names. Throws when it names none or something else. */
export function erasureTargets(body: Json): readonly Target[] {
  const entries = body !== null && typeof body === 'object' && 'entries' in body ? body.entries : undefined;
  if (!Array.isArray(entries) || entries.length === 0) throw new Error('An erased entry names no entries.');
  return (entries as readonly unknown[]).map((target) => {
    if (target === null || typeof target !== 'object') throw new Error('An erased entry names no entry.');
    const { device, seq } = target as { readonly device?: unknown; readonly seq?: unknown };
    if (typeof device !== 'string' || typeof seq !== 'number')
      throw new Error('An erased entry names no entry.');
    return { device, seq };
  });
}

/**
 * Deletes the bodies and salts that an `erased` entry names; other entries do nothing. The rows of the erased
 * records are deleted by the projector of the entry's type.
 */
export function applyErasure(tx: Db, entry: Entry, body: Json): void {
  if (entry.action !== erasedAction) return;
  for (const target of erasureTargets(body)) {
    const found = entryAt(tx, target.device, target.seq);
    if (found === undefined) throw new Error('There is no such entry to erase.');
    // Without its body nothing would say any more what it erased.
    if (found.action === erasedAction) throw new Error('An erased entry stays.');
    eraseEntryBody(tx, target, entry);
  }
}
