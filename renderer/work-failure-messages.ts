import type { Wording } from './backup-failure-messages.ts';

/** Why a list, a paper or a table that takes longer was not put together. */
export const workReasons = {
  stopped: {
    what: { id: 'failure.stopped.what', defaultMessage: 'This was stopped before it was done.' },
    next: { id: 'failure.stopped.next', defaultMessage: 'Nothing was changed and nothing was saved.' },
  },
  'written-meanwhile': {
    what: {
      id: 'failure.written-meanwhile.what',
      defaultMessage: 'Records were saved again and again while this was put together.',
    },
    next: {
      id: 'failure.written-meanwhile.next',
      defaultMessage: 'Nothing is lost. Try again in a quieter moment.',
    },
  },
  'too-many-works': {
    what: {
      id: 'failure.too-many-works.what',
      defaultMessage: 'Several lists are being put together already.',
    },
    next: {
      id: 'failure.too-many-works.next',
      defaultMessage: 'Nothing is lost. Wait until one of them is done, or stop it.',
    },
  },
} satisfies Readonly<Record<string, Wording>>;
