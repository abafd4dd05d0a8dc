import { useIntl } from 'react-intl';
import { ageYears } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { skinTypeLabels } from '../../../shared/labels/patient-labels.ts';
import { PatientBanner } from '../../ui/patient-banner.tsx';
import { useHome } from '../vault/home-context.tsx';
import { bannerAlerts } from './banner-alerts.ts';
import { patientFacts } from './patient-facts.ts';
import { useFullName } from './person-name.tsx';
import { useLocalDay } from './use-local-day.ts';

/** The patient banner of a chart; never scrolls away. */
export const ChartBanner = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const home = useHome();
  const day = useLocalDay();
  const fullName = useFullName();
  const { patient } = chart;
  const skinType = intl.formatMessage(skinTypeLabels[patient.skinType]);
  const known = patient.skinType !== 'unknown' && patient.skinType !== 'not-asked';
  return (
    <header>
      <h1 className="visually-hidden">{fullName(patient)}</h1>
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
};
