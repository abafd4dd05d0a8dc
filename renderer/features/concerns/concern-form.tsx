import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Chart } from '../../../shared/ipc/views.ts';
import { call, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import { useSaveOver } from '../drafts/use-save-over.ts';
import { goToProblem } from '../drafts/go-to-problem.ts';
import { StartedForm } from '../drafts/started-form.tsx';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { KeptFormPage } from '../patients/kept-form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useShortName } from '../patients/person-name.tsx';
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

interface FilledFormProps extends ConcernFormProps {
  readonly stored: StoredDraft<ConcernDraft> | null;
  readonly onStartOver: () => void;
}

const FilledForm = ({ id, chart, stored, onStartOver }: FilledFormProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
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
  const { mutateAsync } = useChange('concerns:save', ['patients:chart', 'patients:timeline']);
  const { save, failure, newer, resolve } = useSaveOver(form, async () => {
    const now = await call('patients:chart', { id: patient.id });
    return now.ok ? (now.value.concerns.find((concern) => concern.id === id) ?? null) : null;
  });
  const differences = useConcernDifferences(form.state, newer);
  const [tried, setTried] = useState(false);
  const read = readConcern(form.state, today);
  const errorOf = (field: ConcernField): string | undefined => {
    const problem = tried && !read.ok ? read.problems.get(field) : undefined;
    return problem && concernProblemText(intl, problem);
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
              onTakeNewer: () => resolve(draftOfConcern(newer)),
            }
          : undefined
      }
      what={intl.formatMessage({ id: 'concerns.of', defaultMessage: 'concern of {name}' }, { name })}
      onStartOver={onStartOver}
      onClose={() => go.patient(patient.id)}
      foot={
        saved &&
        saved.revision > 1 && (
          <EarlierVersions
            type="concern"
            id={id}
            title={intl.formatMessage({ id: 'history.concern', defaultMessage: 'Concern noted' })}
          />
        )
      }
      primary={
        <Button kind="primary" onPress={press}>
          {intl.formatMessage({ id: 'concerns.save', defaultMessage: 'Save concern of {name}' }, { name })}
        </Button>
      }
    >
      <ConcernFields
        zones={standing(chart.zones)}
        draft={form.state}
        change={form.change}
        errorOf={errorOf}
      />
    </KeptFormPage>
  );
};
