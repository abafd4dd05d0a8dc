import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Failure } from '../../../shared/errors.ts';
import { followUpFindings } from '../../../shared/follow-ups/findings.ts';
import type { FollowUp, FollowUpKind } from '../../../shared/follow-ups/follow-up.ts';
import type { PatientFollowUps } from '../../../shared/ipc/follow-up-channels.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { call, CallFailed, useAnswer, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { ConflictNotice } from '../drafts/conflict-notice.tsx';
import { CloseForm } from '../drafts/close-form.tsx';
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

/** Saves the card; answers whether it was saved. */
const useSaveFollowUp = (id: string, patient: string, form: KeptForm<FollowUpDraft>) => {
  const { today } = useLocalDay();
  const change = useChange('follow-ups:save', [
    'follow-ups:list',
    'patients:chart',
    'patients:timeline',
    'dues:list',
  ]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [newer, setNewer] = useState<FollowUp | null>(null);
  const save = async (): Promise<boolean> => {
    const read = readFollowUp(form.state);
    if (!read.ok) return false;
    setFailure(null);
    await form.flush();
    try {
      const { revision } = form.state;
      await change.mutateAsync({ id, patient, revision, fields: read.fields, draft: id });
      await form.finish();
      return true;
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
      if (error.failure.code !== 'conflict') return false;
      const list = await call('follow-ups:list', { patient, today });
      if (list.ok) setNewer(list.value.followUps.find((each) => each.id === id) ?? null);
      return false;
    }
  };
  const resolve = (next: Partial<FollowUpDraft>): void => {
    setNewer(null);
    setFailure(null);
    form.change(next);
  };
  return { save, failure, newer, resolve };
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
  const { timeZone } = useLocalDay();
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
  const { save, failure, newer, resolve } = useSaveFollowUp(id, patient, form);
  const differences = useFollowUpDifferences(form.state, newer);
  const findings = useFindings(form.state, after.sessions);
  const [tried, setTried] = useState(false);
  const read = readFollowUp(form.state);
  const press = async (then: () => void): Promise<void> => {
    setTried(true);
    if (!read.ok) {
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('[aria-invalid="true"]')?.scrollIntoView({ block: 'center' }),
      );
      return;
    }
    if (await save()) then();
  };
  const toEvent = (): void =>
    go.form(patient, {
      kind: 'adverse-event',
      id: newId(),
      ...(form.state.session ? { session: form.state.session } : {}),
    });
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
              onTakeNewer={() => resolve(draftOfFollowUp(newer))}
            />
          )}
          <Escalation
            findings={findings}
            {...(refusal('adverse-events:save') === undefined ? { onEvent: () => void press(toEvent) } : {})}
          />
          {stored && <RestoredNotice savedAt={stored.savedAt} />}
        </>
      }
      foot={
        <>
          {saved && saved.revision > 1 && (
            <EarlierVersions
              type="follow-up"
              id={id}
              title={intl.formatMessage({ id: 'follow-ups.one', defaultMessage: 'Follow-up' })}
            />
          )}
          {form.savedAt !== null && (
            <DiscardDraft
              what={intl.formatMessage(
                { id: 'follow-ups.of', defaultMessage: 'follow-up of {name}' },
                { name },
              )}
              onDiscard={() => form.finish().then(onStartOver)}
            />
          )}
        </>
      }
      actions={
        <ActionBar state={<DraftState savedAt={form.savedAt} failing={form.failing} timeZone={timeZone} />}>
          <CloseForm savedAt={form.savedAt} onClose={() => go.patient(patient)} />
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
        </ActionBar>
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
    </FormPage>
  );
};
