import { z } from 'zod';
import {
  attachmentSchema,
  belongingSchema,
  contentSchema,
  storedFileSchema,
} from '../../shared/attachments/attachment.ts';
import { photoPurposes } from '../../shared/consents/photo-purposes.ts';
import { idSchema } from '../../shared/ids.ts';
import { photoConsents } from '../../shared/photos/photo-consent.ts';
import { photoSchema, roundSchema, sourceSchema } from '../../shared/photos/photo.ts';

/** Bodies of entries about files and photos; part of `bodies.ts`. */
export const fileBodies = {
  /**
   * `key` opens the file and lies nowhere else: without this body nothing does. `thumbnail` is a small WebP in base64, empty for
   * a PDF. Version 2: `document`, the printed paper that it is the signed one of.
   */
  attachment: belongingSchema.extend({
    byName: z.string(),
    fields: attachmentSchema,
    content: contentSchema,
    file: storedFileSchema,
    key: z.string().regex(/^[0-9a-f]{64}$/),
    thumbnail: z.string().max(80_000),
  }),
  /** How an attachment was marked as not valid before that was a `correction`; the entry's id is the attachment's. */
  invalidation: z.strictObject({ patient: idSchema, byName: z.string(), reason: z.string() }),
  /** The entry's id is the attachment's; `consent` and `source` are those of the first revision. */
  photo: z.strictObject({
    patient: idSchema,
    byName: z.string(),
    consent: z.enum(photoConsents),
    source: sourceSchema.nullable(),
    fields: photoSchema,
  }),
  'photo-round': z.strictObject({ patient: idSchema, byName: z.string(), fields: roundSchema }),
  /** Photos that were put on a sheet, and what for; the entry's id is the patient's. */
  'photo-use': z.strictObject({
    patient: idSchema,
    byName: z.string(),
    purpose: z.enum(photoPurposes),
    photos: z.array(idSchema),
  }),
} as const;
