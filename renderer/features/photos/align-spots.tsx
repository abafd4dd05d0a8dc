import { Crosshair, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { fieldsOfPhoto, type Photo, type PhotoPoint } from '../../../shared/photos/photo.ts';
import {
  type AlignmentProblem,
  placeOf,
  pointOf,
  solveAlignment,
  storedMatrix,
  type Place,
} from '../../../shared/photos/transform.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Distance, PhotoImage, sizeOf } from './photo-image.tsx';
import { usePhotoWords } from './photo-words.ts';
import styles from './photos.module.css';
import { StageBar, StageFrame } from './stage-frame.tsx';
import stageStyles from './stage.module.css';
import { useStage } from './use-stage.ts';

const problems: Readonly<Record<AlignmentProblem, Message>> = {
  count: { id: 'photos.align.count', defaultMessage: 'Set the same two or three spots in both photos.' },
  near: {
    id: 'photos.align.near',
    defaultMessage: 'Two spots lie too near to each other. Choose spots far apart.',
  },
  line: {
    id: 'photos.align.line',
    defaultMessage:
      'The three spots lie nearly on one line. Take the third one aside of it, or leave it out.',
  },
  mirrored: {
    id: 'photos.align.mirrored',
    defaultMessage: 'The spots do not stand in the same order in both photos. Set them again.',
  },
  scale: {
    id: 'photos.align.scale',
    defaultMessage: 'The photos would differ in size by more than eight times. Set the spots again.',
  },
};

/** Most spots; two turn, move and size a photo, three also slant it. */
const mostSpots = 3;

interface AlignSpotsProps {
  readonly first: Photo;
  readonly second: Photo;
  readonly onDone: () => void;
}

/** The spots that were set in a photo before, for any other photo: they need not be found twice. */
const spotsBefore = ({ alignments }: Photo, onto: string): readonly PhotoPoint[] =>
  (alignments.find((each) => each.onto === onto) ?? alignments.at(-1))?.here ?? [];

/** Marks the same spots of the skin in both photos, one after the other, and keeps how the later one lies. */
export const AlignSpots = ({ first, second, onDone }: AlignSpotsProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const { mutateAsync, error } = useChange('photos:save', ['photos:list']);
  const before = second.alignments.find((each) => each.onto === first.attachment.id);
  const [there, setThere] = useState<readonly PhotoPoint[]>(() => before?.there ?? spotsBefore(first, ''));
  const [here, setHere] = useState<readonly PhotoPoint[]>(() => before?.here ?? []);
  const add =
    (photo: Photo, spots: readonly PhotoPoint[], put: (next: readonly PhotoPoint[]) => void) =>
    (place: Place): void => {
      const { width, height } = sizeOf(photo);
      const isIn = place.x >= 0 && place.y >= 0 && place.x <= width && place.y <= height;
      if (isIn && spots.length < mostSpots) put([...spots, pointOf(place)]);
    };
  const addThere = add(first, there, setThere);
  const addHere = add(second, here, setHere);
  const left = useStage({ photo: sizeOf(first), onTap: addThere });
  const right = useStage({ photo: sizeOf(second), onTap: addHere });
  const count = Math.min(here.length, there.length);
  const solved = solveAlignment(here.slice(0, count), there.slice(0, count));
  const blocked = solved.ok ? undefined : intl.formatMessage(problems[solved.why]);
  const save = async (): Promise<void> => {
    if (!solved.ok) return;
    const fields = fieldsOfPhoto(second);
    const next = {
      onto: first.attachment.id,
      here: here.slice(0, count),
      there: there.slice(0, count),
      matrix: storedMatrix(solved.matrix),
    };
    const others = fields.alignments.filter((each) => each.onto !== next.onto);
    await mutateAsync({
      id: second.attachment.id,
      revision: second.revision,
      source: null,
      fields: { ...fields, alignments: [...others, next] },
    }).then(onDone, () => undefined);
  };
  const half = (
    photo: Photo,
    stage: typeof left,
    spots: readonly PhotoPoint[],
    put: (place: Place) => void,
  ) => (
    <div className={styles.half}>
      <p className={styles.stageCaption}>{formatDate(photo.takenOn)}</p>
      <div className={stageStyles.stage}>
        <StageBar stage={stage}>
          <Button icon={Crosshair} onPress={() => put(stage.middle())}>
            {intl.formatMessage(
              { id: 'photos.align.set', defaultMessage: 'Spot {number, number} at the cross' },
              { number: Math.min(mostSpots, spots.length + 1) },
            )}
          </Button>
        </StageBar>
        <StageFrame stage={stage} label={words.name(photo)} cross tool>
          <PhotoImage photo={photo} matrix={stage.matrix} />
          {spots.map((spot, index) => (
            <Distance key={index} from={placeOf(spot)} words={String(index + 1)} matrix={stage.matrix} />
          ))}
        </StageFrame>
      </div>
    </div>
  );
  return (
    <div className={styles.compare}>
      {error && <FailureNotice failure={error.failure} />}
      <div className={styles.compareHead}>
        <p className={styles.alignHint}>
          {intl.formatMessage({
            id: 'photos.align.hint',
            defaultMessage:
              'Tap the same spots in both photos, in the same order: a mole, the navel, a scar. Two are enough; a third far from their line evens out a turn.',
          })}
          {count > 0 && blocked && ` ${blocked}`}
        </p>
        <Button
          icon={RotateCcw}
          onPress={() => {
            setHere([]);
            setThere([]);
          }}
        >
          {intl.formatMessage({ id: 'photos.align.clear', defaultMessage: 'Clear spots' })}
        </Button>
        <Button onPress={onDone}>
          {intl.formatMessage({ id: 'photos.align.leave', defaultMessage: 'Leave as it was' })}
        </Button>
        <Button onPress={save} notYet={blocked}>
          {intl.formatMessage(
            {
              id: 'photos.align.save',
              defaultMessage: 'Align by {count, plural, =0 {spots} other {# spots}}',
            },
            { count },
          )}
        </Button>
      </div>
      <div className={styles.two}>
        {half(first, left, there, addThere)}
        {half(second, right, here, addHere)}
      </div>
    </div>
  );
};
