import { z } from 'zod';
import {
  type Attachment,
  attachmentSchema,
  belongingSchema,
  type FileContent,
  mostFileBytes,
} from '../attachments/attachment.ts';
import { type Correction, markSchema } from '../corrections/correction.ts';
import { idSchema } from '../ids.ts';
import { answers, answersInMain, writers } from './channel.ts';

const keepFile = { roles: writers, writes: true };
const write = { roles: writers };

/** Bytes of a file that the page hands over at a time: a multiple of three, so that base64 has no filling in between. */
export const pieceBytes = 768 * 1024;

/**
 * A file comes in pieces, never as a path: what the page says names nothing on the disk. Main passes them to a process
 * without keys, which looks at them (`look`); `attach` encrypts what came out of it and makes the record.
 */
export const attachmentChannels = {
  'attachments:begin': answersInMain<null>()(
    z.strictObject({
      import: idSchema,
      name: z.string().max(1000),
      bytes: z
        .int()
        .min(0)
        .max(2 ** 50),
    }),
    keepFile,
  ),
  'attachments:piece': answersInMain<null>()(
    z.strictObject({
      import: idSchema,
      at: z.int().min(0).max(mostFileBytes),
      piece: z
        .string()
        .max((pieceBytes / 3) * 4)
        .regex(/^[A-Za-z0-9+/]*={0,2}$/),
    }),
    { ...keepFile, maxBytes: 1_200_000 },
  ),
  'attachments:look': answersInMain<FileContent>()(z.strictObject({ import: idSchema }), keepFile),
  /** The id is the attachment's own; sent twice it is one. */
  'attachments:attach': answersInMain<Attachment>()(
    z.strictObject({ import: idSchema, id: idSchema, of: belongingSchema, fields: attachmentSchema }),
    keepFile,
  ),
  'attachments:cancel': answersInMain<null>()(z.strictObject({ import: idSchema }), write),

  /** Newest first by the day they are of; those of one session, or all of the patient. */
  'attachments:list': answers<readonly Attachment[]>()(
    z.strictObject({ patient: idSchema, session: idSchema.nullable() }),
  ),
  /** Reads the file whole and says whether it is as it was kept. */
  'attachments:get': answers<Attachment>()(z.strictObject({ id: idSchema })),
  /** A megabyte of a PDF, in base64; pictures are fetched by their address. */
  'attachments:read': answers<{ readonly bytes: string; readonly last: boolean }>()(
    z.strictObject({ id: idSchema, segment: z.int().min(0).max(10_000) }),
  ),
  /** A note like `corrections:add`, from everybody who may attach. */
  'attachments:mark': answers<Correction>()(
    z.strictObject({
      id: idSchema,
      of: z.strictObject({ type: z.literal('attachment'), id: idSchema }),
      fields: markSchema,
    }),
    write,
  ),
} as const;
