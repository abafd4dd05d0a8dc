import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { lotSchema, productSchema } from '../products/product.ts';
import { answers, answersInMain, nothing, revision, writers } from './channel.ts';

const write = { roles: writers };

/** Packs that are scanned: by hand, by a scanner that types, or from a picture. */
export const scanChannels = {
  /** Our page may have the camera's picture until `scans:close-camera`, the lock, or ten minutes later. */
  'scans:open-camera': answersInMain<null>()(nothing, write),
  'scans:close-camera': answersInMain<null>()(nothing),
  /**
   * What a scan brought that the register did not know, in one step: a product that is new or got an article number, a lot
   * of it, and packs of that lot that came in. Sent twice it is done once.
   */
  'scans:add': answers<null>()(
    z.strictObject({
      product: z.strictObject({ id: idSchema, revision, fields: productSchema }).nullable(),
      lot: z.strictObject({ id: idSchema, fields: lotSchema }).nullable(),
      received: z
        .strictObject({ id: idSchema, lot: idSchema, packs: z.int().min(1).max(10_000), on: dateSchema })
        .nullable(),
    }),
    write,
  ),
} as const;
