import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { formatDate } from '../../../shared/dates/format.ts';
import { dateSchema } from '../../../shared/dates/schema.ts';
import { skipReasonLabels } from '../../../shared/labels/photo-labels.ts';
import { type PhotoRound, type PhotoView, skipReasons, viewSchema } from '../../../shared/photos/photo.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useStoredDrafts } from '../drafts/use-stored-draft.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useDraftLists } from './kept-reason.tsx';
import { usePhotoWords } from './photo-words.ts';

const skipSchema = z.object({
  view: viewSchema,
  on: dateSchema,
  reason: z.enum(skipReasons).nullable(),
  note: z.string(),
});
type SkipState = z.infer<typeof skipSchema>;

interface SkipDialogProps {
  readonly patient: string;
  /** The view that is left out today, or the kept words of one. */
  readonly of: PhotoView | { readonly draft: string };
  readonly rounds: readonly PhotoRound[];
  readonly onClose: () => void;
}

/** The reason that stands for a view of a day, to be said anew; an empty one where it is not left out. */
const standingSkip = (
  rounds: readonly PhotoRound[],
  on: string,
  { pack, step }: PhotoView,
): Pick<SkipState, 'reason' | 'note'> => {
  const round = rounds.find((each) => each.pack === pack && each.on === on);
  const { reason = null, note = '' } = round?.skips.find((each) => each.step === step) ?? {};
  return { reason, note };
};

/** Leaves a view out, with the reason; words that were typed are there again after a lock. */
export const SkipDialog = ({ of, ...props }: SkipDialogProps) => {
  const { today } = useLocalDay();
  const [on] = useState(today);
  const [fresh] = useState(() => newId());
  const drafts = useStoredDrafts(skipSchema, 'photo-skip', props.patient);
  if (drafts === null) return null;
  const stored = drafts.readable.find(({ id, state }) =>
    'draft' in of
      ? id === of.draft
      : state.on === on && state.view.pack === of.pack && state.view.step === of.step,
  );
  const start =
    stored?.state ?? ('draft' in of ? null : { view: of, on, ...standingSkip(props.rounds, on, of) });
  return start && <SkipForm id={stored?.id ?? fresh} start={start} {...props} />;
};

interface SkipFormProps extends Omit<SkipDialogProps, 'of'> {
  /** Of its draft. */
  readonly id: string;
  readonly start: SkipState;
}

const SkipForm = ({ id: draftId, start, patient, rounds, onClose }: SkipFormProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const { today } = useLocalDay();
  const { mutateAsync, error } = useChange('photos:save-round', ['photos:list']);
  const draft = useDraft({ id: draftId, kind: 'photo-skip', patient });
  useDraftLists();
  const { view, on } = start;
  const { pack, step } = view;
  const round = rounds.find((each) => each.pack === pack && each.on === on);
  const [id] = useState(() => round?.id ?? newId());
  const [{ reason, note }, setTyped] = useState<Pick<SkipState, 'reason' | 'note'>>(start);
  const [asked, setAsked] = useState(false);
  const change = (next: Pick<SkipState, 'reason' | 'note'>): void => {
    setTyped(next);
    // A reason that was only tapped is tapped again as fast; words are kept.
    if (next.note.trim() === '') void draft.forget();
    else draft.keep({ view, on, ...next } satisfies SkipState);
  };
  const lacksNote = reason === 'other' && note.trim() === '';
  const needed = intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' });
  const save = async (): Promise<void> => {
    setAsked(true);
    if (reason === null || lacksNote) return;
    const others = (round?.skips ?? []).filter((skip) => skip.step !== step);
    const fields = { pack, on, skips: [...others, { step, reason, note: note.trim() }] };
    const saved = await mutateAsync({ id, patient, revision: round?.revision ?? 0, fields }).catch(
      () => undefined,
    );
    if (!saved) return;
    await draft.forget();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        {
          id: 'photos.skip.title',
          defaultMessage: 'Leave out “{view}” {day, select, today {today} other {on {day}}}',
        },
        { view: words.view(view), day: on === today ? 'today' : formatDate(on) },
      )}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'photos.skip.cancel', defaultMessage: 'Keep it open' })}
          </Button>
          <Button kind="primary" onPress={save}>
            {intl.formatMessage({ id: 'photos.skip.do', defaultMessage: 'Leave this view out' })}
          </Button>
        </>
      }
    >
      {error && <FailureNotice failure={error.failure} />}
      <SingleChipGroup
        label={intl.formatMessage({ id: 'photos.skip.reason', defaultMessage: 'Reason' })}
        options={skipReasons.map((value) => ({ value, label: intl.formatMessage(skipReasonLabels[value]) }))}
        value={reason}
        onChange={(next) => change({ reason: next, note })}
        error={asked && reason === null ? needed : undefined}
      />
      <TextInput
        label={intl.formatMessage({ id: 'photos.skip.note', defaultMessage: 'In words' })}
        value={note}
        onChange={(next) => change({ reason, note: next })}
        error={asked && lacksNote ? needed : undefined}
      />
    </Dialog>
  );
};
