import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import { FindingLine } from '../../ui/finding.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';

interface ConsentLineProps {
  readonly chart: Chart;
  /** Sessions still to come. */
  readonly left: number;
}

/** That the consent covers fewer sessions than are still planned, or that none stands; nothing where it covers them. */
export const ConsentLine = ({ chart, left }: ConsentLineProps) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const consent = consentInForce(chart.consents, null);
  const stands = consent !== null && consent.outcome === 'agreed' && consent.withdrawnAt === null;
  if (!stands)
    return (
      <FindingLine level="info">
        {intl.formatMessage({
          id: 'courses.consent.none',
          defaultMessage: 'No consent stands for the sessions still planned.',
        })}
      </FindingLine>
    );
  const covered = Math.max(0, consent.scope.sessions - (chart.sessionsUnder[consent.id] ?? 0));
  if (covered >= left) return null;
  return (
    <FindingLine level="info">
      <UnbrokenDates>
        {intl.formatMessage(
          {
            id: 'courses.consent.fewer',
            defaultMessage:
              'The consent of {date} covers {covered, plural, =0 {no further session} one {# further session} other {# further sessions}}; {left, plural, one {# is} other {# are}} still planned.',
          },
          { date: formatDate(dateOf(consent.signedAt)), covered, left },
        )}
      </UnbrokenDates>
    </FindingLine>
  );
};
