import { z } from 'zod';
import type { Draft, DraftInfo, DraftKind } from '../../../shared/drafts/draft.ts';
import { draftKinds } from '../../../shared/drafts/draft.ts';
import { writers } from '../../../shared/ipc/channel.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  deleteDraft,
  type DraftHead,
  type DraftRow,
  listDrafts,
  readDraft,
  saveDraft,
} from '../db/drafts.ts';
import { selectDevices } from '../db/devices.ts';
import { newestRevision } from '../db/entries.ts';
import { selectPatientRow } from '../db/patients.ts';
import { selectProducts } from '../db/products.ts';
import { write } from '../db/run.ts';
import { selectUser } from '../db/users.ts';
import { isDiskError, isDiskFull } from '../files/write-atomically.ts';
import { heldDrafts, holdDraft, isOfErased, letHeldGo } from './held-drafts.ts';
import type { Work } from './work.ts';

const kindOf = (kind: string): DraftKind => draftKinds.find((known) => known === kind) ?? 'patient';

const titled = z.object({ title: z.string() });

/** What the record is called that a note was begun on; empty where its kept words do not say it. */
const notedOn = (work: Work, id: string): string => {
  const row = work.held.get(id) ?? readDraft(work.vault.db, work.user.id, id);
  try {
    return titled.parse(JSON.parse(row?.body ?? '{}')).title;
  } catch {
    return '';
  }
};

/** The name of the product, lot or device that a draft changes, or of the record that it is a note on. */
const aboutOf = (work: Work, { kind, id }: DraftHead): string => {
  const { db } = work.vault;
  if (kind === 'correction') return notedOn(work, id);
  if (kind === 'product') return selectProducts(db).find((product) => product.id === id)?.name ?? '';
  if (kind === 'lot') {
    const product = selectProducts(db).find(({ lots }) => lots.some((lot) => lot.id === id));
    const lot = product?.lots.find((each) => each.id === id);
    return product && lot ? `${product.name}, ${lot.lot}` : '';
  }
  const device = kind === 'device' ? selectDevices(db).find((each) => each.id === id) : undefined;
  return device ? [device.make, device.model].filter((name) => name !== '').join(' ') : '';
};

const infoOf = (work: Work, head: DraftHead): DraftInfo => {
  const { vault, user } = work;
  const row = head.patient === null ? undefined : selectPatientRow(vault.db, head.patient);
  return {
    id: head.id,
    kind: kindOf(head.kind),
    patient: head.patient,
    patientName: row ? [row.family.toUpperCase(), row.given].filter((name) => name !== '').join(', ') : '',
    about: aboutOf(work, head),
    savedAt: head.saved_at,
    by: head.owner === user.id ? '' : (selectUser(vault.db, head.owner)?.name ?? ''),
  };
};

/** The drafts that the person at work may go on with: who may not write goes on with none. */
const openDrafts = (work: Work): readonly DraftHead[] => {
  if (!writers.includes(work.user.role)) return [];
  const held = heldDrafts(work);
  const kept = listDrafts(work.vault.db, work.user.id).filter(({ id }) => !work.held.has(id));
  return [...held, ...kept].toSorted((a, b) => b.saved_at - a.saved_at);
};

/**
 * Keeps what a form holds; a message that arrives late never overwrites a newer one. What a full disk would not take is
 * held in memory, and thrown as SQLITE_FULL all the same: it is not safe yet.
 */
export const keepDraft = (
  work: Work,
  { id, kind, patient, save, body }: InputOf<'drafts:save'>,
): Result<{ readonly savedAt: number }> => {
  const savedAt = work.now().at;
  const { db } = work.vault;
  if (kind === 'session' && newestRevision(db, 'session', id) > 0) return fail('conflict', 'already-sealed');
  if (patient !== null && !selectPatientRow(db, patient)) return fail('not-found', 'patient');
  if (isOfErased(db, { id, kind, patient, body })) return fail('not-found', 'patient');
  const row = { id, kind, patient, owner: work.user.id, body, save, saved_at: savedAt };
  try {
    const kept = write(db, (tx) => saveDraft(tx, row)) || readDraft(db, work.user.id, id) !== undefined;
    letHeldGo(work, id);
    return kept ? ok({ savedAt }) : fail('conflict', 'other-owner');
  } catch (error) {
    if (isDiskFull(error) || isDiskError(error)) holdDraft(work, row);
    throw error;
  }
};

/** The drafts of one patient, newest first, without their text. */
export const listDraftsOf = (work: Work, patient: string): readonly DraftInfo[] =>
  openDrafts(work)
    .filter((head) => head.patient === patient)
    .map((head) => infoOf(work, head));

/** Every draft that the person at work may go on with, newest first, without its text. */
export const listAllDrafts = (work: Work): Result<readonly DraftInfo[]> =>
  ok(openDrafts(work).map((head) => infoOf(work, head)));

/** Every draft of one kind that the person at work may go on with, with its text. */
export const draftsOfKind = (work: Work, kind: DraftKind): readonly DraftRow[] =>
  openDrafts(work)
    .filter((head) => head.kind === kind)
    .flatMap(({ id }) => work.held.get(id) ?? readDraft(work.vault.db, work.user.id, id) ?? []);

/** The drafts of one kind for one patient (or for none), with their text. */
export const findDrafts = (work: Work, { kind, patient }: InputOf<'drafts:find'>): Result<readonly Draft[]> =>
  ok(
    openDrafts(work)
      .filter((head) => head.kind === kind && head.patient === patient)
      .flatMap((head) => {
        const row = work.held.get(head.id) ?? readDraft(work.vault.db, work.user.id, head.id);
        return row ? [{ ...infoOf(work, head), body: row.body }] : [];
      }),
  );

/** Throws a draft away, because who may go on with it said so. */
export const removeDraft = (work: Work, { id }: InputOf<'drafts:remove'>): Result<null> => {
  write(work.vault.db, (tx) => deleteDraft(tx, work.user.id, id));
  if (heldDrafts(work).some((row) => row.id === id)) letHeldGo(work, id);
  return ok(null);
};
