import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { clockState, type ClockState, type SessionClock } from '../../../shared/clocks/clock.ts';
import { Clock } from '../../ui/clock.tsx';
import { clockWords } from '../sessions/use-now.ts';
import { useHome } from '../vault/home-context.tsx';
import { clockLabel, targetWords } from './clock-words.ts';
import { useClocks } from './clocks-context.tsx';

const initial = (name: string): string =>
  [...name.trim()]
    .slice(0, 1)
    .map((letter) => `${letter}.`)
    .join('');

/** "A.O.": enough to tell two apart, and nothing for the patient in front to read. */
export const initialsOf = ({ given, family }: Pick<SessionClock, 'given' | 'family'>): string =>
  `${initial(given)}${initial(family)}`;

const urgency: Readonly<Record<ClockState, number>> = { over: 0, reached: 1, running: 2 };

/** Those whose time has come first, then the others as they began. */
const mostUrgent = (clocks: readonly SessionClock[], now: number): readonly SessionClock[] =>
  clocks.toSorted((a, b) => urgency[clockState(a, now)] - urgency[clockState(b, now)]);

/** Every running clock, on every screen; a press opens its session at the part that it belongs to. */
export const RailClocks = () => {
  const intl = useIntl();
  const navigate = useNavigate();
  const { timeZone } = useHome();
  const { clocks, now } = useClocks();
  return mostUrgent(clocks, now).map((clock) => {
    const { key, kind, since, dueAt, patient, session } = clock;
    const whom = initialsOf(clock);
    const length = dueAt === null ? 3_600_000 : dueAt - since;
    const past = Math.max(0, now - since);
    const counted = kind === 'reaction' && dueAt !== null ? Math.max(0, dueAt - now) : past;
    return (
      <Clock
        key={key}
        time={clockWords(counted)}
        target={targetWords(intl, clock, now, timeZone)}
        place={whom}
        share={dueAt === null ? (past % length) / length : past / length}
        state={clockState(clock, now)}
        label={clockLabel(intl, clock, now, whom)}
        onPress={() =>
          void navigate({
            to: '/patients/$patientId/sessions/$sessionId',
            params: { patientId: patient, sessionId: session },
            state: { part: kind === 'numbing' ? 'anaesthetic' : 'second-look' },
          })
        }
      />
    );
  });
};
