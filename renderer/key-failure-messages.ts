import type { Wording } from './backup-failure-messages.ts';

/** Why the keys that are there do not unlock, or the computer's key store is not used, by the reason that is given. */
export const keyReasons = {
  'ring-outdated': {
    what: {
      id: 'failure.ring-outdated.what',
      defaultMessage: 'The file with the keys is an older copy, so an owner has to unlock first.',
    },
    next: {
      id: 'failure.ring-outdated.next',
      defaultMessage: 'Nothing is lost. Ask the owner of the practice to unlock at this computer once.',
    },
  },
  'system-key': {
    what: {
      id: 'failure.system-key.what',
      defaultMessage: 'This computer could not unlock the records by itself.',
    },
    next: {
      id: 'failure.system-key.next',
      defaultMessage: 'Nothing is lost and nothing was deleted. Type your passphrase.',
    },
  },
  'no-key-store': {
    what: {
      id: 'failure.no-key-store.what',
      defaultMessage: 'This computer offers no key store that Stria can rely on.',
    },
    next: {
      id: 'failure.no-key-store.next',
      defaultMessage: 'Nothing was changed. Stria goes on asking for the passphrase.',
    },
  },
  'key-store-fails': {
    what: {
      id: 'failure.key-store-fails.what',
      defaultMessage: 'The computer’s key store did not give back what Stria put into it.',
    },
    next: {
      id: 'failure.key-store-fails.next',
      defaultMessage:
        'Nothing was changed. If the computer asked whether Stria may use its key store, allow it and try again.',
    },
  },
  'several-people': {
    what: {
      id: 'failure.several-people.what',
      defaultMessage: 'Several people unlock Stria here, so everybody types their own passphrase.',
    },
    next: { id: 'failure.several-people.next', defaultMessage: 'Nothing was changed.' },
  },
  'code-differs': {
    what: { id: 'failure.code-differs.what', defaultMessage: 'This is not what the new code says.' },
    next: {
      id: 'failure.code-differs.next',
      defaultMessage: 'Nothing was changed. Compare it with the paper.',
    },
  },
  'no-code-waiting': {
    what: { id: 'failure.no-code-waiting.what', defaultMessage: 'This code is not waiting any more.' },
    next: { id: 'failure.no-code-waiting.next', defaultMessage: 'Nothing was changed. Make a new one.' },
  },
  'key-disk-full': {
    what: {
      id: 'failure.key-disk-full.what',
      defaultMessage: 'The disk is full, so the key was not changed.',
    },
    next: {
      id: 'failure.key-disk-full.next',
      defaultMessage:
        'The records are as they were, and what opened them still does. Make room, at best as much as the records take, then change the key again.',
    },
  },
  'key-not-changed': {
    what: {
      id: 'failure.key-not-changed.what',
      defaultMessage: 'The copy under the new key could not be checked, so the key was not changed.',
    },
    next: {
      id: 'failure.key-not-changed.next',
      defaultMessage: 'The records are as they were, and the old recovery code still works. Try again.',
    },
  },
} satisfies Readonly<Record<string, Wording>>;
