import { hindranceLabels } from '../shared/labels/keeping-labels.ts';
import type { Wording } from './backup-failure-messages.ts';

const nothing = {
  id: 'failure.merge.next',
  defaultMessage: 'Nothing was changed: both charts are as they were.',
} as const;

/** Why a record was not erased or kept longer, and why charts were not merged or parted. */
export const keepingReasons = {
  'legal-hold': {
    what: { id: 'failure.legal-hold.what', defaultMessage: 'This record is on legal hold.' },
    next: {
      id: 'failure.legal-hold.next',
      defaultMessage: 'Nothing was erased. An owner can lift the hold on the patient’s chart, with a reason.',
    },
  },
  'keep-until-past': {
    what: { id: 'failure.keep-until-past.what', defaultMessage: 'That day is not still to come.' },
    next: { id: 'failure.keep-until-past.next', defaultMessage: 'Nothing was decided. Enter a later day.' },
  },
  'merged-already': {
    what: { id: 'failure.merged-already.what', defaultMessage: 'These charts were merged already.' },
    next: nothing,
  },
  'merge-same': { what: hindranceLabels.same, next: nothing },
  'merge-open-forms': { what: hindranceLabels['open-forms'], next: nothing },
  'merge-sheets-out': { what: hindranceLabels['sheets-out'], next: nothing },
  'merge-hold-differs': { what: hindranceLabels['hold-differs'], next: nothing },
  'merge-said-apart': { what: hindranceLabels['said-apart'], next: nothing },
  'merge-newer-merge': { what: hindranceLabels['newer-merge'], next: nothing },
} satisfies Readonly<Record<string, Wording>>;
