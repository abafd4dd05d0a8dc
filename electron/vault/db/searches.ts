import { savedSearchSchema } from '../../../shared/searches/search.ts';
import { ownRecords } from './own-records.ts';

/** Each person's saved searches. */
export const savedSearches = ownRecords('searches', savedSearchSchema);
