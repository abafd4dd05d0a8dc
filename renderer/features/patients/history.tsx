import { useNavigate } from '@tanstack/react-router';
import { FilePenLine, History as HistoryIcon } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Chart, TimelineEvent } from '../../../shared/ipc/views.ts';
import { sheetOf } from '../../../shared/sheets/sheet.ts';
import { call, useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ShowOlder } from '../../ui/show-older.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Timeline, TimelineRow } from '../../ui/timeline.tsx';
import { HistoryEvent } from './history-event.tsx';
import styles from './history.module.css';
import { useGoToPatients } from './open-form.ts';
import { useMomentText } from './plain-row.tsx';

type Filter = 'all' | 'session' | 'consent' | 'screening';
const pageSize = 30;

interface Older {
  /** The end of the first page that these pages follow; a newer first page drops them. */
  readonly after: string;
  readonly events: readonly TimelineEvent[];
  readonly next: string | null;
}

/** What happened to a patient, newest first. */
const useHistory = (id: string) => {
  const first = useAnswer('patients:timeline', { id, before: null, limit: pageSize });
  const [older, setOlder] = useState<Older | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const start = first.data?.next ?? null;
  const added = older?.after === start ? older : null;
  const next = added ? added.next : start;
  return {
    events: [...(first.data?.events ?? []), ...(added?.events ?? [])],
    loaded: first.data !== undefined,
    hasMore: next !== null,
    failure: failure ?? first.error?.failure ?? null,
    showMore: async (): Promise<void> => {
      if (next === null || start === null) return;
      const page = await call('patients:timeline', { id, before: next, limit: pageSize });
      setFailure(page.ok ? null : page.error);
      if (page.ok)
        setOlder({
          after: start,
          events: [...(added?.events ?? []), ...page.value.events],
          next: page.value.next,
        });
    },
  };
};

/** Everything that was signed is shown together. */
const kindOf = ({ kind }: TimelineEvent): TimelineEvent['kind'] =>
  kind === 'small-consent' ? 'consent' : kind;

/** The chart's history: the open session on top, then every event, by kind if one likes. */
export const History = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const [filter, setFilter] = useState<Filter>('all');
  const { events, loaded, hasMore, showMore, failure } = useHistory(chart.patient.id);
  const shown = events.filter((event) => filter === 'all' || kindOf(event) === filter);
  const title = intl.formatMessage({ id: 'history.title', defaultMessage: 'History' });
  const drafts = chart.drafts.filter((draft) => draft.kind === 'session');
  const showDrafts = filter === 'all' || filter === 'session';
  return (
    <section className={styles.sheet}>
      <div className={styles.head}>
        <h2 className="heading">{title}</h2>
        <Button
          kind="bare"
          icon={HistoryIcon}
          onPress={() =>
            void navigate({ to: '/patients/$patientId/timeline', params: { patientId: chart.patient.id } })
          }
        >
          {intl.formatMessage({ id: 'timelines.title', defaultMessage: 'Timeline' })}
        </Button>
        <div className={styles.filter}>
          <Segmented
            label={intl.formatMessage({ id: 'history.filter', defaultMessage: 'Show' })}
            hideLabel
            full
            value={filter}
            options={[
              { value: 'all', label: intl.formatMessage({ id: 'history.all', defaultMessage: 'All' }) },
              {
                value: 'session',
                label: intl.formatMessage({ id: 'history.sessions', defaultMessage: 'Sessions' }),
              },
              {
                value: 'consent',
                label: intl.formatMessage({ id: 'history.consents', defaultMessage: 'Consents' }),
              },
              {
                value: 'screening',
                label: intl.formatMessage({ id: 'history.screenings', defaultMessage: 'Screening' }),
              },
            ]}
            onChange={setFilter}
          />
        </div>
      </div>
      <div className={styles.list} role="region" aria-label={title}>
        {failure && <FailureNotice failure={failure} />}
        <Timeline label={title}>
          {showDrafts && drafts.map((draft) => <DraftRow key={draft.id} chart={chart} draft={draft} />)}
          {shown.map((event) => (
            <HistoryEvent
              key={`${event.kind} ${event.id} ${event.at}`}
              event={event}
              patientId={chart.patient.id}
            />
          ))}
        </Timeline>
        {loaded && shown.length === 0 && (!showDrafts || drafts.length === 0) && (
          <p className={`muted ${styles.foot}`}>
            {hasMore
              ? intl.formatMessage({
                  id: 'history.none-here',
                  defaultMessage: 'Nothing of this kind among the newest events.',
                })
              : intl.formatMessage({ id: 'history.none', defaultMessage: 'Nothing of this kind yet.' })}
          </p>
        )}
        {hasMore && <ShowOlder className={styles.foot} onPress={showMore} />}
      </div>
    </section>
  );
};

interface DraftRowProps {
  readonly chart: Chart;
  readonly draft: Chart['drafts'][number];
}

const DraftRow = ({ chart, draft }: DraftRowProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const moment = useMomentText();
  const number = sheetOf(chart.sheets, draft.id, undefined)?.ordinal ?? chart.nextOrdinal;
  return (
    <TimelineRow
      date={moment(draft.savedAt)}
      mark={{ number, draft: true }}
      title={intl.formatMessage({ id: 'history.session', defaultMessage: 'Session {number}' }, { number })}
      state={
        <Tag icon={FilePenLine} tone="accent">
          {intl.formatMessage({ id: 'history.draft', defaultMessage: 'Draft' })}
        </Tag>
      }
      onOpen={() => go.session(chart.patient.id, draft.id)}
    >
      {intl.formatMessage({ id: 'history.draft.text', defaultMessage: 'Not sealed yet.' })}
    </TimelineRow>
  );
};
