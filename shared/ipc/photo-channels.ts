import { z } from 'zod';
import { photoPurposes } from '../consents/photo-purposes.ts';
import type { DocumentInfo } from '../documents/document.ts';
import { idSchema } from '../ids.ts';
import {
  type Photo,
  type PhotoList,
  type PhotoRound,
  photoSchema,
  roundSchema,
  sourceSchema,
} from '../photos/photo.ts';
import { answers, nothing, revision, writers } from './channel.ts';

const write = { roles: writers };

/** Photos on one printed sheet. */
export const mostOnSheet = 24;
/** Longest picture for a sheet, in base64. */
export const longestSheetPicture = 330_000;

/** Where the same file was brought before. */
export interface KnownPhoto {
  /** The day on which it came into this patient's record; null: it is not in it. */
  readonly here: { readonly id: string; readonly at: number } | null;
  /** Whether it is in the record of somebody else. */
  readonly elsewhere: boolean;
}

/** Photos are attachments (`attachment-channels.ts`) with a record of their own; its id is the attachment's. */
export const photoChannels = {
  'photos:list': answers<PhotoList>()(z.strictObject({ patient: idSchema })),
  'photos:known': answers<KnownPhoto>()(z.strictObject({ patient: idSchema, source: sourceSchema }), write),
  /** `source` is kept with the first revision. */
  'photos:save': answers<Photo>()(
    z.strictObject({ id: idSchema, revision, source: sourceSchema.nullable(), fields: photoSchema }),
    { ...write, maxBytes: 1_000_000 },
  ),
  'photos:save-round': answers<PhotoRound>()(
    z.strictObject({ id: idSchema, patient: idSchema, revision, fields: roundSchema }),
    write,
  ),
  /**
   * A sheet of photos, views down and dates across. The pictures come from the page, already small: the vault decodes none.
   * Without consent to the purpose it is refused.
   */
  'photos:print-sheet': answers<DocumentInfo>()(
    z.strictObject({
      patient: idSchema,
      purpose: z.enum(photoPurposes),
      withMarks: z.boolean(),
      photos: z
        .array(
          z.strictObject({
            id: idSchema,
            jpeg: z
              .string()
              .max(longestSheetPicture)
              .regex(/^\/9j\/[A-Za-z0-9+/]+={0,2}$/),
          }),
        )
        .min(1)
        .max(mostOnSheet),
    }),
    { ...write, maxBytes: 8_200_000 },
  ),
  'photos:print-card': answers<DocumentInfo>()(nothing),
} as const;
