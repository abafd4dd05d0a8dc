import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Concern, ConcernFields as Fields } from '../../../shared/concerns/concern.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { call, CallFailed, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { ConflictNotice } from '../drafts/conflict-notice.tsx';
import { CloseForm } from '../drafts/close-form.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { useKeptForm, type KeptForm } from '../drafts/use-kept-form.ts';
import { StartedForm } from '../drafts/started-form.tsx';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { FormPage } from '../patients/form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useShortName } from '../patients/person-name.tsx';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useConcernDifferences } from './concern-differences.ts';
import {
  concernDraftSchema,
  draftOfConcern,
  emptyConcern,
  readConcern,
  type ConcernDraft,
  type ConcernField,
} from './concern-draft.ts';
import { standing } from '../../../shared/zones/zone.ts';
import { ConcernFields } from './concern-fields.tsx';
import { concernProblemText } from './concern-problem-text.ts';

interface ConcernFormProps {
  readonly id: string;
  readonly chart: Chart;
}

/** Notes a concern or changes one: where the marks are and how they look before treatment. */
export const ConcernForm = ({ id, chart }: ConcernFormProps) => (
  <StartedForm
    schema={concernDraftSchema}
    kind="concern"
    patient={chart.patient.id}
    id={id}
    banner={<ChartBanner chart={chart} />}
  >
    {({ round, stored, startOver }) => (
      <FilledForm key={round} id={id} chart={chart} stored={stored} onStartOver={startOver} />
    )}
  </StartedForm>
);

/** Saves the concern and goes back to the chart; says when it was changed meanwhile. */
const useSaveConcern = (id: string, patient: string, form: KeptForm<ConcernDraft>) => {
  const go = useGoToPatients();
  const change = useChange('concerns:save', ['patients:chart', 'patients:timeline']);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [newer, setNewer] = useState<Concern | null>(null);
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
      if (chart.ok) setNewer(chart.value.concerns.find((concern) => concern.id === id) ?? null);
    }
  };
  const resolve = (next: Partial<ConcernDraft>): void => {
    setNewer(null);
    setFailure(null);
    form.change(next);
  };
  return { save, failure, newer, resolve };
};

interface FilledFormProps extends ConcernFormProps {
  readonly stored: StoredDraft<ConcernDraft> | null;
  readonly onStartOver: () => void;
}

const FilledForm = ({ id, chart, stored, onStartOver }: FilledFormProps) => {
  const intl = useIntl();
  const { today, timeZone } = useLocalDay();
  const go = useGoToPatients();
  const { patient } = chart;
  const name = useShortName()(patient);
  const saved = chart.concerns.find((concern) => concern.id === id) ?? null;
  const form = useKeptForm<ConcernDraft>({
    id,
    kind: 'concern',
    patient: patient.id,
    state: stored?.state ?? (saved ? draftOfConcern(saved) : emptyConcern),
    savedAt: stored?.savedAt ?? null,
  });
  const { save, failure, newer, resolve } = useSaveConcern(id, patient.id, form);
  const differences = useConcernDifferences(form.state, newer);
  const [tried, setTried] = useState(false);
  const read = readConcern(form.state, today);
  const errorOf = (field: ConcernField): string | undefined => {
    const problem = tried && !read.ok ? read.problems.get(field) : undefined;
    return problem && concernProblemText(intl, problem);
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
              onTakeNewer={() => resolve(draftOfConcern(newer))}
            />
          )}
          {stored && <RestoredNotice savedAt={stored.savedAt} />}
        </>
      }
      foot={
        <>
          {saved && saved.revision > 1 && (
            <EarlierVersions
              type="concern"
              id={id}
              title={intl.formatMessage({ id: 'history.concern', defaultMessage: 'Concern noted' })}
            />
          )}
          {form.savedAt !== null && (
            <DiscardDraft
              what={intl.formatMessage({ id: 'concerns.of', defaultMessage: 'concern of {name}' }, { name })}
              onDiscard={() => form.finish().then(onStartOver)}
            />
          )}
        </>
      }
      actions={
        <ActionBar state={<DraftState savedAt={form.savedAt} failing={form.failing} timeZone={timeZone} />}>
          <CloseForm savedAt={form.savedAt} onClose={() => go.patient(patient.id)} />
          <Button kind="primary" onPress={press}>
            {intl.formatMessage({ id: 'concerns.save', defaultMessage: 'Save concern of {name}' }, { name })}
          </Button>
        </ActionBar>
      }
    >
      <ConcernFields
        zones={standing(chart.zones)}
        draft={form.state}
        change={form.change}
        errorOf={errorOf}
      />
    </FormPage>
  );
};
