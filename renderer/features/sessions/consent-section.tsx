import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Fragment } from 'react';
import { v7 as newId } from 'uuid';
import { standingAddenda, effectiveScope } from '../../../shared/consents/effective-scope.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import { routeClassLabels } from '../../../shared/labels/product-labels.ts';
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
  const { signedAt } = consent;
  const scope = effectiveScope(consent);
  if (!scope) return null;
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
        <dd>
          {intl.formatList(scope.deviceKinds.map((kind) => intl.formatMessage(deviceKindLabels[kind])))}
        </dd>
        {scope.productClasses !== null && (
          <>
            <dt>{intl.formatMessage({ id: 'sessions.consent.classes', defaultMessage: 'Products' })}</dt>
            <dd>
              {scope.productClasses.length === 0
                ? intl.formatMessage({ id: 'sessions.consent.no-classes', defaultMessage: 'None' })
                : intl.formatList(
                    scope.productClasses.map((each) => intl.formatMessage(routeClassLabels[each])),
                  )}
            </dd>
          </>
        )}
        <dt>{intl.formatMessage({ id: 'sessions.consent.sessions', defaultMessage: 'Sessions' })}</dt>
        <dd>{scope.sessions}</dd>
        {scope.validUntil !== null && (
          <>
            <dt>{intl.formatMessage({ id: 'sessions.consent.until', defaultMessage: 'Holds until' })}</dt>
            <dd className="date">{formatDate(scope.validUntil)}</dd>
          </>
        )}
        {standingAddenda(consent.addenda).map((addendum) => (
          <Fragment key={addendum.id}>
            <dt>{intl.formatMessage({ id: 'sessions.consent.addendum', defaultMessage: 'Addendum' })}</dt>
            <dd>
              <span className="date">{formatDate(dateOfInstant(addendum.signedAt, timeZone))}</span>{' '}
              {formatTime(addendum.signedAt, timeZone)}
            </dd>
          </Fragment>
        ))}
      </dl>
      <p>{link}</p>
      <FindingsAt subjects={['consent', 'photos']} />
    </>
  );
};
