import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Chart } from '../../../shared/ipc/views.ts';
import { call, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { goToProblem } from '../drafts/go-to-problem.ts';
import { StartedForm } from '../drafts/started-form.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import { useSaveOver } from '../drafts/use-save-over.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { KeptFormPage } from '../patients/kept-form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useShortName } from '../patients/person-name.tsx';
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

/** What is asked again after a save. */
const changed = ['patients:chart', 'patients:timeline', 'today:view', 'dues:list'] as const;

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

interface FilledFormProps extends EventFormProps {
  readonly stored: StoredDraft<EventDraft> | null;
  readonly onStartOver: () => void;
}

const FilledForm = ({ id, chart, session, stored, onStartOver }: FilledFormProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
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
  const { mutateAsync } = useChange('adverse-events:save', changed);
  const { save, failure, newer, resolve } = useSaveOver(form, async () => {
    const now = await call('patients:chart', { id: patient.id });
    return now.ok ? (now.value.adverseEvents.find((event) => event.id === id) ?? null) : null;
  });
  const differences = useEventDifferences(form.state, newer);
  const [tried, setTried] = useState(false);
  const read = readEvent(form.state, today);
  const errorOf = (field: EventField): string | undefined => {
    const problem = tried && !read.ok ? read.problems.get(field) : undefined;
    return problem && eventProblemText(intl, problem);
  };
  const press = async (): Promise<void> => {
    setTried(true);
    if (!read.ok) return goToProblem();
    const { fields } = read;
    if (await save((revision) => mutateAsync({ id, patient: patient.id, revision, fields, draft: id })))
      go.patient(patient.id);
  };
  return (
    <KeptFormPage
      chart={chart}
      form={form}
      stored={stored}
      failure={failure}
      conflict={
        newer
          ? {
              differences,
              onKeepMine: () => resolve({ revision: newer.revision }),
              onTakeNewer: () => resolve(draftOfEvent(newer)),
            }
          : undefined
      }
      what={intl.formatMessage({ id: 'events.of', defaultMessage: 'adverse event of {name}' }, { name })}
      onStartOver={onStartOver}
      onClose={() => go.patient(patient.id)}
      foot={
        <>
          {saved && <PrintReport event={saved} unsaved={form.savedAt !== null} />}
          {saved && saved.revision > 1 && (
            <EarlierVersions
              type="adverse-event"
              id={id}
              title={intl.formatMessage({ id: 'events.one', defaultMessage: 'Adverse event' })}
            />
          )}
        </>
      }
      primary={
        <Button kind="primary" onPress={press}>
          {intl.formatMessage(
            { id: 'events.save', defaultMessage: 'Save adverse event of {name}' },
            { name },
          )}
        </Button>
      }
    >
      <EventFields chart={chart} draft={form.state} change={form.change} errorOf={errorOf} />
    </KeptFormPage>
  );
};
