import { useIntl } from 'react-intl';
import { formatTime } from '../../../shared/dates/format.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { Clock } from '../../ui/clock.tsx';
import { clockWords, useNow } from './use-now.ts';

interface AnaestheticClockProps {
  /** When it was put on, UTC ms. */
  readonly since: number;
  readonly person: Pick<Patient, 'family' | 'given'>;
  readonly timeZone: string;
  readonly onPress: () => void;
}

const initial = (name: string): string =>
  [...name.trim()]
    .slice(0, 1)
    .map((letter) => `${letter}.`)
    .join('');

/** The running clock of the numbing cream on the rail; the bar goes round once an hour. */
export const AnaestheticClock = ({ since, person, timeZone, onPress }: AnaestheticClockProps) => {
  const intl = useIntl();
  const ms = useNow(1000, true) - since;
  return (
    <Clock
      time={clockWords(ms)}
      target={intl.formatMessage(
        { id: 'sessions.clock.since', defaultMessage: 'since {on}' },
        { on: formatTime(since, timeZone) },
      )}
      place={[`${initial(person.given)}${initial(person.family)}`]}
      share={(Math.max(0, ms) % 3_600_000) / 3_600_000}
      label={intl.formatMessage(
        {
          id: 'sessions.clock.label',
          defaultMessage:
            'Numbing cream on for {minutes, plural, one {# minute} other {# minutes}}. Open the anaesthetic section.',
        },
        { minutes: Math.floor(Math.max(0, ms) / 60_000) },
      )}
      onPress={onPress}
    />
  );
};
