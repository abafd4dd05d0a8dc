import type { Message } from '../../../shared/labels/message.ts';
import type { EndPoint } from '../../../shared/sessions/values.ts';

/** The end points in two short words each, as they stand in the one-row scale. */
export const endPointWords = {
  none: { id: 'sessions.end-point.none', defaultMessage: 'None' },
  'mild-erythema': { id: 'sessions.end-point.mild-erythema', defaultMessage: 'Mild redness' },
  'marked-erythema': { id: 'sessions.end-point.marked-erythema', defaultMessage: 'Marked redness' },
  'scattered-pinpoint': { id: 'sessions.end-point.scattered-pinpoint', defaultMessage: 'Scattered pinpoint' },
  'uniform-pinpoint': { id: 'sessions.end-point.uniform-pinpoint', defaultMessage: 'Even pinpoint' },
  'serous-ooze': { id: 'sessions.end-point.serous-ooze', defaultMessage: 'Clear fluid' },
  'stopped-early': { id: 'sessions.end-point.stopped-early', defaultMessage: 'Stopped early' },
} as const satisfies Record<EndPoint, Message>;
