import { useState } from 'react';
import { useIntl } from 'react-intl';
import type {
  AdverseEvent,
  AdverseEventFields as Fields,
} from '../../../shared/adverse-events/adverse-event.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { call, CallFailed, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { CloseForm } from '../drafts/close-form.tsx';
import { ConflictNotice } from '../drafts/conflict-notice.tsx';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { StartedForm } from '../drafts/started-form.tsx';
import { useKeptForm, type KeptForm } from '../drafts/use-kept-form.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { FormPage } from '../patients/form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useShortName } from '../patients/person-name.tsx';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { useEventDifferences } from './event-differences.ts';
import {
  draftOfEvent,
  emptyEvent,
  eventDraftSchema,
  readEvent,
  type EventDraft,
  type EventField,
} from './event-draft.ts';
import { EventFields } from './event-fields.tsx';
import { eventProblemText } from './event-problem-text.ts';
import { PrintReport } from './print-report.tsx';

interface EventFormProps {
  readonly id: string;
  readonly chart: Chart;
  /** The session after which it came, where the form was opened from one. */
  readonly session: string | null;
}

/** Records an adverse event or changes one. */
export const EventForm = ({ id, chart, session }: EventFormProps) => (
  <StartedForm
    schema={eventDraftSchema}
    kind="adverse-event"
    patient={chart.patient.id}
    id={id}
    banner={<ChartBanner chart={chart} />}
  >
    {({ round, stored, startOver }) => (
      <FilledForm
        key={round}
        id={id}
        chart={chart}
        session={session}
        stored={stored}
        onStartOver={startOver}
      />
    )}
  </StartedForm>
);

/** Saves the event and goes back to the chart; says when it was changed meanwhile. */
const useSaveEvent = (id: string, patient: string, form: KeptForm<EventDraft>) => {
  const go = useGoToPatients();
  const change = useChange('adverse-events:save', [
    'patients:chart',
    'patients:timeline',
    'today:view',
    'dues:list',
  ]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [newer, setNewer] = useState<AdverseEvent | null>(null);
  const save = async (fields: Fields): Promise<void> => {
    setFailure(null);
    await form.flush();
    try {
      await change.mutateAsync({ id, patient, revision: form.state.revision, fields, draft: id });
      await form.finish();
      go.patient(patient);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
      if (error.failure.code !== 'conflict') return;
      const chart = await call('patients:chart', { id: patient });
      if (chart.ok) setNewer(chart.value.adverseEvents.find((event) => event.id === id) ?? null);
    }
  };
  const resolve = (next: Partial<EventDraft>): void => {
    setNewer(null);
    setFailure(null);
    form.change(next);
  };
  return { save, failure, newer, resolve };
};

interface FilledFormProps extends EventFormProps {
  readonly stored: StoredDraft<EventDraft> | null;
  readonly onStartOver: () => void;
}

const FilledForm = ({ id, chart, session, stored, onStartOver }: FilledFormProps) => {
  const intl = useIntl();
  const { today, timeZone } = useLocalDay();
  const go = useGoToPatients();
  const { patient } = chart;
  const name = useShortName()(patient);
  const saved = chart.adverseEvents.find((event) => event.id === id) ?? null;
  const form = useKeptForm<EventDraft>({
    id,
    kind: 'adverse-event',
    patient: patient.id,
    state: stored?.state ?? (saved ? draftOfEvent(saved) : emptyEvent(session)),
    savedAt: stored?.savedAt ?? null,
  });
  const { save, failure, newer, resolve } = useSaveEvent(id, patient.id, form);
  const differences = useEventDifferences(form.state, newer);
  const [tried, setTried] = useState(false);
  const read = readEvent(form.state, today);
  const errorOf = (field: EventField): string | undefined => {
    const problem = tried && !read.ok ? read.problems.get(field) : undefined;
    return problem && eventProblemText(intl, problem);
  };
  const press = async (): Promise<void> => {
    setTried(true);
    if (read.ok) return save(read.fields);
    requestAnimationFrame(() => {
      const bad = document.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
      bad?.scrollIntoView({ block: 'center' });
      (bad?.querySelector<HTMLElement>('input') ?? bad)?.focus();
    });
  };
  return (
    <FormPage
      banner={<ChartBanner chart={chart} />}
      notices={
        <>
          {failure && !newer && <FailureNotice failure={failure} />}
          {newer && (
            <ConflictNotice
              differences={differences}
              onKeepMine={() => resolve({ revision: newer.revision })}
              onTakeNewer={() => resolve(draftOfEvent(newer))}
            />
          )}
          {stored && <RestoredNotice savedAt={stored.savedAt} />}
        </>
      }
      foot={
        <div className="stack">
          {saved && <PrintReport event={saved} unsaved={form.savedAt !== null} />}
          {saved && saved.revision > 1 && (
            <EarlierVersions
              type="adverse-event"
              id={id}
              title={intl.formatMessage({ id: 'events.one', defaultMessage: 'Adverse event' })}
            />
          )}
          {form.savedAt !== null && (
            <DiscardDraft
              what={intl.formatMessage(
                { id: 'events.of', defaultMessage: 'adverse event of {name}' },
                { name },
              )}
              onDiscard={() => form.finish().then(onStartOver)}
            />
          )}
        </div>
      }
      actions={
        <ActionBar state={<DraftState savedAt={form.savedAt} failing={form.failing} timeZone={timeZone} />}>
          <CloseForm savedAt={form.savedAt} onClose={() => go.patient(patient.id)} />
          <Button kind="primary" onPress={press}>
            {intl.formatMessage(
              { id: 'events.save', defaultMessage: 'Save adverse event of {name}' },
              { name },
            )}
          </Button>
        </ActionBar>
      }
    >
      <EventFields chart={chart} draft={form.state} change={form.change} errorOf={errorOf} />
    </FormPage>
  );
};
