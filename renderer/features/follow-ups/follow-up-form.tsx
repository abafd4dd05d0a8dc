import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { followUpFindings } from '../../../shared/follow-ups/findings.ts';
import type { FollowUpKind } from '../../../shared/follow-ups/follow-up.ts';
import type { PatientFollowUps } from '../../../shared/ipc/follow-up-channels.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { call, useAnswer, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { goToProblem } from '../drafts/go-to-problem.ts';
import { StartedForm } from '../drafts/started-form.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import { useSaveOver } from '../drafts/use-save-over.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { KeptFormPage } from '../patients/kept-form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useShortName } from '../patients/person-name.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useHome } from '../vault/home-context.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import {
  answersOf,
  draftOfFollowUp,
  emptyFollowUp,
  followUpDraftSchema,
  readFollowUp,
  type FollowUpDraft,
} from './follow-up-draft.ts';
import { useFollowUpDifferences } from './follow-up-differences.ts';
import { FollowUpFields } from './follow-up-fields.tsx';
import { Escalation } from './told-findings.tsx';

/** What is asked again after a save. */
const changed = ['follow-ups:list', 'patients:chart', 'patients:timeline', 'dues:list'] as const;

interface FollowUpFormProps {
  readonly id: string;
  readonly chart: Chart;
  readonly session: string | null;
  readonly look: FollowUpKind | null;
  /** The patient is on the telephone: what was told can be pressed at once. */
  readonly reached: boolean;
}

/** The card of a call in the first days or of the check at four weeks. */
export const FollowUpForm = (props: FollowUpFormProps) => {
  const { id, chart } = props;
  const { today } = useLocalDay();
  const patient = chart.patient.id;
  const banner = <ChartBanner chart={chart} />;
  const { data: after, error } = useAnswer('follow-ups:list', { patient, today });
  if (!after)
    return (
      <WorkFrame current="patients" banner={banner}>
        {error && <FailureNotice failure={error.failure} />}
      </WorkFrame>
    );
  return (
    <StartedForm schema={followUpDraftSchema} kind="follow-up" patient={patient} id={id} banner={banner}>
      {({ round, stored, startOver }) => (
        <FilledForm key={round} {...props} after={after} stored={stored} onStartOver={startOver} />
      )}
    </StartedForm>
  );
};

interface FilledFormProps extends FollowUpFormProps {
  readonly after: PatientFollowUps;
  readonly stored: StoredDraft<FollowUpDraft> | null;
  readonly onStartOver: () => void;
}

/** What the rules say about the card as it stands. */
const useFindings = (draft: FollowUpDraft, sessions: PatientFollowUps['sessions']): readonly Finding[] => {
  const { changes } = useHome();
  const { dateOf } = useLocalDay();
  const session = sessions.find(({ id }) => id === draft.session);
  if (draft.reach !== 'reached' || !session) return [];
  return followUpFindings(answersOf(draft), {
    sessionOn: session.on,
    on: dateOf(draft.at),
    at: draft.at,
    changes,
  });
};

const FilledForm = (props: FilledFormProps) => {
  const { id, chart, session, look, reached, after, stored, onStartOver } = props;
  const intl = useIntl();
  const { today } = useLocalDay();
  const go = useGoToPatients();
  const refusal = useRefusal();
  const patient = chart.patient.id;
  const name = useShortName()(chart.patient);
  const saved = after.followUps.find((each) => each.id === id) ?? null;
  const [openedAt] = useState(() => Date.now());
  const kind = look ?? after.due[0]?.kind ?? 'first-days';
  const form = useKeptForm<FollowUpDraft>({
    id,
    kind: 'follow-up',
    patient,
    state:
      stored?.state ?? (saved ? draftOfFollowUp(saved) : emptyFollowUp(openedAt, { session, kind, reached })),
    savedAt: stored?.savedAt ?? null,
  });
  const { mutateAsync } = useChange('follow-ups:save', changed);
  const { save, failure, newer, resolve } = useSaveOver(form, async () => {
    const list = await call('follow-ups:list', { patient, today });
    return list.ok ? (list.value.followUps.find((each) => each.id === id) ?? null) : null;
  });
  const differences = useFollowUpDifferences(form.state, newer);
  const findings = useFindings(form.state, after.sessions);
  const [tried, setTried] = useState(false);
  const read = readFollowUp(form.state);
  const press = async (then: () => void): Promise<void> => {
    setTried(true);
    if (!read.ok) return goToProblem();
    const { fields } = read;
    if (await save((revision) => mutateAsync({ id, patient, revision, fields, draft: id }))) then();
  };
  const toEvent = (): void =>
    go.form(patient, {
      kind: 'adverse-event',
      id: newId(),
      ...(form.state.session ? { session: form.state.session } : {}),
    });
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
              onTakeNewer: () => resolve(draftOfFollowUp(newer)),
            }
          : undefined
      }
      notices={
        <Escalation
          findings={findings}
          {...(refusal('adverse-events:save') === undefined ? { onEvent: () => void press(toEvent) } : {})}
        />
      }
      what={intl.formatMessage({ id: 'follow-ups.of', defaultMessage: 'follow-up of {name}' }, { name })}
      onStartOver={onStartOver}
      onClose={() => go.patient(patient)}
      foot={
        saved &&
        saved.revision > 1 && (
          <EarlierVersions
            type="follow-up"
            id={id}
            title={intl.formatMessage({ id: 'follow-ups.one', defaultMessage: 'Follow-up' })}
          />
        )
      }
      primary={
        <Button
          kind="primary"
          notYet={refusal('follow-ups:save')}
          onPress={() => press(() => go.patient(patient))}
        >
          {intl.formatMessage(
            { id: 'follow-ups.save', defaultMessage: 'Save follow-up of {name}' },
            { name },
          )}
        </Button>
      }
    >
      <FollowUpFields
        draft={form.state}
        findings={findings}
        phone={chart.patient.phone}
        sessions={after.sessions}
        recorded={saved !== null}
        change={form.change}
        problemOf={(field) => (tried && !read.ok ? read.problems.get(field) : undefined)}
      />
    </KeptFormPage>
  );
};
