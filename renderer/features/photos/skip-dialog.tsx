import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { skipReasonLabels } from '../../../shared/labels/photo-labels.ts';
import {
  type PhotoRound,
  type PhotoView,
  type SkipReason,
  skipReasons,
} from '../../../shared/photos/photo.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { usePhotoWords } from './photo-words.ts';

interface SkipDialogProps {
  readonly patient: string;
  readonly view: PhotoView;
  readonly rounds: readonly PhotoRound[];
  readonly onClose: () => void;
}

/** Leaves a view out today, with the reason. */
export const SkipDialog = ({ patient, view: { pack, step }, rounds, onClose }: SkipDialogProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const { today: on } = useLocalDay();
  const { mutateAsync, error } = useChange('photos:save-round', ['photos:list']);
  const round = rounds.find((each) => each.pack === pack && each.on === on);
  const [id] = useState(() => round?.id ?? newId());
  const [reason, setReason] = useState<SkipReason | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const lacksNote = reason === 'other' && note.trim() === '';
  const needed = intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' });
  const save = async (): Promise<void> => {
    setAsked(true);
    if (reason === null || lacksNote) return;
    const others = (round?.skips ?? []).filter((skip) => skip.step !== step);
    const fields = { pack, on, skips: [...others, { step, reason, note: note.trim() }] };
    await mutateAsync({ id, patient, revision: round?.revision ?? 0, fields }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'photos.skip.title', defaultMessage: 'Leave out “{view}” today' },
        { view: words.view({ pack, step }) },
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
        onChange={setReason}
        error={asked && reason === null ? needed : undefined}
      />
      <TextInput
        label={intl.formatMessage({ id: 'photos.skip.note', defaultMessage: 'In words' })}
        value={note}
        onChange={setNote}
        error={asked && lacksNote ? needed : undefined}
      />
    </Dialog>
  );
};
