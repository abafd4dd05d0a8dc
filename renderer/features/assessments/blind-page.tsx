import { useNavigate, useParams } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Assessment } from '../../../shared/assessments/assessment.ts';
import { pairsToRate } from '../../../shared/assessments/blind-round.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { useAnswer, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { CloseForm } from '../drafts/close-form.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { StartedForm } from '../drafts/started-form.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { type BlindDraft, blindDraftSchema, emptyRound, isJudged, roundOf } from './blind-draft.ts';
import { BlindPair } from './blind-pair.tsx';
import { BlindResult } from './blind-result.tsx';

/** Pairs of photos in a shuffled order, on shuffled sides, without a name or a date; what they were is told at the end. */
export const BlindPage = () => {
  const { patientId, roundId } = useParams({ from: '/patients/$patientId/blind/$roundId' });
  const { timeZone } = useLocalDay();
  useFresh(['photos:list', 'courses:list']);
  const { data: chart, error: noChart } = useAnswer('patients:chart', { id: patientId });
  const { data: kept, error } = useAnswer('photos:list', { patient: patientId });
  const { data: plans, error: noPlans } = useAnswer('courses:list', { patient: patientId });
  const failure = (noChart ?? error ?? noPlans)?.failure;
  if (!chart || !kept || !plans)
    return (
      <WorkFrame current="patients" banner={failure && <FailureNotice failure={failure} />}>
        {null}
      </WorkFrame>
    );
  return (
    <StartedForm
      schema={blindDraftSchema}
      kind="blind-rating"
      patient={patientId}
      id={roundId}
      banner={<BlindHead />}
    >
      {({ round, stored }) => (
        <Round
          key={round}
          id={roundId}
          chart={chart}
          photos={kept.photos}
          fresh={() =>
            emptyRound(
              pairsToRate(kept.photos, plans.courses, timeZone),
              crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
              newId,
            )
          }
          stored={stored}
        />
      )}
    </StartedForm>
  );
};

const BlindHead = ({ note }: { readonly note?: string }) => {
  const intl = useIntl();
  return (
    <PageHead
      title={intl.formatMessage({ id: 'blind.title', defaultMessage: 'Blind rating' })}
      {...(note === undefined ? {} : { note })}
    />
  );
};

interface RoundProps {
  readonly id: string;
  readonly chart: Chart;
  readonly photos: readonly Photo[];
  readonly fresh: () => BlindDraft;
  readonly stored: StoredDraft<BlindDraft> | null;
}

const Round = ({ id, chart, photos, fresh, stored }: RoundProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const { timeZone } = useLocalDay();
  const patient = chart.patient.id;
  const [start] = useState(() => stored?.state ?? fresh());
  const form = useKeptForm<BlindDraft>({
    id,
    kind: 'blind-rating',
    patient,
    state: start,
    savedAt: stored?.savedAt ?? null,
  });
  const save = useChange('assessments:save-blind', ['assessments:list', 'patients:timeline', 'dues:list']);
  const [result, setResult] = useState<readonly Assessment[] | null>(null);
  const round = roundOf(form.state);
  const at = Math.min(form.state.place, round.length - 1);
  const shown = round[at];
  const left = round.filter(({ pair }) => !isJudged(form.state.chosen[pair.id])).length;
  const leave = (): void =>
    void navigate({ to: '/patients/$patientId/assessments', params: { patientId: patient } });
  const finish = async (): Promise<void> => {
    await form.flush();
    const pairs = form.state.pairs.flatMap(({ id: pairId, before, after, course }) => {
      const chosen = form.state.chosen[pairId];
      return chosen ? [{ id: pairId, before, after, course, ...chosen }] : [];
    });
    const kept = await save
      .mutateAsync({ patient, seed: form.state.seed, pairs, draft: id })
      .catch(() => null);
    if (!kept) return;
    await form.finish();
    setResult(kept);
  };
  if (result)
    return (
      <WorkFrame
        current="patients"
        banner={<BlindHead />}
        actions={
          <ActionBar>
            <Button kind="primary" leaves onPress={leave}>
              {intl.formatMessage({ id: 'blind.done', defaultMessage: 'To the curves' })}
            </Button>
          </ActionBar>
        }
      >
        <BlindResult rated={result} photos={photos} />
      </WorkFrame>
    );
  const notYet =
    refusal('assessments:save-blind') ??
    (left > 0
      ? intl.formatMessage(
          {
            id: 'blind.left',
            defaultMessage: '{left, plural, one {One pair is} other {# pairs are}} not judged yet.',
          },
          { left },
        )
      : undefined);
  const judged = shown !== undefined && isJudged(form.state.chosen[shown.pair.id]);
  const last = at === round.length - 1;
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <BlindHead
            note={intl.formatMessage(
              { id: 'blind.place', defaultMessage: 'Pair {place} of {of}' },
              { place: at + 1, of: round.length },
            )}
          />
          {save.error && <FailureNotice failure={save.error.failure} />}
        </>
      }
      actions={
        <ActionBar state={<DraftState savedAt={form.savedAt} failing={form.failing} timeZone={timeZone} />}>
          <CloseForm savedAt={form.savedAt} onClose={leave} />
          {at > 0 && (
            <Button onPress={() => form.change({ place: at - 1 })}>
              {intl.formatMessage({ id: 'blind.before', defaultMessage: 'Pair before' })}
            </Button>
          )}
          {shown === undefined ? null : last ? (
            <Button key="finish" kind="primary" notYet={notYet} onPress={finish}>
              {intl.formatMessage({ id: 'blind.finish', defaultMessage: 'Keep ratings and show the result' })}
            </Button>
          ) : (
            <Button
              key="next"
              kind="primary"
              notYet={
                judged
                  ? undefined
                  : intl.formatMessage({
                      id: 'blind.judge-first',
                      defaultMessage: 'Say which side looks better, and by how much.',
                    })
              }
              onPress={() => form.change({ place: at + 1 })}
            >
              {intl.formatMessage({ id: 'blind.next', defaultMessage: 'Next pair' })}
            </Button>
          )}
        </ActionBar>
      }
    >
      {!shown && (
        <Empty
          icon={Eye}
          title={intl.formatMessage({ id: 'blind.none', defaultMessage: 'There is no pair to rate' })}
        >
          {intl.formatMessage({
            id: 'blind.no-pairs',
            defaultMessage: 'There are no two photos of the same view from two days yet.',
          })}
        </Empty>
      )}
      {shown && (
        <BlindPair
          key={shown.pair.id}
          shown={shown}
          choice={form.state.chosen[shown.pair.id]}
          onChoose={(choice) => form.change({ chosen: { ...form.state.chosen, [shown.pair.id]: choice } })}
        />
      )}
    </WorkFrame>
  );
};
