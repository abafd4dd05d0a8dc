/** Local law: informs with date and source; what it asks is for the practice to read. */
import type { Rule } from '../rule.ts';

const scotland =
  'legislation.gov.uk/asp/2026/13/schedule/1 (Act dated 12 May 2026); licence needed from 6 September 2027 (SSI 2026/87)';

export const lawRules = [
  {
    id: 'DEPTH_LEGAL_SCOT',
    predicate: 'law-depth',
    params: { country: 'GB-SCT', fromUm: 1500 },
    level: 'info',
    gates: 'record',
    source: scotland,
    version: 1,
  },
  {
    id: 'RF_ANY',
    predicate: 'law-radiofrequency',
    params: { country: 'GB-SCT' },
    level: 'info',
    gates: 'record',
    source: scotland,
    version: 1,
  },
  {
    id: 'INTIMATE_AREA',
    predicate: 'law-intimate-area',
    params: { country: 'GB-SCT' },
    level: 'info',
    gates: 'record',
    source: scotland,
    version: 1,
  },
  {
    id: 'RX_ANAESTHETIC',
    predicate: 'law-prescribed-anaesthetic',
    params: { country: 'GB-SCT' },
    level: 'info',
    gates: 'record',
    source: scotland,
    version: 1,
  },
] as const satisfies readonly Rule[];
