import { outcomeTable, printOutcomes } from '../services/outcome-tables.ts';
import { listOutcomeCases, reportOutcomes } from '../services/outcomes.ts';

/** Who answers the channels of `shared/ipc/outcome-channels.ts`. */
export const outcomeHandlers = {
  'outcomes:report': reportOutcomes,
  'outcomes:cases': listOutcomeCases,
  'outcomes:print': printOutcomes,
  'outcomes:table': outcomeTable,
} as const;
