import { Camera, ImagePlus, Pencil, SkipForward } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { packLabels, skipReasonLabels, stepLabels } from '../../../shared/labels/photo-labels.ts';
import type { PhotoList, PhotoView } from '../../../shared/photos/photo.ts';
import { stepStates } from '../../../shared/photos/rounds.ts';
import { type PackId, packIds, viewPacks } from '../../../shared/photos/view-packs.ts';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { StepSign } from '../../ui/step-state.tsx';
import { ColumnPart } from '../patients/column.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import styles from './photos.module.css';

interface RoundPartProps {
  readonly list: PhotoList;
  readonly first: PackId;
  readonly writes: boolean;
  readonly onCamera: (view: PhotoView) => void;
  readonly onFiles: (view: PhotoView) => void;
  readonly onSkip: (view: PhotoView) => void;
}

/** Today's round: the views of a part of the body, which are taken, left out with a reason, or still open. */
export const RoundPart = ({ list, first, writes, onCamera, onFiles, onSkip }: RoundPartProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const [pack, setPack] = useState<PackId>(first);
  const states = stepStates(pack, today, list.photos, list.rounds);
  const done = [...states.values()].filter(({ state }) => state !== 'open').length;
  return (
    <ColumnPart title={intl.formatMessage({ id: 'photos.round', defaultMessage: 'Views today' })}>
      <div className={styles.panel}>
        <SingleChipGroup
          hideLabel
          label={intl.formatMessage({ id: 'photos.pack', defaultMessage: 'Part of the body' })}
          options={packIds.map((id) => ({ value: id, label: intl.formatMessage(packLabels[id]) }))}
          value={pack}
          onChange={setPack}
        />
        <p className="caption">
          {intl.formatMessage(
            { id: 'photos.round.count', defaultMessage: '{done, number} of {all, number} views settled' },
            { done, all: states.size },
          )}
        </p>
        <ul className={styles.round}>
          {viewPacks[pack].map(({ id }) => {
            const state = states.get(id) ?? { state: 'open' as const };
            const step = intl.formatMessage(stepLabels[id]);
            return (
              <li key={id}>
                <StepSign
                  state={state.state === 'taken' ? 'done' : state.state === 'skipped' ? 'skipped' : 'todo'}
                />
                <span className={styles.fileLines}>
                  <span className="strong">{step}</span>
                  {state.state === 'skipped' && (
                    <span className="caption">
                      {intl.formatMessage(skipReasonLabels[state.reason])}
                      {state.note.trim() === '' ? '' : `: ${state.note}`}
                    </span>
                  )}
                </span>
                {writes && state.state !== 'taken' && (
                  <span className={styles.roundActs}>
                    <Button
                      icon={Camera}
                      label={intl.formatMessage(
                        { id: 'photos.round.camera', defaultMessage: 'Take with the camera: {step}' },
                        { step },
                      )}
                      onPress={() => onCamera({ pack, step: id })}
                    />
                    <Button
                      icon={ImagePlus}
                      label={intl.formatMessage(
                        { id: 'photos.round.file', defaultMessage: 'Bring files: {step}' },
                        { step },
                      )}
                      onPress={() => onFiles({ pack, step: id })}
                    />
                    <Button
                      icon={state.state === 'open' ? SkipForward : Pencil}
                      label={
                        state.state === 'open'
                          ? intl.formatMessage(
                              { id: 'photos.round.skip', defaultMessage: 'Leave out: {step}' },
                              { step },
                            )
                          : intl.formatMessage(
                              { id: 'photos.round.skip-again', defaultMessage: 'Change the reason: {step}' },
                              { step },
                            )
                      }
                      onPress={() => onSkip({ pack, step: id })}
                    />
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </ColumnPart>
  );
};
