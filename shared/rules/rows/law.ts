/** Local law (`shared/laws/`): the table holds text, source and date of each country; these rows say when it is shown. */
import { shippedIntimateAreas } from '../intimate-areas.ts';
import type { Rule } from '../rule.ts';

const law = {
  level: 'info',
  gates: 'record',
  source: 'The table of local law, with date and source of each row',
  version: 2,
} as const;

export const lawRules = [
  { ...law, id: 'DEPTH_LEGAL_SCOT', predicate: 'law-depth', params: { only: 'GB-SCT' } },
  { ...law, id: 'DEPTH_LEGAL', predicate: 'law-depth', params: { except: 'GB-SCT' }, version: 1 },
  { ...law, id: 'RF_ANY', predicate: 'law-radiofrequency', params: {} },
  { ...law, id: 'INTIMATE_AREA', predicate: 'law-intimate-area', params: shippedIntimateAreas, version: 3 },
  { ...law, id: 'RX_ANAESTHETIC', predicate: 'law-prescribed-anaesthetic', params: {} },
  {
    ...law,
    id: 'INJECTED_SUBSTANCE',
    predicate: 'law-substance',
    params: { timings: ['during', 'after-channels-open'] },
    version: 1,
  },
] as const satisfies readonly Rule[];
