import { z } from 'zod';
import { authorisedUseSchema, deviceUses, type AuthorisedUse } from '../../../shared/devices/uses.ts';
import { countries } from '../../../shared/practice/practice.ts';
import { regionGroups } from '../../../shared/regions/regions.ts';

/** One row of authorised uses as the form holds it: what was not chosen yet is null, "any" is wherever or here. */
export const useRowSchema = z.object({
  use: z.enum(deviceUses).nullable(),
  group: z.enum([...regionGroups, 'any']),
  country: z.enum([...countries, 'any']),
  authority: z.string(),
  answer: z.enum(['yes', 'no', 'unknown']).nullable(),
  source: z.string(),
});
export type UseRow = z.infer<typeof useRowSchema>;

export const emptyUse: UseRow = {
  use: null,
  group: 'any',
  country: 'any',
  authority: '',
  answer: null,
  source: '',
};
/** What every new device is asked first. */
export const striaeRow: UseRow = { ...emptyUse, use: 'striae' };

/** The rows of a device. */
export const rowsOfUses = (uses: readonly AuthorisedUse[]): UseRow[] =>
  uses.map((use) => ({ ...use, group: use.group ?? 'any', country: use.country ?? 'any' }));

const isEmpty = (row: UseRow): boolean => JSON.stringify(row) === JSON.stringify(emptyUse);

/** The rows read: one in which nothing was chosen is left out. */
export const usesOfRows = z
  .array(useRowSchema)
  .transform((rows) =>
    rows
      .filter((row) => !isEmpty(row))
      .map((row) => ({
        ...row,
        group: row.group === 'any' ? null : row.group,
        country: row.country === 'any' ? null : row.country,
      })),
  )
  .pipe(z.array(authorisedUseSchema).max(60));
