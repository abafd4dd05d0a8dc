import { memo } from 'react';
import { useIntl } from 'react-intl';
import { ageYears } from '../shared/dates/calendar.ts';
import { formatDate } from '../shared/dates/format.ts';
import type { Chart } from '../shared/ipc/views.ts';
import { skinTypeLabels } from '../shared/labels/patient-labels.ts';
import { bannerAlerts } from './features/patients/banner-alerts.ts';
import { patientFacts } from './features/patients/patient-facts.ts';
import { useFullName } from './features/patients/person-name.tsx';
import { useLocalDay } from './features/patients/use-local-day.ts';
import { useHome } from './features/vault/home-context.tsx';
import { PatientBanner } from './ui/patient-banner.tsx';

interface ChartBannerProps {
  readonly chart: Chart;
  /** The page has a heading of its own; else the patient's name is its heading for readers. */
  readonly titled?: boolean;
}

/** Who it is and what can hurt: allergies always, then stops and cautions of the screening; never scrolls away. */
export const ChartBanner = memo(function ChartBanner({ chart, titled = false }: ChartBannerProps) {
  const intl = useIntl();
  const home = useHome();
  const day = useLocalDay();
  const fullName = useFullName();
  const { patient } = chart;
  const skinType = intl.formatMessage(skinTypeLabels[patient.skinType]);
  const known = patient.skinType !== 'unknown' && patient.skinType !== 'not-asked';
  return (
    <header>
      {!titled && <h1 className="visually-hidden">{fullName(patient)}</h1>}
      <PatientBanner
        familyName={patient.family}
        givenNames={patient.given}
        born={formatDate(patient.born)}
        age={ageYears(patient.born, day.today)}
        skinType={known ? skinType : skinType.toLocaleLowerCase(intl.locale)}
        number={patient.number}
        alerts={bannerAlerts(intl, patientFacts(chart, home, day))}
      />
    </header>
  );
});
