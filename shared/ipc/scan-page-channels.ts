import { z } from 'zod';
import type { DocumentInfo } from '../documents/document.ts';
import { idSchema } from '../ids.ts';
import { answers } from './channel.ts';

/** Pages of an attached file that go into one document at a time, and the longest picture of one, in base64. */
export const mostScanPages = 8;
export const longestScanPage = 1_000_000;
/** So much of such pages is held at once, characters of base64; more is printed in a second go. */
export const mostScansHeld = 60_000_000;

/** Attached files on paper, among the other papers of a patient. */
export const scanPageChannels = {
  /**
   * A document of some pages of an attached file, shown and printed but not kept. The pages come from the page as it drew
   * them: the vault decodes none. `first` is the number of the first of them, `of` how many the file has.
   */
  'attachments:print-pages': answers<DocumentInfo>()(
    z.strictObject({
      id: idSchema,
      first: z.int().min(1).max(10_000),
      of: z.int().min(1).max(10_000),
      pages: z
        .array(
          z
            .string()
            .max(longestScanPage)
            .regex(/^\/9j\/[A-Za-z0-9+/]+={0,2}$/),
        )
        .min(1)
        .max(mostScanPages),
    }),
    { maxBytes: 8_200_000 },
  ),
} as const;
