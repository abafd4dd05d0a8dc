import type { PassphraseAssessment } from '../../../shared/ipc/vault-views.ts';
import type { Message } from '../../../shared/labels/message.ts';

/** What keeps a passphrase from being used, each with its own sentence. */
export const problemMessages = {
  'too-short': {
    id: 'passphrase.too-short',
    defaultMessage: 'Use at least 15 characters, or five words.',
  },
  'too-long': { id: 'passphrase.too-long', defaultMessage: 'Use fewer than 1,000 characters.' },
  common: {
    id: 'passphrase.common',
    defaultMessage:
      'This is among the first that somebody would try. Choose words that do not belong together.',
  },
  repeats: { id: 'passphrase.repeats', defaultMessage: 'It repeats itself. Choose different words.' },
  names: {
    id: 'passphrase.names',
    defaultMessage: 'Leave out your own name and the name of the practice. Both are easily guessed.',
  },
} satisfies Record<PassphraseAssessment['problems'][number], Message>;

export const strengthMessages = {
  weak: { id: 'passphrase.weak', defaultMessage: 'Weak.' },
  fair: { id: 'passphrase.fair', defaultMessage: 'Fair.' },
  strong: { id: 'passphrase.strong', defaultMessage: 'Strong.' },
  'very-strong': { id: 'passphrase.very-strong', defaultMessage: 'Very strong.' },
} satisfies Record<PassphraseAssessment['strength'], Message>;

/** Bars filled of four. */
export const strengthBars = { weak: 1, fair: 2, strong: 3, 'very-strong': 4 } satisfies Record<
  PassphraseAssessment['strength'],
  number
>;
