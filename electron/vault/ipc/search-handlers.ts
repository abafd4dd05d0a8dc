import { listSearches, removeSearch, saveSearch } from '../services/saved-searches.ts';
import { runSearch } from '../services/searches.ts';

/** Who answers the channels of `shared/ipc/search-channels.ts`. */
export const searchHandlers = {
  'searches:run': runSearch,
  'searches:list': listSearches,
  'searches:save': saveSearch,
  'searches:remove': removeSearch,
} as const;
