import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { ArrowLeft, ChartColumn, Eye, Printer, Table } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Failure } from '../../../shared/errors.ts';
import { outcomeNotes, viewMeanings } from '../../../shared/labels/outcome-labels.ts';
import {
  dimensions,
  everyCase,
  fewCases,
  type OutcomeFigure,
  type OutcomeReport,
} from '../../../shared/outcomes/outcome.ts';
import { shownColumns, viewOf, type OutcomeViewKey } from '../../../shared/outcomes/views.ts';
import { call, useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { AgainButton } from '../works/again-button.tsx';
import { useLongCall } from '../works/use-long-call.ts';
import { WorkLine } from '../works/work-line.tsx';
import { filterOf, nothingAsked, type AskedOutcomes } from './asked-outcomes.ts';
import { OutcomeFilters } from './outcome-filters.tsx';
import { OutcomeNotes } from './outcome-notes.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import styles from './outcomes.module.css';
import { SaveDialog } from './save-dialog.tsx';
import { ViewChoice } from './view-choice.tsx';

/** The practice's own outcomes: improvement, reactions and adverse events, each figure with its cases behind it. */
export const OutcomesPage = () => {
  const intl = useIntl();
  const router = useRouter();
  const navigate = useNavigate();
  const go = useGoToPatients();
  const refusal = useRefusal();
  const { today } = useLocalDay();
  useFresh(['outcomes:report']);
  const left = useRouterState({ select: ({ location }) => location.state.outcomes });
  const [asked, setAsked] = useState<AskedOutcomes>(() => left ?? nothingAsked);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const answer = filterOf(asked, today);
  const filter = typeof answer === 'string' ? null : answer;
  const {
    data: report,
    error,
    isFetching,
    refetch,
  } = useAnswer('outcomes:report', { filter: filter ?? everyCase }, { enabled: filter !== null });
  const { waiting, run } = useLongCall();
  const shown = filter === null ? undefined : report;
  const { view } = asked;
  // Back leads to the report as it was left.
  const keep = (): Promise<void> => navigate({ to: '/outcomes', replace: true, state: { outcomes: asked } });
  const open = async (figure: OutcomeFigure): Promise<void> => {
    if (filter === null) return;
    await keep();
    await navigate({ to: '/outcomes/cases', state: { outcomeFigure: { filter, figure, view } } });
  };
  const print = async (): Promise<void> => {
    if (filter === null) return;
    const made = await run('outcomes:print', () => call('outcomes:print', { filter, view }));
    setFailure(made.ok ? null : made.error);
    if (!made.ok) return;
    await keep();
    go.document(made.value.id);
  };
  const rateBlind = async (): Promise<void> => {
    // A round that was left open is gone on with, and not begun a second time.
    const begun = await call('drafts:find', { kind: 'blind-rating', patient: null });
    setFailure(begun.ok ? null : begun.error);
    if (!begun.ok) return;
    await keep();
    await navigate({
      to: '/blind/$roundId',
      params: { roundId: begun.value[0]?.id ?? newId() },
      state: { outcomes: asked },
    });
  };
  const none =
    shown && shown.all.cases > 0
      ? undefined
      : intl.formatMessage({ id: 'outcomes.none-yet', defaultMessage: 'There is no case to count.' });
  return (
    <WorkFrame
      current="practice"
      banner={
        <>
          <PageHead
            title={intl.formatMessage({ id: 'outcomes.title', defaultMessage: 'Outcomes' })}
            note={
              shown &&
              intl.formatMessage(
                {
                  id: 'outcomes.count',
                  defaultMessage: '{cases, plural, =0 {No case} one {# case} other {# cases}}',
                },
                { cases: shown.all.cases },
              )
            }
          />
          {failure && <FailureNotice failure={failure} />}
          {!failure && error && (
            <FailureNotice failure={error.failure} actions={<AgainButton onPress={() => void refetch()} />} />
          )}
          <WorkLine work={waiting ?? (isFetching ? 'outcomes:report' : null)} />
        </>
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
            {intl.formatMessage({ id: 'document.back', defaultMessage: 'Back' })}
          </Button>
          <Button leaves icon={Eye} notYet={refusal('assessments:save-blind')} onPress={rateBlind}>
            {intl.formatMessage({ id: 'assessments.blind', defaultMessage: 'Rate photos blind' })}
          </Button>
          <Button icon={Table} notYet={none} onPress={() => setSaving(true)}>
            {intl.formatMessage({ id: 'exposures.save', defaultMessage: 'Save as table' })}
          </Button>
          <Button kind="primary" icon={Printer} notYet={none} onPress={print}>
            {intl.formatMessage({ id: 'outcomes.print', defaultMessage: 'Print these tables' })}
          </Button>
        </ActionBar>
      }
    >
      <div className={styles.page}>
        <OutcomeFilters
          asked={asked}
          reversed={answer === 'reversed'}
          change={(next) => setAsked({ ...asked, ...next })}
        />
        <ViewChoice view={view} onChange={(next) => setAsked({ ...asked, view: next })} />
        {shown && shown.all.cases === 0 && <NoCases />}
        {shown && shown.all.cases > 0 && (
          <Tables report={shown} view={view} open={(figure) => void open(figure)} />
        )}
      </div>
      {saving && filter && <SaveDialog filter={filter} onClose={() => setSaving(false)} />}
    </WorkFrame>
  );
};

interface TablesProps {
  readonly report: OutcomeReport;
  readonly view: OutcomeViewKey;
  readonly open: (figure: OutcomeFigure) => void;
}

const Tables = ({ report, view, open }: TablesProps) => {
  const intl = useIntl();
  return (
    <>
      <p className={styles.words}>
        {`${intl.formatMessage(viewMeanings[view])} ${intl.formatMessage(outcomeNotes.few, { few: fewCases })}`}
      </p>
      {shownColumns(view, report.all).length === 0 ? (
        <p>
          {intl.formatMessage({
            id: 'outcomes.no-events',
            defaultMessage: 'No adverse event is on record for these cases.',
          })}
        </p>
      ) : (
        dimensions.map((dimension) => (
          <OutcomeTable key={dimension} report={report} view={view} dimension={dimension} open={open} />
        ))
      )}
      <OutcomeNotes report={report} events={viewOf[view].group === 'events'} />
    </>
  );
};

const NoCases = () => {
  const intl = useIntl();
  return (
    <Empty
      icon={ChartColumn}
      title={intl.formatMessage({ id: 'outcomes.none', defaultMessage: 'No case yet' })}
    >
      {intl.formatMessage({
        id: 'outcomes.none.text',
        defaultMessage:
          'Cases come from sealed sessions. Once there are some that fit, their ratings, reactions and adverse events are counted here, by what was treated and how.',
      })}
    </Empty>
  );
};
