import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { ageYears, dateOfInstant } from '../shared/dates/calendar.ts';
import { formatDate } from '../shared/dates/format.ts';
import type { Chart } from '../shared/ipc/views.ts';
import { skinTypeLabels } from '../shared/labels/patient-labels.ts';
import { bannerFacts, type BannerLine } from '../shared/rules/banner.ts';
import { chartFacts } from '../shared/rules/chart-facts.ts';
import { displayValues } from '../shared/rules/message-values.ts';
import { PatientBanner, type PatientAlert } from './ui/patient-banner.tsx';

/** Who it is and what can hurt, from the chart: allergies always, then stops and cautions of the screening. */
export const ChartBanner = ({ chart }: { readonly chart: Chart }): ReactNode => {
  const intl = useIntl();
  const now = Date.now();
  const { patient } = chart;
  const facts = chartFacts({
    chart,
    session: null,
    device: null,
    country: null,
    consentTemplateVersion: null,
    now,
    dateOf: (at) => dateOfInstant(at),
  });
  const { allergies, stops, cautions } = bannerFacts(facts);
  const alert =
    (level: PatientAlert['level']) =>
    (line: BannerLine): PatientAlert => ({
      id: line.rule ?? 'allergies',
      level,
      text: intl.formatMessage(line.message, displayValues(line.values, intl.locale)),
    });
  const allergyLevel = { some: 'stop', none: 'none', 'not-asked': 'unknown' } as const;
  return (
    <PatientBanner
      familyName={patient.family}
      givenNames={patient.given}
      born={formatDate(patient.born)}
      age={ageYears(patient.born, dateOfInstant(now))}
      skinType={intl.formatMessage(skinTypeLabels[patient.skinType])}
      number={patient.number}
      alerts={[
        ...stops.map(alert('stop')),
        alert(allergyLevel[patient.allergies.state])(allergies),
        ...cautions.map(alert('caution')),
      ]}
    />
  );
};
