import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import { useAreaWords } from '../../use-area-names.ts';
import { FindingsAt } from './findings-at.tsx';
import { useSessionForm } from './form-context.ts';

/** What the patient's signature covers, or that there is none. */
export const ConsentSection = ({ patient }: { readonly patient: string }) => {
  const intl = useIntl();
  const { chart, timeZone, locale } = useSessionForm();
  const areaWords = useAreaWords();
  const consent = consentInForce(chart.consents, null);
  const stands = consent?.outcome === 'agreed' && consent.withdrawnAt === null;
  const link = (
    <Link
      to="/patients/$patientId/consent/$consentId"
      params={{ patientId: patient, consentId: newId() }}
      className="hitarea"
    >
      {intl.formatMessage({ id: 'sessions.consent.new', defaultMessage: 'Prepare a consent' })}
    </Link>
  );
  if (!consent || !stands) {
    return (
      <>
        <p>
          {intl.formatMessage({
            id: 'sessions.consent.missing',
            defaultMessage: 'No signed consent covers this session.',
          })}{' '}
          {link}
        </p>
        <FindingsAt subjects={['consent']} />
      </>
    );
  }
  const { scope, signedAt } = consent;
  return (
    <>
      <dl className="facts">
        <dt>{intl.formatMessage({ id: 'sessions.consent.signed', defaultMessage: 'Signed' })}</dt>
        <dd>
          <span className="date">{formatDate(dateOfInstant(signedAt, timeZone))}</span>{' '}
          {formatTime(signedAt, timeZone)}
        </dd>
        <dt>{intl.formatMessage({ id: 'sessions.consent.areas', defaultMessage: 'Areas' })}</dt>
        <dd>{areaWords(scope.areas)}</dd>
        <dt>{intl.formatMessage({ id: 'sessions.consent.depth', defaultMessage: 'Greatest depth' })}</dt>
        <dd>{withUnit(scope.maxDepthUm, depthSpec, locale)}</dd>
        <dt>{intl.formatMessage({ id: 'sessions.consent.device', defaultMessage: 'Device' })}</dt>
        <dd>{intl.formatMessage(deviceKindLabels[scope.deviceKind])}</dd>
        <dt>{intl.formatMessage({ id: 'sessions.consent.sessions', defaultMessage: 'Sessions' })}</dt>
        <dd>{scope.sessions}</dd>
      </dl>
      <p>{link}</p>
      <FindingsAt subjects={['consent', 'photos']} />
    </>
  );
};
