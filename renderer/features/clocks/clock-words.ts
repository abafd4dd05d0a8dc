import type { IntlShape } from 'react-intl';
import { type Clock, clockState } from '../../../shared/clocks/clock.ts';
import { formatTime } from '../../../shared/dates/format.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { clockWords } from '../sessions/use-now.ts';

const minute = 60_000;

/** The figure of a clock: how long the cream is on, or how long until the second look. */
export const clockFigure = ({ kind, since, dueAt }: Clock, now: number): string =>
  clockWords(kind === 'reaction' && dueAt !== null ? Math.max(0, dueAt - now) : Math.max(0, now - since));

/** Said once when a clock has reached its time, and once more a while after it; never on whom. */
export const clockNews: Readonly<Record<Clock['kind'], Message>> = {
  numbing: { id: 'clocks.news.numbing', defaultMessage: 'Numbing cream: the time that was set has come.' },
  reaction: {
    id: 'clocks.news.reaction',
    defaultMessage: '15 minutes after the treatment: look at the skin again.',
  },
};

/** The short words under the time, for a state that is shown in colour as well. */
export const targetWords = (intl: IntlShape, clock: Clock, now: number, timeZone: string): string => {
  const { kind, since, dueAt } = clock;
  if (dueAt === null)
    return intl.formatMessage(
      { id: 'sessions.clock.since', defaultMessage: 'since {on}' },
      { on: formatTime(since, timeZone) },
    );
  const state = clockState(clock, now);
  if (state === 'running')
    return intl.formatMessage(
      {
        id: 'clocks.of',
        defaultMessage: '{kind, select, reaction {look in} other {of {minutes}\u202Fmin}}',
      },
      { kind, minutes: Math.round((dueAt - since) / minute) },
    );
  if (state === 'reached')
    return intl.formatMessage(
      { id: 'clocks.reached', defaultMessage: '{kind, select, reaction {Look now} other {Time’s up}}' },
      { kind },
    );
  return intl.formatMessage(
    { id: 'clocks.over', defaultMessage: '{minutes}\u202Fmin over' },
    { minutes: Math.floor((now - dueAt) / minute) },
  );
};

/** What a clock says to a reader, before its time. */
export const clockLabel = (intl: IntlShape, clock: Clock, now: number, whom: string): string => {
  const minutes = Math.max(0, Math.floor((now - clock.since) / minute));
  return intl.formatMessage(
    {
      id: 'clocks.label',
      defaultMessage:
        '{kind, select, reaction {Second look at the skin of {whom}, {minutes, plural, one {# minute} other {# minutes}} after the treatment} other {Numbing cream on for {minutes, plural, one {# minute} other {# minutes}}, {whom}{application, plural, =0 {} other {, application #}}}}{state, select, reached {, time reached} over {, time over} other {}}; open the session.',
    },
    { kind: clock.kind, minutes, whom, application: clock.application ?? 0, state: clockState(clock, now) },
  );
};
