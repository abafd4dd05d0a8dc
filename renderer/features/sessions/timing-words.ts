import type { Message } from '../../../shared/labels/message.ts';
import type { Timing } from '../../../shared/sessions/values.ts';

/** When a product was used, short enough for the one-row scale. */
export const timingWords = {
  before: { id: 'sessions.timing.before', defaultMessage: 'Before' },
  during: { id: 'sessions.timing.during', defaultMessage: 'During, as glide' },
  'after-channels-open': { id: 'sessions.timing.after-open', defaultMessage: 'Right after, channels open' },
  'after-closure': { id: 'sessions.timing.after-closure', defaultMessage: 'After closure' },
  home: { id: 'sessions.timing.home', defaultMessage: 'At home' },
} as const satisfies Record<Timing, Message>;
