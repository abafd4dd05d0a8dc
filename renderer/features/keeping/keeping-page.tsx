import { useRouter } from '@tanstack/react-router';
import { Archive, ArrowLeft, Printer, Table } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { type ReviewFilter, reviewFilters } from '../../../shared/keeping/review.ts';
import { reviewFilterLabels } from '../../../shared/labels/keeping-labels.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { call, useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { NamedTableDialog } from '../exports/named-table-dialog.tsx';
import { AgainButton } from '../works/again-button.tsx';
import { useLongCall } from '../works/use-long-call.ts';
import { WorkLine } from '../works/work-line.tsx';
import styles from './keeping.module.css';
import { PeriodsSection } from './periods-section.tsx';
import { ReviewList } from './review-list.tsx';

/** How a record comes to each list, for a list that is empty. */
const emptyTexts: Readonly<Record<ReviewFilter, Message>> = {
  past: {
    id: 'keeping.none.text',
    defaultMessage:
      'Records come to this list by themselves when their time is over. They stay whole until you decide.',
  },
  decided: {
    id: 'keeping.none.decided',
    defaultMessage: 'A record stands here once an owner decided to keep it longer.',
  },
  held: {
    id: 'keeping.none.held',
    defaultMessage: 'A record stands here while it is on legal hold. A hold is set on the chart.',
  },
  unknown: {
    id: 'keeping.none.unknown',
    defaultMessage: 'A record stands here when none of the periods in use below fits it.',
  },
};

/** Which records are past their time, held or kept by decision, and the table of periods; for owners. */
export const KeepingPage = () => {
  const intl = useIntl();
  const [filter, setFilter] = useState<ReviewFilter>('past');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);
  useFresh(['keeping:review', 'keeping:periods']);
  const answer = useAnswer('keeping:review', { filter }, { keepPrevious: true });
  const { data, error, isFetching, refetch } = answer;
  const { waiting, run } = useLongCall();
  return (
    <WorkFrame
      current="practice"
      banner={
        <>
          <PageHead title={intl.formatMessage({ id: 'keeping.title', defaultMessage: 'Keeping records' })} />
          {failure && <FailureNotice failure={failure} />}
          {!failure && error && (
            <FailureNotice failure={error.failure} actions={<AgainButton onPress={() => void refetch()} />} />
          )}
          <WorkLine work={waiting ?? (isFetching ? 'keeping:review' : null)} />
        </>
      }
      actions={
        <PageActions
          filter={filter}
          total={data?.total ?? 0}
          run={run}
          onFailure={setFailure}
          onSave={() => setSaving(true)}
        />
      }
    >
      <div className={styles.page}>
        <section className={styles.group} aria-labelledby="keeping-review">
          <h2 id="keeping-review" className="heading">
            {intl.formatMessage({ id: 'keeping.review', defaultMessage: 'Review list' })}
          </h2>
          <p className="caption">
            {intl.formatMessage({
              id: 'keeping.lead',
              defaultMessage:
                'Counted from what is recorded, with the periods below. Nothing is erased by itself: you decide, one record at a time. This is information, not advice.',
            })}
          </p>
          <SingleChipGroup<ReviewFilter>
            label={intl.formatMessage({ id: 'keeping.filter', defaultMessage: 'Show' })}
            options={reviewFilters.map((value) => ({
              value,
              label: intl.formatMessage(reviewFilterLabels[value]),
            }))}
            value={filter}
            onChange={setFilter}
          />
          {data && data.total === 0 && (
            <Empty
              icon={Archive}
              title={intl.formatMessage({ id: 'keeping.none', defaultMessage: 'No record stands here' })}
            >
              {intl.formatMessage(emptyTexts[filter])}
            </Empty>
          )}
          {data && data.total > 0 && (
            <>
              <p className="caption" role="status">
                {intl.formatMessage(
                  {
                    id: 'keeping.count',
                    defaultMessage:
                      '{total, plural, one {# record} other {# records}}{cut, select, yes {, the first {shown, number} are shown} other {}}',
                  },
                  {
                    total: data.total,
                    shown: data.rows.length,
                    cut: data.rows.length < data.total ? 'yes' : 'no',
                  },
                )}
              </p>
              <ReviewList key={filter} rows={data.rows} />
            </>
          )}
        </section>
        <PeriodsSection />
      </div>
      {saving && (
        <NamedTableDialog
          work="keeping:table"
          save={(leaving) => call('keeping:save-table', { filter, ...leaving })}
          onClose={() => setSaving(false)}
        />
      )}
    </WorkFrame>
  );
};

interface PageActionsProps {
  readonly filter: ReviewFilter;
  readonly total: number;
  readonly run: ReturnType<typeof useLongCall>['run'];
  readonly onFailure: (failure: Failure | null) => void;
  readonly onSave: () => void;
}

const PageActions = ({ filter, total, run, onFailure, onSave }: PageActionsProps) => {
  const intl = useIntl();
  const router = useRouter();
  const go = useGoToPatients();
  const none =
    total > 0
      ? undefined
      : intl.formatMessage({ id: 'keeping.nobody', defaultMessage: 'There is no record in the list.' });
  const print = async (): Promise<void> => {
    const made = await run('keeping:print', () => call('keeping:print', { filter }));
    onFailure(made.ok ? null : made.error);
    if (made.ok) go.document(made.value.id);
  };
  return (
    <ActionBar>
      <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
        {intl.formatMessage({ id: 'document.back', defaultMessage: 'Back' })}
      </Button>
      <Button icon={Table} notYet={none} onPress={onSave}>
        {intl.formatMessage({ id: 'exposures.save', defaultMessage: 'Save as table' })}
      </Button>
      <Button kind="primary" icon={Printer} notYet={none} onPress={print}>
        {intl.formatMessage({ id: 'entries.print', defaultMessage: 'Print this list' })}
      </Button>
    </ActionBar>
  );
};
