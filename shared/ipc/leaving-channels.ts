import { z } from 'zod';
import { copyKinds, type CopyStatus, type PreparedCopy } from '../copies/copy.ts';
import type { DocumentInfo } from '../documents/document.ts';
import {
  erasureDecisionSchema,
  type ErasureDone,
  type ErasurePreview,
  type OldCopies,
} from '../erasures/erasure.ts';
import { exportReasonSchema } from '../exports/reason.ts';
import { idSchema } from '../ids.ts';
import { prose } from '../text/schema.ts';
import { answers, answersInMain, nothing, owners, passphrase, signers } from './channel.ts';

const own = { roles: owners };
const sign = { roles: signers };

/** How records leave: a copy given to the patient, and a patient who is erased. `passphrase` is asked again. */
export const leavingChannels = {
  'erasures:preview': answers<ErasurePreview>()(z.strictObject({ patient: idSchema }), own),
  'erasures:erase': answers<ErasureDone>()(
    z.strictObject({
      patient: idSchema,
      decision: erasureDecisionSchema,
      /** The patient's name as it was typed, as a second step. */
      name: z.string().max(500),
      passphrase,
    }),
    { ...own, writes: true },
  ),
  /** Copies from before the last erasure, which still hold the patient. */
  'erasures:old-copies': answersInMain<OldCopies>()(nothing, own),
  /** Makes a new backup, and where it is good removes the older ones there; other copies of before go with it. */
  'erasures:remove-old-copies': answersInMain<OldCopies>()(z.strictObject({ passphrase }), {
    ...own,
    writes: true,
  }),

  /** Begins the whole check that comes before a copy; the copy is made by `copies:save`. */
  'copies:prepare': answers<PreparedCopy>()(
    z
      .strictObject({
        patient: idSchema,
        kind: z.enum(copyKinds),
        withAccess: z.boolean(),
        /** What a readable copy is for; null for an encrypted one. */
        reason: exportReasonSchema.nullable(),
        passphrase,
      })
      .refine(({ kind, reason }) => (kind === 'readable') === (reason !== null), {
        message: 'text.empty',
        path: ['reason'],
      }),
    { ...sign, writes: true },
  ),
  'copies:status': answers<CopyStatus>()(z.strictObject({ id: idSchema }), sign),
  'copies:cancel': answers<null>()(z.strictObject({ id: idSchema }), sign),
  /** The words on a note to print, held in memory until the lock. */
  'copies:note': answers<DocumentInfo>()(z.strictObject({ id: idSchema }), sign),
  /** `despite`: why it is given although the check did not hold; empty when it did. */
  'copies:save': answersInMain<{ readonly saved: boolean }>()(
    z.strictObject({ id: idSchema, despite: prose().max(2000) }),
    { ...sign, writes: true },
  ),
} as const;
