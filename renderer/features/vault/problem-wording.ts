import type { VaultProblem } from '../../../shared/ipc/vault-views.ts';
import type { Message } from '../../../shared/labels/message.ts';

/** Why the vault cannot be opened: what happened, what is safe, what to do. Never an offer to delete. */
export interface ProblemWording {
  readonly what: Message;
  readonly safe: Message;
  readonly next: Message;
}

/** The records are there and locked; only the way to them is missing. */
const untouched: Message = {
  id: 'problem.untouched',
  defaultMessage: 'Stria changed nothing. The records are encrypted as before.',
};
const restore: Message = {
  id: 'problem.restore',
  defaultMessage:
    'Do not set up anew. Restore your last backup below: it is checked first, and the damaged records are kept beside it.',
};

export const problemWording = {
  'ring-missing': {
    what: { id: 'problem.ring-missing.what', defaultMessage: 'The file with the keys is missing.' },
    safe: {
      id: 'problem.ring-missing.safe',
      defaultMessage: 'The records are there, but without keyring.json nothing can open them.',
    },
    next: {
      id: 'problem.ring-missing.next',
      defaultMessage:
        'Was the folder moved, or is a drive not connected? Connect it, or put keyring.json back from a backup, then try again.',
    },
  },
  'ring-damaged': {
    what: { id: 'problem.ring-damaged.what', defaultMessage: 'The file with the keys is damaged.' },
    safe: {
      id: 'problem.ring-damaged.safe',
      defaultMessage: 'The records themselves are there. Stria changed nothing.',
    },
    next: {
      id: 'problem.ring-damaged.next',
      defaultMessage:
        'Put keyring.json back from your last backup, then try again. Keep the damaged file as well.',
    },
  },
  'database-missing': {
    what: { id: 'problem.database-missing.what', defaultMessage: 'The file with the records is missing.' },
    safe: {
      id: 'problem.database-missing.safe',
      defaultMessage: 'The keys are there, so a backup of the records can be opened. Stria changed nothing.',
    },
    next: {
      id: 'problem.database-missing.next',
      defaultMessage:
        'Was the folder moved, or is a drive not connected? Connect it, or put stria.db back from a backup, then try again.',
    },
  },
  'database-empty': {
    what: { id: 'problem.database-empty.what', defaultMessage: 'The file with the records is empty.' },
    safe: {
      id: 'problem.database-empty.safe',
      defaultMessage: 'Something other than Stria emptied it. Stria wrote nothing into it.',
    },
    next: restore,
  },
  'database-foreign': {
    what: {
      id: 'problem.database-foreign.what',
      defaultMessage: 'The file with the records does not belong to these keys.',
    },
    safe: untouched,
    next: {
      id: 'problem.database-foreign.next',
      defaultMessage:
        'Perhaps files of two computers were mixed. Put the vault’s whole folder back from one backup, then try again.',
    },
  },
  'database-damaged': {
    what: { id: 'problem.database-damaged.what', defaultMessage: 'The file with the records is damaged.' },
    safe: {
      id: 'problem.database-damaged.safe',
      defaultMessage: 'Stria stopped before it changed anything.',
    },
    next: restore,
  },
  'database-special': {
    what: {
      id: 'problem.database-special.what',
      defaultMessage: 'Where the records should be there is a link or a folder, not a file.',
    },
    safe: untouched,
    next: {
      id: 'problem.database-special.next',
      defaultMessage: 'Put the file stria.db itself in its place, then try again.',
    },
  },
  newer: {
    what: {
      id: 'problem.newer.what',
      defaultMessage: 'These records were written by a newer version of Stria.',
    },
    safe: {
      id: 'problem.newer.safe',
      defaultMessage: 'This version did not touch them, so that nothing newer is lost.',
    },
    next: { id: 'problem.newer.next', defaultMessage: 'Install the newer version and open them with it.' },
  },
  'in-use': {
    what: { id: 'problem.in-use.what', defaultMessage: 'The records are open in another program.' },
    safe: {
      id: 'problem.in-use.safe',
      defaultMessage: 'Only one may write at a time, so this one waits. Nothing is lost.',
    },
    next: {
      id: 'problem.in-use.next',
      defaultMessage: 'Close the other Stria, a backup or a check that is running, then try again.',
    },
  },
  'disk-full': {
    what: {
      id: 'problem.disk-full.what',
      defaultMessage: 'The disk is full, so the vault cannot be opened.',
    },
    safe: { id: 'problem.disk-full.safe', defaultMessage: 'Everything saved before is kept.' },
    next: {
      id: 'problem.disk-full.next',
      defaultMessage: 'Make room on this computer, at best some gigabytes, then try again.',
    },
  },
  'temporary-full': {
    what: {
      id: 'problem.temporary-full.what',
      defaultMessage:
        'The disk with this computer’s temporary folder is full, so the records cannot be opened for reading.',
    },
    safe: {
      id: 'problem.temporary-full.safe',
      defaultMessage: 'Nothing was changed, and no copy of the records was left behind.',
    },
    next: {
      id: 'problem.temporary-full.next',
      defaultMessage:
        'Make room on the disk that the temporary folder is on, as much as the records take and some more, then try again.',
    },
  },
  'disk-error': {
    what: {
      id: 'problem.disk-error.what',
      defaultMessage: 'The disk could not be read or written.',
    },
    safe: { id: 'problem.disk-error.safe', defaultMessage: 'Everything saved before is kept.' },
    next: {
      id: 'problem.disk-error.next',
      defaultMessage:
        'Try again. If it happens again, this disk may be failing: start the computer anew, and have the disk looked at before you go on.',
    },
  },
  'not-allowed': {
    what: {
      id: 'problem.not-allowed.what',
      defaultMessage: 'Stria may not read or write the records from this account.',
    },
    safe: untouched,
    next: {
      id: 'problem.not-allowed.next',
      defaultMessage:
        'Are you signed in to the computer as somebody else, or is the disk write-protected? Sign in as usual, or allow writing in Stria’s folder, then try again.',
    },
  },
  'rolled-back': {
    what: {
      id: 'problem.rolled-back.what',
      defaultMessage: 'The records are older than the ones that were here last.',
    },
    safe: {
      id: 'problem.rolled-back.safe',
      defaultMessage: 'Entries written later are not in this copy. Stria changed nothing in it.',
    },
    next: {
      id: 'problem.rolled-back.next',
      defaultMessage:
        'If somebody put an old copy in its place, put the newer one back and try again. If there is none, ask the owner of the practice before you go on.',
    },
  },
  setting: {
    what: {
      id: 'problem.setting.what',
      defaultMessage: 'The vault cannot be opened in the way that protects it on this computer.',
    },
    safe: untouched,
    next: {
      id: 'problem.setting.next',
      defaultMessage:
        'Start the computer anew and try again. If it stays so, install Stria again; the records stay.',
    },
  },
} satisfies Record<VaultProblem, ProblemWording>;
