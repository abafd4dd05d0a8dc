import type { Wording } from './backup-failure-messages.ts';

/** Why somebody does not get in, or may not do what is an owner's, by the reason that is given. */
export const peopleReasons = {
  'too-many-tries': {
    what: { id: 'failure.too-many-tries.what', defaultMessage: 'Too many tries in a row.' },
    next: {
      id: 'failure.too-many-tries.next',
      defaultMessage: 'Nothing is lost. Wait a moment and try again.',
    },
  },
  'only-recovery-code': {
    what: {
      id: 'failure.only-recovery-code.what',
      defaultMessage: 'Too many wrong passphrases in a row. Only the recovery code opens the records now.',
    },
    next: {
      id: 'failure.only-recovery-code.next',
      defaultMessage: 'Nothing is lost. Lock, then unlock with the recovery code from your paper.',
    },
  },
  'locked-out': {
    what: {
      id: 'failure.locked-out.what',
      defaultMessage: 'A wrong passphrase was typed 100 times where yours was asked for.',
    },
    next: {
      id: 'failure.locked-out.next',
      defaultMessage:
        'Nothing is lost. Another owner can allow tries again under Practice. Or unlock with your recovery code.',
    },
  },
  'last-owner': {
    what: {
      id: 'failure.last-owner.what',
      defaultMessage: 'This is the only owner who can unlock, so they stay owner.',
    },
    next: {
      id: 'failure.last-owner.next',
      defaultMessage: 'Nothing was changed. Make somebody else an owner first.',
    },
  },
  'owner-only': {
    what: {
      id: 'failure.owner-only.what',
      defaultMessage: 'Only an owner of the practice passes a stop.',
    },
    next: {
      id: 'failure.owner-only.next',
      defaultMessage: 'Nothing was changed. An owner can type the passphrase here.',
    },
  },
  'own-account': {
    what: { id: 'failure.own-account.what', defaultMessage: 'You cannot remove yourself.' },
    next: { id: 'failure.own-account.next', defaultMessage: 'Nothing was changed. Ask another owner.' },
  },
  'passphrase-names': {
    what: {
      id: 'failure.passphrase-names.what',
      defaultMessage: 'The new passphrase is made of the name of the person or of the practice.',
    },
    next: {
      id: 'failure.passphrase-names.next',
      defaultMessage: 'Nothing was changed. Choose another one: names are easily guessed.',
    },
  },
  'passphrase-taken': {
    what: {
      id: 'failure.passphrase-taken.what',
      defaultMessage: 'This passphrase cannot be used in this practice.',
    },
    next: {
      id: 'failure.passphrase-taken.next',
      defaultMessage: 'Nothing was changed. Choose another one.',
    },
  },
  removed: {
    what: { id: 'failure.removed.what', defaultMessage: 'This person was removed.' },
    next: {
      id: 'failure.removed.next',
      defaultMessage: 'Nothing was changed. If they come back, add them as a new person.',
    },
  },
} satisfies Readonly<Record<string, Partial<Wording>>>;
