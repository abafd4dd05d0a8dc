import type { Message } from '../shared/labels/message.ts';
import type { RestoreFailure } from '../shared/restores/restore.ts';

/** What happened, then what is safe and what to do. */
export interface Wording {
  readonly what: Message;
  readonly next: Message;
}

const another: Message = {
  id: 'failure.backup.another',
  defaultMessage:
    'Your records were not changed. Try another backup, and use another stick or disk from now on.',
};

const damaged: Wording = {
  what: { id: 'failure.backup-damaged.what', defaultMessage: 'This backup is damaged.' },
  next: another,
};

/** Why a backup was not restored, by the reason that the vault gives. */
export const backupReasons = {
  'backup-not-a-backup': {
    what: { id: 'failure.backup-not-a-backup.what', defaultMessage: 'This folder is not a finished backup.' },
    next: another,
  },
  'backup-incomplete': {
    what: { id: 'failure.backup-incomplete.what', defaultMessage: 'A file of this backup is missing.' },
    next: another,
  },
  'backup-file-differs': damaged,
  'backup-ring-damaged': damaged,
  'backup-database': damaged,
  'backup-ledger': damaged,
  'backup-signature': {
    what: {
      id: 'failure.backup-signature.what',
      defaultMessage: 'What this backup says about itself was changed after it was made.',
    },
    next: another,
  },
  'backup-ring-foreign': {
    what: {
      id: 'failure.backup-ring-foreign.what',
      defaultMessage: 'In this backup the files of two practices are mixed.',
    },
    next: another,
  },
  'backup-newer': {
    what: {
      id: 'failure.backup-newer.what',
      defaultMessage: 'This backup was made by a newer version of Stria.',
    },
    next: {
      id: 'failure.backup-newer.next',
      defaultMessage: 'Your records were not changed. Install the newer version and restore with it.',
    },
  },
  'backup-secret': {
    what: {
      id: 'failure.backup-secret.what',
      defaultMessage: 'This opens the backup neither as passphrase nor as recovery code.',
    },
    next: {
      id: 'failure.backup-secret.next',
      defaultMessage: 'It has to be one that was valid when the backup was made.',
    },
  },
  'backup-not-owner': {
    what: {
      id: 'failure.backup-not-owner.what',
      defaultMessage: 'Only an owner of the practice can restore a backup.',
    },
    next: {
      id: 'failure.backup-not-owner.next',
      defaultMessage: 'Your records were not changed. Ask an owner for their passphrase or code.',
    },
  },
  'backup-in-use': {
    what: {
      id: 'failure.backup-in-use.what',
      defaultMessage: 'The records of this computer are open in another program.',
    },
    next: {
      id: 'failure.backup-in-use.next',
      defaultMessage: 'Nothing was changed. Close the other Stria and try again.',
    },
  },
  'backup-disk-full': {
    what: {
      id: 'failure.backup-disk-full.what',
      defaultMessage: 'There is not enough room on this computer for a copy of the backup.',
    },
    next: {
      id: 'failure.backup-disk-full.next',
      defaultMessage: 'Nothing was changed. Make room and try again.',
    },
  },
  'backup-not-written': {
    what: {
      id: 'failure.backup-not-written.what',
      defaultMessage: 'The backup could not be read, or its copy could not be written.',
    },
    next: {
      id: 'failure.backup-not-written.next',
      defaultMessage: 'Nothing was changed. Is its stick or disk plugged in?',
    },
  },
} satisfies Record<`backup-${RestoreFailure}`, Wording>;

/** What else keeps a backup from being made, tried or restored, by the reason that is given. */
export const restoreReasons = {
  'drill-running': {
    what: { id: 'failure.drill-running.what', defaultMessage: 'A restore drill is going on already.' },
  },
  'restore-running': {
    what: { id: 'failure.restore-running.what', defaultMessage: 'A backup is being restored already.' },
  },
  'no-backup': {
    what: { id: 'failure.no-backup.what', defaultMessage: 'This backup is not there any more.' },
    next: {
      id: 'failure.no-backup.next',
      defaultMessage: 'Nothing was changed. Plug its stick or disk in, or choose another one.',
    },
  },
  'no-backup-there': {
    what: {
      id: 'failure.no-backup-there.what',
      defaultMessage: 'No finished backup was found in this folder.',
    },
    next: {
      id: 'failure.no-backup-there.next',
      defaultMessage: 'Choose the folder in which Stria made backups; their names begin with “stria-”.',
    },
  },
  'no-restore': {
    what: { id: 'failure.no-restore.what', defaultMessage: 'There is nothing to put back.' },
    next: { id: 'failure.no-restore.next', defaultMessage: 'Nothing was changed. Go on to unlock.' },
  },
  'file-held': {
    what: {
      id: 'failure.file-held.what',
      defaultMessage: 'The records are being copied or compared just now.',
    },
    next: { id: 'failure.file-held.next', defaultMessage: 'Wait until it is done and try again.' },
  },
} satisfies Readonly<Record<string, Partial<Wording>>>;
