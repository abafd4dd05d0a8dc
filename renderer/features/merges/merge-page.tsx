import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { ArrowLeft, Users } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { call, useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { UnreadableDraft } from '../drafts/unreadable-draft.tsx';
import { useStoredDrafts } from '../drafts/use-stored-draft.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { PatientLines } from '../patients/patient-lines.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { usePatientSearch } from '../patients/use-patient-search.ts';
import { CompareCharts } from './compare-charts.tsx';
import { type MergeStart, mergeDraftSchema } from './merge-draft.ts';
import styles from './merges.module.css';

declare module '@tanstack/history' {
  interface HistoryState {
    /** The chart that is compared with the patient's. */
    mergeWith?: string;
    /** The choices of a merge that were left open. */
    mergeDraft?: string;
  }
}

/** Two charts of one person: the other is found, both are compared, and what is kept is chosen. */
export const MergePage = () => {
  const { patientId } = useParams({ from: '/patients/$patientId/merge' });
  const chosen = useRouterState({ select: ({ location }) => location.state.mergeWith ?? null });
  const left = useRouterState({ select: ({ location }) => location.state.mergeDraft ?? null });
  if (chosen === null && left === null) return <FindOther patient={patientId} />;
  return <Begun key={`${patientId} ${chosen} ${left}`} kept={patientId} chosen={chosen} left={left} />;
};

interface BegunProps {
  readonly kept: string;
  readonly chosen: string | null;
  readonly left: string | null;
}

/** The comparison once what was chosen before was read. */
const Begun = ({ kept, chosen, left }: BegunProps) => {
  const intl = useIntl();
  const [fresh] = useState(() => newId());
  const [gone, setGone] = useState(false);
  const drafts = useStoredDrafts(mergeDraftSchema, 'merge', kept);
  if (drafts === null)
    return (
      <WorkFrame current="patients" banner={null}>
        {null}
      </WorkFrame>
    );
  const unreadable = gone ? undefined : drafts.unreadable.find(({ id }) => id === left);
  if (unreadable)
    return (
      <UnreadableDraft
        draft={unreadable}
        banner={null}
        start={intl.formatMessage({ id: 'drafts.discard', defaultMessage: 'Throw draft away' })}
        onStart={() => void call('drafts:remove', { id: unreadable.id }).then(() => setGone(true))}
      />
    );
  const stored =
    drafts.readable.find(({ id, state }) => (left === null ? state.other === chosen : id === left)) ?? null;
  const other = chosen ?? stored?.state.other ?? null;
  if (other === null) return <FindOther patient={kept} />;
  return <Compared kept={kept} other={other} start={{ id: stored?.id ?? fresh, stored }} />;
};

interface ComparedProps {
  readonly kept: string;
  readonly other: string;
  readonly start: MergeStart;
}

const Compared = ({ kept, other, start }: ComparedProps) => {
  useFresh(['merges:preview']);
  const intl = useIntl();
  const go = useGoToPatients();
  const { data, error } = useAnswer('merges:preview', { kept, other });
  if (!data)
    return (
      <WorkFrame
        current="patients"
        banner={error && <FailureNotice failure={error.failure} />}
        actions={
          error &&
          start.stored && (
            <ActionBar>
              <Button
                kind="primary"
                onPress={() => call('drafts:remove', { id: start.id }).then(() => go.list())}
              >
                {intl.formatMessage({ id: 'drafts.discard', defaultMessage: 'Throw draft away' })}
              </Button>
            </ActionBar>
          )
        }
      >
        {null}
      </WorkFrame>
    );
  return <CompareCharts key={`${kept} ${other}`} preview={data} start={start} />;
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
