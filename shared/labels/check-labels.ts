/** English words for what a check of the ledger found. */
import type { FirstBadEntry } from '../checks/check.ts';
import type { Message } from './message.ts';

export const checkFaultLabels = {
  hash: { id: 'check-fault.hash', defaultMessage: 'it was changed after it was written' },
  signature: {
    id: 'check-fault.signature',
    defaultMessage: 'it was not written by a computer of this practice',
  },
  chain: { id: 'check-fault.chain', defaultMessage: 'it does not follow the entry before it' },
  gap: { id: 'check-fault.gap', defaultMessage: 'it is missing' },
  body: { id: 'check-fault.body', defaultMessage: 'its content was changed after it was written' },
  'missing-body': {
    id: 'check-fault.missing-body',
    defaultMessage: 'its content is gone, and nothing says that it was erased',
  },
  'not-erased': {
    id: 'check-fault.not-erased',
    defaultMessage: 'its content is here although it was erased',
  },
  projection: {
    id: 'check-fault.projection',
    defaultMessage: 'what the screens show is not what was written up to here',
  },
  'file-missing': { id: 'check-fault.file-missing', defaultMessage: 'its attached file is missing' },
  'file-changed': {
    id: 'check-fault.file-changed',
    defaultMessage: 'its attached file is not as it was kept',
  },
  schema: { id: 'check-fault.schema', defaultMessage: 'The tables are not those of this program' },
} satisfies Record<FirstBadEntry['why'], Message>;
