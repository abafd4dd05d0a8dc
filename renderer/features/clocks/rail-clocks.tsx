import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { clockState, mostUrgent } from '../../../shared/clocks/clock.ts';
import { Clock } from '../../ui/clock.tsx';
import { useHome } from '../vault/home-context.tsx';
import { clockFigure, clockLabel, targetWords } from './clock-words.ts';
import { useClocks } from './clocks-context.tsx';
import { shortNames } from './short-names.ts';

/** Every running clock, on every screen; a press opens its session at the part that it belongs to. */
export const RailClocks = () => {
  const intl = useIntl();
  const navigate = useNavigate();
  const { timeZone } = useHome();
  const { clocks, now } = useClocks();
  const names = shortNames(clocks);
  return mostUrgent(clocks, now).map((clock) => {
    const { key, kind, since, dueAt, patient, session, application } = clock;
    const whom = names.get(patient) ?? '';
    const length = dueAt === null ? 3_600_000 : dueAt - since;
    const past = Math.max(0, now - since);
    return (
      <Clock
        key={key}
        time={clockFigure(clock, now)}
        target={targetWords(intl, clock, now, timeZone)}
        place={application === null ? whom : `${whom} ${String(application)}`}
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
