import { z } from 'zod';
import {
  type Attachment,
  attachmentSchema,
  belongingSchema,
  contentSchema,
  type StoredFile,
} from '../../../shared/attachments/attachment.ts';
import { prepared } from './prepared.ts';
import type { AttachmentsTable } from './attachment-tables.ts';
import { type Db, statement } from './run.ts';

/** An attachment as its entry says, without what the disk says of its file. */
export type KeptAttachment = Omit<Attachment, 'state'>;

/** An attachment with where its file lies. */
export interface FiledAttachment {
  readonly attachment: KeptAttachment;
  readonly file: StoredFile;
}

const recordSchema = z.strictObject({
  consent: belongingSchema.shape.consent,
  fields: attachmentSchema,
  content: contentSchema,
  document: belongingSchema.shape.document,
});
const invalidSchema = z.strictObject({ at: z.int(), by: z.string(), reason: z.string() });

const put = prepared((query, v: AttachmentsTable) =>
  query.insertInto('attachments').values({
    patient: v.patient,
    at: v.at,
    id: v.id,
    session: v.session,
    by_name: v.by_name,
    file: v.file,
    size: v.size,
    sha256: v.sha256,
    record: v.record,
    invalid: v.invalid,
  }),
);
const invalidate = prepared((query, v: { id: string; invalid: string }) =>
  query
    .updateTable('attachments')
    .set({ invalid: v.invalid })
    .where('id', '=', v.id)
    .where('invalid', 'is', null),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('attachments').selectAll().where('patient', '=', v.patient).orderBy('at', 'desc'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('attachments').selectAll().where('id', '=', v.id),
);
const files = prepared((query, _v: object) =>
  query.selectFrom('attachments').select(['id', 'file', 'size', 'sha256']).orderBy('file'),
);

const filedOf = (row: AttachmentsTable): FiledAttachment => {
  const { consent, fields, content, document } = recordSchema.parse(JSON.parse(row.record));
  const { patient, at, id, session, by_name: by, file: name, size, sha256 } = row;
  const invalid = row.invalid === null ? null : invalidSchema.parse(JSON.parse(row.invalid));
  return {
    attachment: { id, patient, session, consent, document, at, by, content, invalid, ...fields },
    file: { name, size, sha256 },
  };
};

/** Adds an attachment's row, from its entry. */
export function insertAttachment(tx: Db, { attachment, file }: FiledAttachment): void {
  const { id, patient, session, consent, document, at, by, content, invalid, ...fields } = attachment;
  put.run(tx, {
    patient,
    at,
    id,
    session,
    by_name: by,
    file: file.name,
    size: file.size,
    sha256: file.sha256,
    record: JSON.stringify({ consent, fields, content, document }),
    invalid: invalid && JSON.stringify(invalid),
  });
}

/** Notes that an attachment is not valid, from its entry. */
export function invalidateAttachment(tx: Db, id: string, invalid: z.infer<typeof invalidSchema>): void {
  invalidate.run(tx, { id, invalid: JSON.stringify(invalid) });
}

/** A patient's attachments with their files, newest first by when they were attached. */
export function selectAttachments(db: Db, patient: string): FiledAttachment[] {
  return ofPatient.all(db, { patient }).map(filedOf);
}

/** One attachment with its file, or undefined. */
export function selectAttachment(db: Db, id: string): FiledAttachment | undefined {
  const row = one.first(db, { id });
  return row && filedOf(row);
}

/** Whether a database that may be older knows attachments. */
export const hasAttachments = (db: Db): boolean =>
  statement(db, "select 1 from sqlite_schema where type = 'table' and name = 'attachments'").get() !==
  undefined;

/** Every file that an attachment has, by name, with the attachment's id. */
export function selectStoredFiles(db: Db): readonly (StoredFile & { readonly attachment: string })[] {
  return files
    .all(db, {})
    .map(({ id, file, size, sha256 }) => ({ attachment: id, name: file, size, sha256 }));
}
