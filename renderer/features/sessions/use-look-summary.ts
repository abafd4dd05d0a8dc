import { useIntl } from 'react-intl';
import { effectiveScope } from '../../../shared/consents/effective-scope.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import { useSessionForm } from './form-context.ts';
import type { Step } from './steps.ts';

/** The folded line of screening and consent, which the record only refers to; undefined for the other parts. */
export const useLookSummary = (): ((step: Step) => string | undefined) => {
  const intl = useIntl();
  const { chart, record, timeZone, locale } = useSessionForm();
  const screening = (): string => {
    const at = chart.screening?.at;
    if (at === undefined) {
      return intl.formatMessage({ id: 'sessions.screening.none-short', defaultMessage: 'Not screened yet' });
    }
    const values = { date: formatDate(dateOfInstant(at, timeZone)), time: formatTime(at, timeZone) };
    if (record.fields.screening === null) {
      return intl.formatMessage(
        { id: 'sessions.screening.earlier-short', defaultMessage: 'Last on {date}, not confirmed today' },
        values,
      );
    }
    return chart.screening?.noChangeSince
      ? intl.formatMessage(
          { id: 'sessions.screening.no-change-short', defaultMessage: 'No change, confirmed {time}' },
          values,
        )
      : intl.formatMessage(
          { id: 'sessions.screening.today-short', defaultMessage: 'Answered {time}' },
          values,
        );
  };
  const consent = (): string => {
    const signed = consentInForce(chart.consents, record.fields.consent);
    if (record.fields.consent === null || !signed) {
      return intl.formatMessage({ id: 'sessions.consent.none-short', defaultMessage: 'No signed consent' });
    }
    const scope = effectiveScope(signed) ?? signed.scope;
    return intl.formatMessage(
      {
        id: 'sessions.consent.short',
        defaultMessage: 'Signed {date}, up to {depth}, {count, plural, one {# area} other {# areas}}',
      },
      {
        date: formatDate(dateOfInstant(signed.signedAt, timeZone)),
        depth: withUnit(scope.maxDepthUm, depthSpec, locale),
        count: scope.areas.length,
      },
    );
  };
  return (step) => (step === 'screening' ? screening() : step === 'consent' ? consent() : undefined);
};
