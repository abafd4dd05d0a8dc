import { useIntl } from 'react-intl';
import { consentNeed } from '../../../shared/consents/consent-state.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import { versionSignedOn } from '../../../shared/templates/in-use.ts';
import { useHome } from '../vault/home-context.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { ColumnPart } from './column.tsx';
import { BeginSmallConsent } from '../consents/begin-small-consent.tsx';
import { ConsentItem } from './consent-item.tsx';
import { consentStateWords } from './consent-state-words.ts';
import { SmallConsentItem } from './small-consent-item.tsx';
import { useLocalDay } from './use-local-day.ts';

/** What the patient has signed, newest first, how it stands now and what comes next. */
export const ConsentList = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const { templates } = useHome();
  const newest = chart.consents.toSorted((a, b) => b.signedAt - a.signedAt);
  const small = chart.smallConsents.toSorted((a, b) => b.signedAt - a.signedAt);
  const offered = chart.drafts.some(({ kind }) => kind === 'consent');
  const need = consentNeed(
    consentInForce(chart.consents, null),
    offered,
    today,
    versionSignedOn(templates, chart.consents, null),
  );
  const { short, next } = consentStateWords[need];
  return (
    <ColumnPart title={intl.formatMessage({ id: 'chart.consents', defaultMessage: 'Consents' })}>
      {next && (
        <p className="caption">
          <b>{intl.formatMessage(short)}.</b> {intl.formatMessage(next)}
        </p>
      )}
      <ul>
        {newest.map((consent) => (
          <ConsentItem key={consent.id} consent={consent} name={chart.patient} />
        ))}
      </ul>
      <ul>
        {small.map((consent) => (
          <SmallConsentItem key={consent.id} consent={consent} name={chart.patient} />
        ))}
      </ul>
      <BeginSmallConsent chart={chart} />
      {newest.length + small.length > 1 && (
        <EarlierVersions
          quiet
          type="consents"
          id={chart.patient.id}
          title={intl.formatMessage({ id: 'chart.consents', defaultMessage: 'Consents' })}
        />
      )}
    </ColumnPart>
  );
};
