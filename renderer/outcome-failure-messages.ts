import type { Wording } from './backup-failure-messages.ts';

/** Why a table of outcomes was not saved. */
export const outcomeReasons = {
  'too-many-cases': {
    what: {
      id: 'failure.too-many-cases.what',
      defaultMessage: 'These are more cases than one table with names holds: 20,000.',
    },
    next: { id: 'failure.too-many-cases.next', defaultMessage: 'Nothing was saved. Choose fewer days.' },
  },
} satisfies Readonly<Record<string, Partial<Wording>>>;
