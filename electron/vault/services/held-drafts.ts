import { z } from 'zod';
import { sharedDraftKinds } from '../../../shared/drafts/draft.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { wasErased } from '../db/erased-patients.ts';
import { type DraftRow, saveDraft } from '../db/drafts.ts';
import { newestRevision } from '../db/entries.ts';
import { survivorOf } from '../db/merges.ts';
import { type Db, write } from '../db/run.ts';
import { isDiskError, isDiskFull } from '../files/write-atomically.ts';
import { boxPublicKey, openBox, sealBox } from '../keys/sealed-box.ts';
import type { Work } from './work.ts';

const rowSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  patient: z.string().nullable(),
  owner: z.string(),
  body: z.string(),
  save: z.int(),
  saved_at: z.int(),
});

/** Holds a draft that the disk would not take, here and, sealed to the vault's key, in main: a lock does not lose it. */
export const holdDraft = (work: Work, row: DraftRow): void => {
  const { keys, vaultId } = work.vault;
  work.held.set(row.id, row);
  const box = sealBox(boxPublicKey(keys.draft), JSON.stringify(row), vaultId);
  work.room.say({ word: 'held', draft: row.id, box });
};

/** Who is shown in a blind round over several patients, as its form keeps it; nobody for anything else. */
const shownIn = ({ kind, patient, body }: Pick<DraftRow, 'kind' | 'patient' | 'body'>): readonly string[] =>
  kind === 'blind-rating' && patient === null
    ? [...body.matchAll(/"patient":"([^"]+)"/g)].flatMap(([, shown]) => shown ?? [])
    : [];

/**
 * Whether a draft is about somebody who was erased, or shows them among others: it would bring them back. Who is shown and was
 * merged since is read in another chart, so that does not count.
 */
export const isOfErased = (db: Db, row: Pick<DraftRow, 'id' | 'kind' | 'patient' | 'body'>): boolean =>
  wasErased(db, row.patient ?? row.id) || shownIn(row).some((shown) => wasErased(db, survivorOf(db, shown)));

/** Picks the drafts that go with a patient: those about them, and rounds that show them. */
export const isHeldOf =
  (patient: string) =>
  (row: DraftRow): boolean =>
    row.patient === patient || row.id === patient || shownIn(row).includes(patient);

/** Forgets a held draft: it is on the disk now, or was thrown away. */
export const letHeldGo = (work: Work, id: string): void => {
  if (work.held.delete(id)) work.room.say({ word: 'held', draft: id, box: null });
};

/** The held drafts that the person at work may go on with. */
export const heldDrafts = ({ held, user }: Work): DraftRow[] =>
  [...held.values()].filter(
    ({ owner, kind }) => owner === user.id || sharedDraftKinds.some((shared) => shared === kind),
  );

/**
 * Takes back, after an unlock, what main held. What is on the disk in a newer form, or sealed meanwhile, is dropped;
 * what the disk still would not take stays held. A box that does not open is left alone.
 */
export const takeBack = (work: Work, boxes: readonly string[]): Result<null> => {
  const { db, keys, vaultId } = work.vault;
  for (const box of boxes) {
    const text = openBox(keys.draft, box, vaultId);
    const row = text === undefined ? undefined : rowSchema.safeParse(JSON.parse(text)).data;
    if (row === undefined) continue;
    work.held.set(row.id, row);
    try {
      const sealed = row.kind === 'session' && newestRevision(db, 'session', row.id) > 0;
      if (!sealed && !isOfErased(db, row)) write(db, (tx) => saveDraft(tx, row));
      letHeldGo(work, row.id);
    } catch (error) {
      if (!isDiskFull(error) && !isDiskError(error)) throw error;
    }
  }
  return ok(null);
};
