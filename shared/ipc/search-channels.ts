import { z } from 'zod';
import { idSchema } from '../ids.ts';
import {
  longestSearch,
  savedSearchSchema,
  searchFilterSchema,
  type SavedSearch,
  type SearchPage,
} from '../searches/search.ts';
import { line } from '../text/schema.ts';
import { answers, nothing, revision, writers } from './channel.ts';

/** Finding anything that was written. */
export const searchChannels = {
  'searches:run': answers<SearchPage>()(
    z.strictObject({
      text: z.string().max(longestSearch),
      filter: searchFilterSchema,
      after: line(100).nullable(),
      limit: z.int().min(1).max(50),
    }),
  ),
  /** Always those of the person at work; a change answers with all of them. */
  'searches:list': answers<readonly SavedSearch[]>()(nothing),
  'searches:save': answers<readonly SavedSearch[]>()(
    z.strictObject({ id: idSchema, revision, fields: savedSearchSchema }),
    { roles: writers },
  ),
  'searches:remove': answers<readonly SavedSearch[]>()(z.strictObject({ id: idSchema, revision }), {
    roles: writers,
  }),
} as const;
