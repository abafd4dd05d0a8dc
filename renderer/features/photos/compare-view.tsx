import { ArrowLeftRight, Crosshair } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';
import { overlayOf } from '../../../shared/photos/alignments.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { type Viewport, wholeView } from '../../../shared/photos/viewport.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { AlignSpots } from './align-spots.tsx';
import { BlinkStage, DifferenceStage, SliderStage, TwoStages } from './compare-stages.tsx';
import { usePhotoWords } from './photo-words.ts';
import styles from './photos.module.css';

const modes = ['side', 'slider', 'blink', 'difference'] as const;
type Mode = (typeof modes)[number];

const modeNames: Readonly<Record<Mode, Message>> = {
  side: { id: 'photos.compare.side', defaultMessage: 'Side by side' },
  slider: { id: 'photos.compare.slider', defaultMessage: 'Slider' },
  blink: { id: 'photos.compare.blink', defaultMessage: 'Blink' },
  difference: { id: 'photos.compare.difference', defaultMessage: 'Difference' },
};

interface CompareViewProps {
  /** The two photos; the earlier one stays as it is, the later one is laid over it. */
  readonly pair: readonly [Photo, Photo];
  readonly photos: readonly Photo[];
}

/** Two photos of one view, laid over each other by what was aligned, in one frame that moves for both. */
export const CompareView = ({ pair, photos }: CompareViewProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const refusal = useRefusal();
  const [mode, setMode] = useState<Mode>('side');
  const [swapped, setSwapped] = useState(false);
  const [aligning, setAligning] = useState(false);
  const [view, setView] = useState<Viewport>(wholeView);
  const [one, other] = pair;
  const inOrder = one.takenOn <= other.takenOn ? pair : ([other, one] as const);
  const [first, second] = swapped ? ([inOrder[1], inOrder[0]] as const) : inOrder;
  const overlay = overlayOf(second, first, photos);
  const valid = second.attachment.invalid === null;
  if (aligning) return <AlignSpots first={first} second={second} onDone={() => setAligning(false)} />;
  const stageProps = { first, second, overlay: overlay?.matrix ?? null, shared: { view, setView } };
  return (
    <div className={styles.compare}>
      <div className={styles.compareHead}>
        <Segmented
          hideLabel
          label={intl.formatMessage({ id: 'photos.compare.mode', defaultMessage: 'How to compare' })}
          options={modes.map((value) => ({ value, label: intl.formatMessage(modeNames[value]) }))}
          value={mode}
          onChange={setMode}
        />
        <Button icon={ArrowLeftRight} onPress={() => setSwapped(!swapped)}>
          {intl.formatMessage({ id: 'photos.compare.swap', defaultMessage: 'Swap' })}
        </Button>
        <Button
          icon={Crosshair}
          notYet={
            valid
              ? refusal('photos:save')
              : intl.formatMessage({
                  id: 'photos.compare.invalid',
                  defaultMessage: 'This photo is not valid.',
                })
          }
          onPress={() => setAligning(true)}
        >
          {overlay
            ? intl.formatMessage({ id: 'photos.compare.realign', defaultMessage: 'Align again' })
            : intl.formatMessage({ id: 'photos.compare.align', defaultMessage: 'Align' })}
        </Button>
        <p className="caption">
          {overlay
            ? intl.formatMessage(
                {
                  id: 'photos.compare.aligned',
                  defaultMessage: 'Aligned by {spots, number} spots on the skin. The files are not changed.',
                },
                { spots: overlay.spots },
              )
            : intl.formatMessage({
                id: 'photos.compare.not-aligned',
                defaultMessage: 'Not aligned: shown in the same size and middle.',
              })}
        </p>
      </div>
      {mode === 'side' && <TwoStages {...stageProps} />}
      {mode === 'slider' && <SliderStage {...stageProps} />}
      {mode === 'blink' && <BlinkStage {...stageProps} />}
      {mode === 'difference' && <DifferenceStage {...stageProps} />}
      <p className="visually-hidden" role="status">
        {words.name(first)}; {words.name(second)}
      </p>
    </div>
  );
};
