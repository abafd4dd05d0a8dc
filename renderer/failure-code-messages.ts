import type { ErrorCode } from '../shared/errors.ts';
import type { Wording } from './backup-failure-messages.ts';

/** What is said of a failure by its code, where no reason says more. */
export const codeMessages = {
  invalid: {
    what: { id: 'failure.invalid.what', defaultMessage: 'Something in the form cannot be kept as it is.' },
    next: {
      id: 'failure.invalid.next',
      defaultMessage: 'What you typed is still here. Look at the marked fields and save again.',
    },
  },
  'not-found': {
    what: { id: 'failure.not-found.what', defaultMessage: 'This record could not be found.' },
    next: {
      id: 'failure.not-found.next',
      defaultMessage: 'Nothing was changed. Go back and open it from the list.',
    },
  },
  conflict: {
    what: { id: 'failure.conflict.what', defaultMessage: 'This was changed in the meantime.' },
    next: {
      id: 'failure.conflict.next',
      defaultMessage:
        'Both versions are kept: what you typed is still here. Open the record again and compare.',
    },
  },
  locked: {
    what: { id: 'failure.locked.what', defaultMessage: 'The vault is locked.' },
    next: { id: 'failure.locked.next', defaultMessage: 'Drafts are kept. Unlock and go on.' },
  },
  'wrong-passphrase': {
    what: { id: 'failure.wrong-passphrase.what', defaultMessage: 'This is not the passphrase.' },
    next: { id: 'failure.wrong-passphrase.next', defaultMessage: 'Check capital letters and spaces.' },
  },
  damaged: {
    what: { id: 'failure.damaged.what', defaultMessage: 'A part of the records could not be read.' },
    next: {
      id: 'failure.damaged.next',
      defaultMessage: 'Nothing was deleted. Lock and unlock once; if it stays so, restore your last backup.',
    },
  },
  'newer-vault': {
    what: {
      id: 'failure.newer-vault.what',
      defaultMessage: 'These records were written by a newer version of Stria.',
    },
    next: {
      id: 'failure.newer-vault.next',
      defaultMessage: 'Nothing was changed. Install the newer version and open them with it.',
    },
  },
  'storage-full': {
    what: {
      id: 'failure.storage-full.what',
      defaultMessage: 'The disk is full, so this could not be saved.',
    },
    next: {
      id: 'failure.storage-full.next',
      defaultMessage:
        'Everything saved before is kept, and what you typed is still here. Make room, then save again.',
    },
  },
  refused: {
    what: { id: 'failure.refused.what', defaultMessage: 'This could not be done.' },
    next: { id: 'failure.refused.next', defaultMessage: 'Nothing was changed.' },
  },
  busy: {
    what: { id: 'failure.busy.what', defaultMessage: 'The vault is busy.' },
    next: { id: 'failure.busy.next', defaultMessage: 'Nothing is lost. Wait a moment and try again.' },
  },
  unexpected: {
    what: { id: 'failure.unexpected.what', defaultMessage: 'Something went wrong that should not have.' },
    next: {
      id: 'failure.unexpected.next',
      defaultMessage: 'Everything saved before is kept, and what you typed is still here. Try again.',
    },
  },
} satisfies Record<ErrorCode, Wording>;
