import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { ArrowLeft, Users } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { PatientLines } from '../patients/patient-lines.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { usePatientSearch } from '../patients/use-patient-search.ts';
import { CompareCharts } from './compare-charts.tsx';
import styles from './merges.module.css';

declare module '@tanstack/history' {
  interface HistoryState {
    /** The chart that is compared with the patient's. */
    mergeWith?: string;
  }
}

/** Two charts of one person: the other is found, both are compared, and what is kept is chosen. */
export const MergePage = () => {
  const { patientId } = useParams({ from: '/patients/$patientId/merge' });
  const other = useRouterState({ select: ({ location }) => location.state.mergeWith ?? null });
  return other === null ? <FindOther patient={patientId} /> : <Compared kept={patientId} other={other} />;
};

const Compared = ({ kept, other }: { readonly kept: string; readonly other: string }) => {
  useFresh(['merges:preview']);
  const { data, error } = useAnswer('merges:preview', { kept, other });
  if (!data)
    return (
      <WorkFrame current="patients" banner={error && <FailureNotice failure={error.failure} />}>
        {null}
      </WorkFrame>
    );
  return <CompareCharts key={`${kept} ${other}`} preview={data} />;
};

const FindOther = ({ patient }: { readonly patient: string }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { rows: found, settled: isSettled, hasMore, failure } = usePatientSearch(typed);
  const rows = found.filter(({ id }) => id !== patient);
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <PageHead
            title={intl.formatMessage({
              id: 'merge.find',
              defaultMessage: 'Find the other chart of this person',
            })}
          />
          {failure && <FailureNotice failure={failure} />}
        </>
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => go.patient(patient)}>
            {intl.formatMessage({ id: 'merge.back', defaultMessage: 'Back to the chart' })}
          </Button>
        </ActionBar>
      }
    >
      <div className={styles.page}>
        <SearchInput
          label={intl.formatMessage({
            id: 'patients.search.label',
            defaultMessage: 'Find a patient by name, birth date, phone or number',
          })}
          value={typed}
          onChange={setTyped}
          hideLabel={false}
          autoFocus
        />
        {isSettled && rows.length === 0 && (
          <Empty
            icon={Users}
            title={intl.formatMessage({ id: 'merge.find.none', defaultMessage: 'No other chart fits' })}
          >
            {intl.formatMessage({
              id: 'merge.find.none.text',
              defaultMessage: 'Try fewer letters, the birth date or the number of the chart.',
            })}
          </Empty>
        )}
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.id} className={styles.found}>
              <PatientLines row={row} />
              <Button
                label={intl.formatMessage(
                  { id: 'merge.compare-with', defaultMessage: 'Compare with no. {number}' },
                  { number: row.number },
                )}
                onPress={() =>
                  void navigate({
                    to: '/patients/$patientId/merge',
                    params: { patientId: patient },
                    state: { mergeWith: row.id },
                  })
                }
              >
                {intl.formatMessage({ id: 'duplicates.compare', defaultMessage: 'Compare' })}
              </Button>
            </li>
          ))}
        </ul>
        {hasMore && (
          <p className="caption">
            {intl.formatMessage({
              id: 'merge.find.more',
              defaultMessage: 'There are more charts. Type more of the name, the birth date or the number.',
            })}
          </p>
        )}
      </div>
    </WorkFrame>
  );
};
