import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Assessment } from '../../../shared/assessments/assessment.ts';
import type { PairOfPatient } from '../../../shared/assessments/blind-round.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { CloseForm } from '../drafts/close-form.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { type BlindDraft, emptyRound, isJudged, roundOf } from './blind-draft.ts';
import { BlindPair } from './blind-pair.tsx';
import { BlindResult } from './blind-result.tsx';

/** What the page is called, with which pair it is. */
export const BlindHead = ({ note }: { readonly note?: string }) => {
  const intl = useIntl();
  return (
    <PageHead
      title={intl.formatMessage({ id: 'blind.title', defaultMessage: 'Blind rating' })}
      {...(note === undefined ? {} : { note })}
    />
  );
};

interface BlindRoundProps {
  readonly id: string;
  /** Null for a round over several patients. */
  readonly patient: string | null;
  /** For the names of views in the result; none are named where there are none. */
  readonly photos: readonly Photo[];
  /** What a round that is just begun is made of. */
  readonly pairs: readonly PairOfPatient[];
  readonly stored: StoredDraft<BlindDraft> | null;
  readonly onLeave: () => void;
}

/** A round, pair by pair, kept as a draft; what the pairs were is told when all are judged and kept. */
export const BlindRound = ({ id, patient, photos, pairs, stored, onLeave }: BlindRoundProps) => {
  const intl = useIntl();
  const refusal = useRefusal();
  const { timeZone } = useLocalDay();
  const [start] = useState(
    () => stored?.state ?? emptyRound(pairs, crypto.getRandomValues(new Uint32Array(1))[0] ?? 0, newId),
  );
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
  const finish = async (): Promise<void> => {
    await form.flush();
    const rated = form.state.pairs.flatMap(({ id: pairId, patient: of, before, after, course }) => {
      const [chosen, whose] = [form.state.chosen[pairId], of ?? patient];
      return chosen && whose !== null
        ? [{ id: pairId, patient: whose, before, after, course, ...chosen }]
        : [];
    });
    const kept = await save.mutateAsync({ seed: form.state.seed, pairs: rated, draft: id }).catch(() => null);
    if (!kept) return;
    await form.finish();
    setResult(kept);
  };
  if (result)
    return (
      <WorkFrame
        current={patient === null ? 'practice' : 'patients'}
        banner={<BlindHead />}
        actions={
          <ActionBar>
            <Button kind="primary" leaves onPress={onLeave}>
              {patient === null
                ? intl.formatMessage({ id: 'blind.done.practice', defaultMessage: 'To the outcomes' })
                : intl.formatMessage({ id: 'blind.done', defaultMessage: 'To the curves' })}
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
      current={patient === null ? 'practice' : 'patients'}
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
          <CloseForm savedAt={form.savedAt} onClose={onLeave} />
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
          {patient === null
            ? intl.formatMessage({
                id: 'blind.no-pairs.practice',
                defaultMessage:
                  'No patient has two photos of the same view from two days that were not rated blind yet.',
              })
            : intl.formatMessage({
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
