import type { Kysely } from 'kysely';
import { z } from 'zod';
import {
  type Attachment,
  attachmentSchema,
  belongingSchema,
  contentSchema,
  type StoredFile,
} from '../../../shared/attachments/attachment.ts';
import { dateSchema } from '../../../shared/dates/schema.ts';
import type { NotValid } from '../../../shared/corrections/correction.ts';
import { prepared } from './prepared.ts';
import type { AttachmentsTable } from './attachment-tables.ts';
import { type Db, statement } from './run.ts';
import type { Tables } from './tables.ts';

/** An attachment as its entry says, of a photo with the day that was corrected since; without what the disk says of its file. */
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

const datedSchema = z.object({ takenOn: dateSchema });

const put = prepared((query, v: AttachmentsTable) =>
  query.insertInto('attachments').values({
    patient: v.patient,
    at: v.at,
    offset: v.offset,
    id: v.id,
    session: v.session,
    by_name: v.by_name,
    file: v.file,
    size: v.size,
    sha256: v.sha256,
    record: v.record,
  }),
);
/** Each row with the mark that it is not valid, where one stands, and what is recorded of it as a photo. */
const withMark = (query: Kysely<Tables>) =>
  query
    .selectFrom('attachments')
    .leftJoin('not_valid', (join) =>
      join.onRef('not_valid.of_id', '=', 'attachments.id').on('not_valid.of_type', '=', 'attachment'),
    )
    .leftJoin('photos', 'photos.id', 'attachments.id')
    .selectAll('attachments')
    .select([
      'not_valid.at as marked_at',
      'not_valid.by_name as marked_by',
      'not_valid.reason as marked_why',
      'photos.record as photo',
    ]);
const ofPatient = prepared((query, v: { patient: string }) =>
  withMark(query).where('attachments.patient', '=', v.patient).orderBy('attachments.at', 'desc'),
);
const one = prepared((query, v: { id: string }) => withMark(query).where('attachments.id', '=', v.id));
const files = prepared((query, _v: object) =>
  query.selectFrom('attachments').select(['id', 'file', 'size', 'sha256']).orderBy('file'),
);

interface Row extends AttachmentsTable {
  readonly marked_at: number | null;
  readonly marked_by: string | null;
  readonly marked_why: string | null;
  readonly photo: string | null;
}

const markOf = ({ marked_at: at, marked_by: by, marked_why: reason }: Row): NotValid | null =>
  at === null || by === null || reason === null ? null : { at, by, reason };

const filedOf = (row: Row): FiledAttachment => {
  const { consent, fields, content, document } = recordSchema.parse(JSON.parse(row.record));
  const { patient, at, id, session, by_name: by, file: name, size, sha256 } = row;
  const takenOn = row.photo === null ? fields.takenOn : datedSchema.parse(JSON.parse(row.photo)).takenOn;
  return {
    attachment: {
      id,
      patient,
      session,
      consent,
      document,
      at,
      by,
      content,
      invalid: markOf(row),
      ...fields,
      takenOn,
    },
    file: { name, size, sha256 },
  };
};

interface NewRow extends Pick<FiledAttachment, 'file'>, Pick<AttachmentsTable, 'offset'> {
  readonly attachment: Omit<KeptAttachment, 'invalid'>;
}

/** Adds an attachment's row, from its entry. */
export function insertAttachment(tx: Db, { attachment, file, offset }: NewRow): void {
  const { id, patient, session, consent, document, at, by, content, ...fields } = attachment;
  put.run(tx, {
    patient,
    at,
    offset,
    id,
    session,
    by_name: by,
    file: file.name,
    size: file.size,
    sha256: file.sha256,
    record: JSON.stringify({ consent, fields, content, document }),
  });
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
