import { listApart, sayApart } from '../services/apart-pairs.ts';
import { liftHold, setHold } from '../services/holds.ts';
import { decideKeeping, listPeriods, readKeeping, savePeriod } from '../services/keeping.ts';
import { keepingTable, printKeeping } from '../services/keeping-sheet.ts';
import { countPast, reviewKeeping } from '../services/keeping-review.ts';
import { listLikely } from '../services/likely-pairs.ts';
import { listMerges, mergeCharts, previewMerge, undoMerge } from '../services/merges.ts';

/** Who answers the channels of `shared/ipc/keeping-channels.ts`. */
export const keepingHandlers = {
  'keeping:periods': listPeriods,
  'keeping:save-period': savePeriod,
  'keeping:of-patient': readKeeping,
  'keeping:review': reviewKeeping,
  'keeping:count': countPast,
  'keeping:decide': decideKeeping,
  'keeping:print': printKeeping,
  'keeping:table': keepingTable,
  'holds:set': setHold,
  'holds:lift': liftHold,
  'merges:likely': listLikely,
  'merges:list': listMerges,
  'merges:preview': previewMerge,
  'merges:merge': mergeCharts,
  'merges:apart': listApart,
  'merges:say-apart': sayApart,
  'merges:undo': undoMerge,
} as const;
