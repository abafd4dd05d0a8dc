import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Attachment, type FileState, mostAttachments } from '../../../shared/attachments/attachment.ts';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type BodyOf, bodies } from '../bodies.ts';
import { type FiledAttachment, selectAttachment, selectAttachments } from '../db/attachments.ts';
import { selectConsent, selectSmallConsent } from '../db/consents.ts';
import { selectDocumentInfo } from '../db/documents.ts';
import { selectBody } from '../db/entry-bodies.ts';
import { selectPatient } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { selectSession } from '../db/sessions.ts';
import { checkFile, lookAtFile, type ReadSegment, readSegment } from '../files/file-reader.ts';
import type { FileWriter } from '../files/file-writer.ts';
import { isDiskFull } from '../files/write-atomically.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import type { FilePart, NewAttachment } from '../messages.ts';
import { noteAccess } from './accesses.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

const withState = ({ attachment }: FiledAttachment, state: FileState): Attachment => ({
  ...attachment,
  state,
});

/** An attachment, and whether its file is there in its size. */
export const lookedAt = ({ vault }: Work, filed: FiledAttachment): Attachment =>
  withState(filed, lookAtFile(vaultFolder(vault.filesHome), filed.file));

const newestFirst = (one: FiledAttachment, other: FiledAttachment): number =>
  other.attachment.takenOn.localeCompare(one.attachment.takenOn) || other.attachment.at - one.attachment.at;

/** A patient's attachments, or those of one session, newest first by the day they are of; invalid ones too. */
export const listAttachments = (
  work: Work,
  { patient, session }: InputOf<'attachments:list'>,
): Result<readonly Attachment[]> => {
  if (!selectPatient(work.vault.db, patient)) return fail('not-found', 'patient');
  noteAccess(work, patient);
  const filed = selectAttachments(work.vault.db, patient).toSorted(newestFirst);
  const wanted = filed.filter(({ attachment }) => session === null || attachment.session === session);
  return ok(wanted.map((one) => lookedAt(work, one)));
};

/** One attachment; its file is read whole, other work having its turn in between. */
export const getAttachment = async (
  work: Work,
  { id }: InputOf<'attachments:get'>,
): Promise<Result<Attachment>> => {
  const filed = selectAttachment(work.vault.db, id);
  if (!filed) return fail('not-found', 'attachment');
  noteAccess(work, filed.attachment.patient);
  const steps = checkFile(vaultFolder(work.vault.filesHome), filed.file);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return ok(withState(filed, step.value));
    await nextTurn();
  }
};

/** The key of a file and its small picture; undefined when they were erased. */
const secretsOf = (db: Db, id: string): Pick<BodyOf<'attachment'>, 'key' | 'thumbnail'> | undefined => {
  const text = selectBody(db, 'attachment', id, 1)?.body;
  return text === undefined ? undefined : bodies.attachment.parse(JSON.parse(text));
};

/** A decrypted segment of an attachment's file; one whose key was erased is missing. Throws when the vault is locked. */
export const readKept = ({ vault }: Work, filed: FiledAttachment, segment: number): ReadSegment => {
  const secrets = secretsOf(vault.db, filed.attachment.id);
  if (!secrets) return { ok: false, why: 'missing' };
  const key = Buffer.from(secrets.key, 'hex');
  const of = { vaultId: vault.vaultId, name: filed.file.name, key };
  const read = readSegment(vaultFolder(vault.filesHome), of, filed.file, segment);
  key.fill(0);
  return read;
};

/** The small picture of an attachment as WebP; empty for a PDF. Throws when the vault is locked. */
export const thumbnailOf = ({ vault }: Work, { attachment }: FiledAttachment): Buffer =>
  Buffer.from(secretsOf(vault.db, attachment.id)?.thumbnail ?? '', 'base64');

/** A decrypted piece of an attachment's file, or of its small picture. */
export const readPart = (
  work: Work,
  id: string,
  { size, segment }: { readonly size: 'whole' | 'small'; readonly segment: number },
): Result<FilePart> => {
  const { vault } = work;
  const filed = selectAttachment(vault.db, id);
  if (!filed) return fail('not-found', 'attachment');
  noteAccess(work, filed.attachment.patient);
  const { type } = filed.attachment.content;
  if (size === 'small') {
    const bytes = thumbnailOf(work, filed);
    return bytes.length > 0 ? ok({ type: 'webp', bytes, last: true }) : fail('not-found', 'thumbnail');
  }
  const read = readKept(work, filed, segment);
  if (read.ok) return ok({ type, bytes: read.bytes, last: read.last });
  return read.why === 'no-such-segment' ? fail('not-found', 'segment') : fail('damaged', `file-${read.why}`);
};

/** A piece of a PDF for the page, which has no other way to it: its policy lets it connect to nothing. */
export const readAttachment = (
  work: Work,
  { id, segment }: InputOf<'attachments:read'>,
): Result<OutputOf<'attachments:read'>> => {
  const part = readPart(work, id, { size: 'whole', segment });
  if (!part.ok) return part;
  const { bytes, last } = part.value;
  return ok({ bytes: Buffer.from(bytes).toString('base64'), last });
};

const refusal = (db: Db, { id, of }: NewAttachment): Result<never> | undefined => {
  if (!selectPatient(db, of.patient)) return fail('not-found', 'patient');
  const known = selectAttachment(db, id);
  if (known && known.attachment.patient !== of.patient) return fail('conflict', 'other-patient');
  if (of.session !== null && selectSession(db, of.session)?.patient !== of.patient)
    return fail('not-found', 'session');
  if (
    of.consent !== null &&
    (selectConsent(db, of.consent) ?? selectSmallConsent(db, of.consent))?.patient !== of.patient
  )
    return fail('not-found', 'consent');
  if (of.document !== null && selectDocumentInfo(db, of.document)?.patient !== of.patient)
    return fail('not-found', 'document');
  return !known && selectAttachments(db, of.patient).length >= mostAttachments
    ? fail('refused', 'too-many-attachments')
    : undefined;
};

/**
 * Makes the record of a file that was just written: the file first, whole and on the disk, then the entry. The same one
 * sent twice is one. When the record cannot be made the file goes; when the disk does not say whether it was made, the file
 * stays, and is swept away after a day if it was not.
 */
export const attachFile = (work: Work, writer: FileWriter, given: NewAttachment): Result<Attachment> => {
  const { db } = work.vault;
  let keep = false;
  try {
    const refused = refusal(db, given);
    if (refused) return refused;
    const known = selectAttachment(db, given.id);
    if (known) return ok(lookedAt(work, known));
    const { file, key, bytes } = writer.finish();
    if (bytes !== given.content.bytes) return fail('unexpected', 'file-differs');
    const { of, fields, content, id } = given;
    const secrets = { key: key.toString('hex'), thumbnail: Buffer.from(given.thumbnail).toString('base64') };
    const body = { ...of, byName: work.user.name, fields, content, file, ...secrets };
    const record = { type: 'attachment', id, revision: 0, body, draft: null } as const;
    keep = true;
    const saved = work.vault.write(work.user.id, work.now(), (tx) => saveRecord(tx, work, record));
    const kept = saved.ok ? selectAttachment(db, id) : undefined;
    keep = kept !== undefined;
    if (!saved.ok) return saved;
    return kept ? ok(lookedAt(work, kept)) : fail('unexpected');
  } catch (error) {
    if (isDiskFull(error)) keep = false;
    throw error;
  } finally {
    if (!keep) writer.drop();
  }
};
