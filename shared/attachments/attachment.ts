import { z } from 'zod';
import type { NotValid } from '../corrections/correction.ts';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { filledLine, line } from '../text/schema.ts';

/** What is attached: a sheet that was filled in on paper, a photo, another document. Codes are permanent: entries hold them. */
export const attachmentKinds = ['paper-sheet', 'photo', 'document'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** What a file may be; a picture is decoded and written anew, a PDF is kept as it came. */
export const fileTypes = ['jpeg', 'png', 'webp', 'pdf'] as const;
export type FileType = (typeof fileTypes)[number];

/** Largest file that is taken in, bytes. */
export const mostFileBytes = 60 * 1024 * 1024;
/** Most pixels of a picture. */
export const mostPixels = 100_000_000;
/** Attachments of one patient: far more than anybody keeps, so that a list stays a list. */
export const mostAttachments = 2000;

/** What a person says of an attachment. The label is a label only: no file is named by it. */
export const attachmentSchema = z.strictObject({
  kind: z.enum(attachmentKinds),
  label: filledLine(300),
  note: line(2000),
  /** The day that the sheet, photo or document is of. */
  takenOn: dateSchema,
});
export type AttachmentFields = z.infer<typeof attachmentSchema>;

/** To whom and what it belongs. */
export const belongingSchema = z.strictObject({
  patient: idSchema,
  session: idSchema.nullable(),
  consent: idSchema.nullable(),
  /** The printed paper that this is the signed one of. */
  document: idSchema.nullable(),
});
export type Belonging = z.infer<typeof belongingSchema>;

/** What was found in a file. */
export const contentSchema = z.strictObject({
  type: z.enum(fileTypes),
  /** Of what is kept, before encryption. */
  bytes: z.int().min(1).max(200_000_000),
  /** As shown, turned upright; null for a PDF. */
  widthPx: z.int().min(1).max(100_000).nullable(),
  heightPx: z.int().min(1).max(100_000).nullable(),
  /** Of a PDF, where it says how many it has. */
  pages: z.int().min(1).max(100_000).nullable(),
  /** What the camera wrote, in its own time: 'YYYY-MM-DDTHH:MM:SS'. */
  capturedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/)
    .nullable(),
});
export type FileContent = z.infer<typeof contentSchema>;

/** The encrypted file beside the database: its random name, its size in bytes and the SHA-256 of what lies there. */
export const storedFileSchema = z.strictObject({
  name: z.string().regex(/^[0-9a-f]{32}$/),
  size: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StoredFile = z.infer<typeof storedFileSchema>;

/** Whether the file is there as it was kept; `changed` also when it is cut, exchanged or an older one. */
export type FileState = 'here' | 'missing' | 'changed';

export interface Attachment extends AttachmentFields, Belonging {
  readonly id: string;
  /** When it was attached, UTC ms, and by whom. */
  readonly at: number;
  readonly by: string;
  readonly content: FileContent;
  /** A list looks only whether the file is there in its size; opening one reads it whole. */
  readonly state: FileState;
  /** The mark that it is not valid; it is never hidden. */
  readonly invalid: NotValid | null;
}

/** Why a file is not taken in: in words in the page's `attachments` feature. */
export const importRefusals = [
  'file-empty',
  'file-too-large',
  'file-heic',
  'file-video',
  'file-vector',
  'file-web-page',
  'file-animated',
  'file-unknown',
  'file-ending',
  'file-pixels',
  'file-cut',
  'file-damaged',
  'file-protected',
  'file-slow',
  'file-stopped',
] as const;
export type ImportRefusal = (typeof importRefusals)[number];

/** The address at which the page finds the picture of an attachment, or its small one; only while the vault is open. */
export const pictureAddress = (id: string, size: 'whole' | 'small'): string =>
  `/${size === 'whole' ? 'attachment' : 'thumbnail'}/${id}`;
