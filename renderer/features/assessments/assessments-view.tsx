import { useNavigate } from '@tanstack/react-router';
import { ChartLine, Eye, Printer, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { pairsToRate } from '../../../shared/assessments/blind-round.ts';
import { type Trend, trendKey, trendScale, trendsOf } from '../../../shared/assessments/trend.ts';
import { trendName } from '../../../shared/assessments/trend-words.ts';
import type { DraftKind } from '../../../shared/drafts/draft.ts';
import type { PatientAssessments } from '../../../shared/ipc/assessment-channels.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { useAnswer, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { useShortName } from '../patients/person-name.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { ToChart } from '../sessions/to-chart.tsx';
import styles from './assessments.module.css';
import { useAssessmentWords } from './assessment-words.ts';
import { TrendCurve, TrendLegend } from './trend-curve.tsx';
import { TrendChoice, TrendList, usePlaceWords } from './trend-list.tsx';
import { TrendTable } from './trend-table.tsx';

interface AssessmentsViewProps {
  readonly chart: Chart;
  readonly list: PatientAssessments;
  readonly photos: readonly Photo[];
}

/** The curve that shows most: it has most points, and the first of those. */
const fullest = (trends: readonly Trend[]): Trend | undefined => {
  const count = ({ series }: Trend): number => series.reduce((sum, { points }) => sum + points.length, 0);
  return trends.reduce<Trend | undefined>(
    (best, each) => (best === undefined || count(each) > count(best) ? each : best),
    undefined,
  );
};

/** Curves by area with their tables, and the ways to the next assessment. */
export const AssessmentsView = ({ chart, list, photos }: AssessmentsViewProps) => {
  const go = useGoToPatients();
  const print = useChange('assessments:print-trend');
  const patient = chart.patient.id;
  const trends = trendsOf(list.assessments, list.sessions);
  const [key, setKey] = useState<string | null>(null);
  const chosen = trends.find((trend) => trendKey(trend) === key) ?? fullest(trends);
  const makePaper = async (): Promise<void> => {
    if (!chosen) return;
    const { area, instrument, item } = chosen;
    const made = await print.mutateAsync({ patient, trend: { area, instrument, item } }).catch(() => null);
    if (made) go.document(made.id);
  };
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <ChartBanner chart={chart} />
          {print.error && <FailureNotice failure={print.error.failure} />}
        </>
      }
      actions={<Actions chart={chart} photos={photos} />}
    >
      {chosen ? (
        <Columns
          sideClassName={styles.side}
          side={
            <>
              <TrendList trends={trends} chosen={trendKey(chosen)} onChoose={setKey} />
              <TrendChoice trends={trends} chosen={trendKey(chosen)} onChoose={setKey} />
            </>
          }
        >
          <TrendSheet trend={chosen} list={list} photos={photos} patient={patient} onPrint={makePaper} />
        </Columns>
      ) : (
        <NothingAssessed />
      )}
    </WorkFrame>
  );
};

const NothingAssessed = () => {
  const intl = useIntl();
  return (
    <div className={styles.none}>
      <Empty
        icon={ChartLine}
        title={intl.formatMessage({ id: 'assessments.none', defaultMessage: 'Nothing was assessed yet' })}
      >
        {intl.formatMessage({
          id: 'assessments.none.text',
          defaultMessage:
            'What is rated or measured here stands as a curve of each area, with the photos of the day. Pain and the Davey score of sessions join it.',
        })}
      </Empty>
    </div>
  );
};

interface ActionsProps {
  readonly chart: Chart;
  readonly photos: readonly Photo[];
}

const Actions = ({ chart, photos }: ActionsProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const { timeZone } = useLocalDay();
  const { data: plans } = useAnswer('courses:list', { patient: chart.patient.id });
  const name = useShortName()(chart.patient);
  const patientId = chart.patient.id;
  /** What was left open is gone on with, and not begun a second time. */
  const idOf = (kind: DraftKind): string => chart.drafts.find((draft) => draft.kind === kind)?.id ?? newId();
  const noPairs =
    pairsToRate(photos, plans?.courses ?? [], timeZone).length === 0
      ? intl.formatMessage({
          id: 'blind.no-pairs',
          defaultMessage: 'There are no two photos of the same view from two days yet.',
        })
      : undefined;
  return (
    <ActionBar back={<ToChart patient={patientId} />}>
      <Button
        leaves
        icon={Eye}
        notYet={refusal('assessments:save-blind') ?? noPairs}
        onPress={() =>
          void navigate({
            to: '/patients/$patientId/blind/$roundId',
            params: { patientId, roundId: idOf('blind-rating') },
          })
        }
      >
        {intl.formatMessage({ id: 'assessments.blind', defaultMessage: 'Rate photos blind' })}
      </Button>
      <Button
        leaves
        icon={UserRound}
        notYet={refusal('assessments:keep-answers')}
        onPress={() =>
          void navigate({
            to: '/patients/$patientId/answers/$answersId',
            params: { patientId, answersId: idOf('assessment-answers') },
          })
        }
      >
        {intl.formatMessage({ id: 'assessments.ask', defaultMessage: 'Ask the patient' })}
      </Button>
      <Button
        kind="primary"
        notYet={refusal('assessments:save')}
        onPress={() =>
          void navigate({
            to: '/patients/$patientId/assessments',
            params: { patientId },
            state: { form: { kind: 'assessment', id: newId() } },
          })
        }
      >
        {intl.formatMessage({ id: 'assessments.add', defaultMessage: 'Assess {name}' }, { name })}
      </Button>
    </ActionBar>
  );
};

interface TrendSheetProps {
  readonly trend: Trend;
  readonly list: PatientAssessments;
  readonly photos: readonly Photo[];
  readonly patient: string;
  readonly onPrint: () => Promise<void>;
}

const TrendSheet = ({ trend, list, photos, patient, onPrint }: TrendSheetProps) => {
  const intl = useIntl();
  const placeOf = usePlaceWords();
  const { say } = useAssessmentWords();
  const scale = trendScale(trend);
  const title = `${trendName(trend, say)}, ${placeOf(trend)}`;
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <h2 className="title">{title}</h2>
        <Button kind="bare" icon={Printer} onPress={onPrint}>
          {intl.formatMessage({ id: 'assessments.print-curve', defaultMessage: 'Print curve' })}
        </Button>
      </div>
      {scale ? (
        <>
          <TrendLegend trend={trend} scale={scale} />
          <TrendCurve trend={trend} scale={scale} photos={photos} sessions={list.sessions} />
          <p className="caption">
            {intl.formatMessage({
              id: 'trend.honest',
              defaultMessage:
                'Points stand where something was recorded and nowhere else. A line ends where an answer is missing or the version of the scale changes. Short strokes at the foot are sessions.',
            })}
          </p>
        </>
      ) : (
        <p className="muted">
          {intl.formatMessage({
            id: 'trend.no-order',
            defaultMessage: 'These answers have no order, so there is a table and no curve.',
          })}
        </p>
      )}
      <TrendTable trend={trend} title={title} patient={patient} photos={photos} />
    </div>
  );
};
