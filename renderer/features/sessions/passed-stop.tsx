import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { Pass } from '../../../shared/passes/pass.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { standingStops } from '../../../shared/rules/gates.ts';
import { rules } from '../../../shared/rules/rules.ts';
import { Button } from '../../ui/button.tsx';
import { FindingLine } from '../../ui/finding.tsx';
import { useHome } from '../vault/home-context.tsx';
import { useSessionForm } from './form-context.ts';

/** Who passed a stop, when and why. */
export const usePassWords = (): ((pass: Pick<Pass, 'by' | 'at' | 'reason'>) => string) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  return ({ by, at, reason }) =>
    intl.formatMessage(
      { id: 'sessions.pass.words', defaultMessage: 'Passed by {by}, {date} {time}: {reason}' },
      {
        by,
        date: formatDate(dateOfInstant(at, timeZone)),
        time: formatTime(at, timeZone),
        reason: reason.replace(/(?<![.\s])[.\s]+$/, ''),
      },
    );
};

/** A stop that an owner let through. */
export const PassedLine = ({ pass, what }: { readonly pass: Pass; readonly what: string }) => {
  const words = usePassWords();
  return (
    <FindingLine level="answered">
      {words(pass)}. {what}
    </FindingLine>
  );
};

/** The way past a stop before the treatment, beside the reason of the author; nothing for other findings. */
export const PassButton = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const intl = useIntl();
  const { passes, onStops, home } = useSessionForm();
  const stops = standingStops(findings, rules, passes.passes);
  if (stops.length === 0 || !onStops) return null;
  return (
    <>
      <Button onPress={() => onStops(stops)}>
        {home.user.role === 'owner'
          ? intl.formatMessage({ id: 'sessions.pass.own', defaultMessage: 'Pass this stop' })
          : intl.formatMessage({ id: 'sessions.pass.ask', defaultMessage: 'An owner passes this stop' })}
      </Button>
      <span className="caption">
        {intl.formatMessage({
          id: 'sessions.pass.or-done',
          defaultMessage: 'Needling waits for that. If it was done all the same, give your reason.',
        })}
      </span>
    </>
  );
};
