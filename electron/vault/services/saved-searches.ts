import { mostSavedSearches } from '../../../shared/searches/search.ts';
import { savedSearches } from '../db/searches.ts';
import { ownRecordActs } from './own-records.ts';

/** The saved searches of the person at work, by name. */
export const {
  list: listSearches,
  save: saveSearch,
  remove: removeSearch,
} = ownRecordActs({
  type: 'search',
  records: savedSearches,
  most: mostSavedSearches,
  tooMany: 'too-many-searches',
});
