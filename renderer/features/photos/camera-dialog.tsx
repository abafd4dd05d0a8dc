import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { packFraming, stepFraming, stepLabels } from '../../../shared/labels/photo-labels.ts';
import type { PhotoList, PhotoView } from '../../../shared/photos/photo.ts';
import { guideFor, stepStates } from '../../../shared/photos/rounds.ts';
import { stepOf, viewPacks } from '../../../shared/photos/view-packs.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { type CameraState, useCamera } from '../scans/use-camera.ts';
import { bringFile, type SessionOf } from './bring-file.ts';
import { changedPhotos } from './changed-photos.ts';
import { FramingOutline } from './framing-outline.tsx';
import type { KeptReason } from './kept-reason.tsx';
import { usePhotoWords } from './photo-words.ts';
import styles from './camera.module.css';
import layout from './photos.module.css';
import { ReasonField } from './reason-field.tsx';
import { StepChips } from './step-chips.tsx';
import { stillOf } from './still.ts';

interface CameraDialogProps {
  readonly chart: Chart;
  readonly list: PhotoList;
  readonly start: PhotoView;
  readonly kept: KeptReason;
  /** The session to which a photo of a day belongs. */
  readonly sessionOf: SessionOf;
  readonly onClose: () => void;
}

type Guide = 'off' | 'light' | 'strong';
const strength: Readonly<Record<Guide, number>> = { off: 0, light: 0.3, strong: 0.6 };

/** A camera of this computer: the last photo of the view lies over its picture, each still is kept at once. */
export const CameraDialog = ({ chart, list, start, kept, sessionOf, onClose }: CameraDialogProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const queries = useQueryClient();
  const { today } = useLocalDay();
  const { state, video } = useCamera('photos');
  const [view, setView] = useState(start);
  const [guide, setGuide] = useState<Guide>('light');
  const { reason } = kept;
  const lacksReason = list.consent.record !== 'yes' && reason.trim() === '';
  const [failure, setFailure] = useState<Failure | null>(null);
  const [taken, setTaken] = useState(0);
  const states = stepStates(view.pack, today, list.photos, list.rounds);
  const before = guideFor(view, today, list.photos);
  const step = stepOf(view.pack, view.step);

  const take = async (): Promise<void> => {
    setFailure(null);
    const still = await stillOf(video.current);
    if (!still) return setFailure({ code: 'refused', reason: 'no-still' });
    const label = words.view(view);
    const { id: patient, born } = chart.patient;
    const to = { patient, born, view, today, sessionOf, label, reason: reason.trim() };
    const came = await bringFile(still, null, to, () => true);
    if (came?.ok === false) setFailure(came.failure);
    if (!came?.ok) return undefined;
    setTaken(taken + 1);
    for (const name of changedPhotos) void queries.invalidateQueries({ queryKey: [name] });
    const steps = viewPacks[view.pack].map(({ id }) => id);
    const after = [...steps.slice(steps.indexOf(view.step) + 1), ...steps];
    const open = after.find((id) => id !== view.step && states.get(id)?.state === 'open');
    if (open) setView({ pack: view.pack, step: open });
    return undefined;
  };

  const close = async (): Promise<void> => {
    // The reason stands with the photos that were taken.
    if (taken > 0 && reason !== '') await kept.settle();
    onClose();
  };

  return (
    <Dialog
      open
      full
      onClose={close}
      title={words.view(view)}
      actions={
        <>
          <Button onPress={close}>
            {intl.formatMessage({ id: 'photos.camera.close', defaultMessage: 'Close the camera' })}
          </Button>
          <Button
            kind="primary"
            onPress={take}
            notYet={
              state !== 'shown'
                ? intl.formatMessage({
                    id: 'photos.camera.not-yet',
                    defaultMessage: 'The camera shows nothing yet.',
                  })
                : lacksReason
                  ? intl.formatMessage({
                      id: 'photos.bring.reason',
                      defaultMessage: 'Say first why they are taken.',
                    })
                  : undefined
            }
          >
            {intl.formatMessage(
              { id: 'photos.camera.take', defaultMessage: 'Take {step}' },
              { step: intl.formatMessage(stepLabels[view.step]) },
            )}
          </Button>
        </>
      }
    >
      {failure && <FailureNotice failure={failure} />}
      <StepChips
        pack={view.pack}
        states={states}
        current={view.step}
        onStep={(id) => setView({ pack: view.pack, step: id })}
      />
      <div className={layout.editor}>
        <div className={styles.camera}>
          <video
            ref={video}
            className={styles.video}
            hidden={state !== 'shown'}
            autoPlay
            muted
            playsInline
            aria-label={intl.formatMessage({ id: 'photos.camera', defaultMessage: 'Picture of the camera' })}
          />
          {state === 'shown' && guide !== 'off' && (
            <div className={styles.guide} style={{ opacity: strength[guide] }}>
              {before ? (
                <img
                  src={pictureAddress(before.attachment.id, 'whole')}
                  alt=""
                  decoding="async"
                  draggable={false}
                />
              ) : (
                step && <FramingOutline of={step.outline} />
              )}
            </div>
          )}
          <CameraWords state={state} taken={taken} />
        </div>
        <div className={`${layout.side} ${layout.panel}`}>
          <p>
            {view.step !== 'close-up' && intl.formatMessage(packFraming[view.pack])}{' '}
            {intl.formatMessage(stepFraming[view.step])}
          </p>
          <ReasonField consent={list.consent.record} reason={reason} onReason={kept.change} />
          <Segmented
            label={
              before
                ? intl.formatMessage({
                    id: 'photos.guide.last',
                    defaultMessage: 'Last photo over the picture',
                  })
                : intl.formatMessage({
                    id: 'photos.guide.outline',
                    defaultMessage: 'Outline over the picture',
                  })
            }
            options={[
              { value: 'off', label: intl.formatMessage({ id: 'photos.guide.off', defaultMessage: 'Off' }) },
              {
                value: 'light',
                label: intl.formatMessage({ id: 'photos.guide.light', defaultMessage: 'Light' }),
              },
              {
                value: 'strong',
                label: intl.formatMessage({ id: 'photos.guide.strong', defaultMessage: 'Strong' }),
              },
            ]}
            value={guide}
            onChange={setGuide}
          />
        </div>
      </div>
    </Dialog>
  );
};

const CameraWords = ({ state, taken }: { readonly state: CameraState; readonly taken: number }) => {
  const intl = useIntl();
  const words: Readonly<Record<CameraState, string>> = {
    starting: intl.formatMessage({ id: 'photos.camera.starting', defaultMessage: 'The camera is starting.' }),
    none: intl.formatMessage({
      id: 'photos.camera.none',
      defaultMessage: 'This computer has no camera. Bring the photos as files instead.',
    }),
    refused: intl.formatMessage({
      id: 'photos.camera.refused',
      defaultMessage:
        'The camera could not be used: another program may have it, or the system does not allow it. Bring the photos as files instead.',
    }),
    shown: intl.formatMessage(
      {
        id: 'photos.camera.taken',
        defaultMessage: '{taken, plural, =0 {No photo taken yet} one {# photo taken} other {# photos taken}}',
      },
      { taken },
    ),
  };
  return (
    <p role="status" className={state === 'shown' ? styles.cameraCount : 'muted'}>
      {words[state]}
    </p>
  );
};
