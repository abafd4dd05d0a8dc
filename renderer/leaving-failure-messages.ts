import type { Wording } from './backup-failure-messages.ts';

/** Why a patient was not erased or a copy not given, by the reason that is given. */
export const leavingReasons = {
  'name-differs': {
    what: { id: 'failure.name-differs.what', defaultMessage: 'This is not the name of the patient.' },
    next: {
      id: 'failure.name-differs.next',
      defaultMessage: 'Nothing was erased. Type family name and given names as they stand above.',
    },
  },
  'asked-later': {
    what: { id: 'failure.asked-later.what', defaultMessage: 'The day it was asked is still to come.' },
    next: { id: 'failure.asked-later.next', defaultMessage: 'Nothing was erased. Correct the date.' },
  },
  'still-kept': {
    what: {
      id: 'failure.still-kept.what',
      defaultMessage: 'Records of this age are usually kept, so a reason for erasing them now is needed.',
    },
    next: { id: 'failure.still-kept.next', defaultMessage: 'Nothing was erased. Type the reason.' },
  },
  'check-running': {
    what: { id: 'failure.check-running.what', defaultMessage: 'The check has not ended yet.' },
    next: {
      id: 'failure.check-running.next',
      defaultMessage: 'No copy was made. Wait a moment and save again.',
    },
  },
  'check-failed-copy': {
    what: {
      id: 'failure.check-failed-copy.what',
      defaultMessage: 'The check did not hold, so a reason for giving the copy all the same is needed.',
    },
    next: { id: 'failure.check-failed-copy.next', defaultMessage: 'No copy was made. Type the reason.' },
  },
  'own-passphrase': {
    what: { id: 'failure.own-passphrase.what', defaultMessage: 'Your own passphrase is asked for this.' },
    next: { id: 'failure.own-passphrase.next', defaultMessage: 'Nothing was saved or printed.' },
  },
  'check-failed-export': {
    what: {
      id: 'failure.check-failed-export.what',
      defaultMessage: 'The check of all records did not hold.',
    },
    next: {
      id: 'failure.check-failed-export.next',
      defaultMessage:
        'Nothing was saved or printed: what is in the list may be wrong. An owner finds what does not hold under Practice, What was written.',
    },
  },
  'check-ended-export': {
    what: {
      id: 'failure.check-ended-export.what',
      defaultMessage: 'The check of all records was stopped before its end.',
    },
    next: {
      id: 'failure.check-ended-export.next',
      defaultMessage: 'Nothing was saved or printed. Save or print again, and the check is made anew.',
    },
  },
  'copy-target': {
    what: { id: 'failure.copy-target.what', defaultMessage: 'The copy could not be written to that place.' },
    next: {
      id: 'failure.copy-target.next',
      defaultMessage:
        'Nothing of it was left there, and a file of before was kept. Is the stick still plugged in? Save again, there or elsewhere.',
    },
  },
  'copy-target-full': {
    what: {
      id: 'failure.copy-target-full.what',
      defaultMessage: 'There is no room for the copy in that place.',
    },
    next: {
      id: 'failure.copy-target-full.next',
      defaultMessage: 'Nothing of it was left there. Make room or choose another place, then save again.',
    },
  },
} satisfies Readonly<Record<string, Wording>>;
