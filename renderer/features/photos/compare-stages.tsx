import { Pause, Play } from 'lucide-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { type Matrix } from '../../../shared/photos/transform.ts';
import { overlaid, type Viewport } from '../../../shared/photos/viewport.ts';
import { Button } from '../../ui/button.tsx';
import { PhotoImage, sizeOf } from './photo-image.tsx';
import { usePhotoWords } from './photo-words.ts';
import styles from './photos.module.css';
import { StageBar, StageFrame } from './stage-frame.tsx';
import stageStyles from './stage.module.css';
import { useStage } from './use-stage.ts';

export interface CompareProps {
  readonly first: Photo;
  readonly second: Photo;
  /** From the second photo onto the first; null where they are not aligned. */
  readonly overlay: Matrix | null;
  readonly shared: { readonly view: Viewport; readonly setView: (view: Viewport) => void };
}

/** Time that each photo is seen, ms: slow enough not to flash. */
const blinkMs = 900;

const useBoth = ({ first, second, overlay, shared }: CompareProps) => {
  const size = sizeOf(first);
  const stage = useStage({ photo: size, shared });
  return { stage, over: overlaid(stage.matrix, overlay, size, sizeOf(second)) };
};

const Caption = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.stageCaption}>{children}</p>
);

/** Both photos beside each other, the same place of the skin in the middle of both. */
export const TwoStages = (props: CompareProps) => {
  const { first, second } = props;
  const words = usePhotoWords();
  const left = useBoth(props);
  const right = useBoth(props);
  return (
    <div className={stageStyles.stage}>
      <StageBar stage={left.stage} />
      <div className={styles.two}>
        <div className={styles.half}>
          <Caption>{formatDate(first.takenOn)}</Caption>
          <StageFrame stage={left.stage} label={words.name(first)}>
            <PhotoImage photo={first} matrix={left.stage.matrix} />
          </StageFrame>
        </div>
        <div className={styles.half}>
          <Caption>{formatDate(second.takenOn)}</Caption>
          <StageFrame stage={right.stage} label={words.name(second)}>
            <PhotoImage photo={second} matrix={right.over} />
          </StageFrame>
        </div>
      </div>
    </div>
  );
};

/** The later photo over the earlier one, uncovered from the right by a line. */
export const SliderStage = (props: CompareProps) => {
  const { first, second } = props;
  const intl = useIntl();
  const words = usePhotoWords();
  const clip = useId();
  const [place, setPlace] = useState(50);
  const { stage, over } = useBoth(props);
  const { width, height } = stage.frame;
  const x = (width * place) / 100;
  return (
    <div className={styles.withFoot}>
      <div className={stageStyles.stage}>
        <StageBar stage={stage} />
        <StageFrame stage={stage} label={words.name(first)}>
          <clipPath id={clip}>
            <rect x={x} y={0} width={Math.max(0, width - x)} height={height} />
          </clipPath>
          <PhotoImage photo={first} matrix={stage.matrix} />
          <PhotoImage photo={second} matrix={over} clip={clip} />
          <line className={stageStyles.lineHalo} x1={x} x2={x} y1={0} y2={height} />
          <line className={stageStyles.line} x1={x} x2={x} y1={0} y2={height} />
        </StageFrame>
      </div>
      <label className={styles.slider}>
        <span className="caption">{formatDate(first.takenOn)}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={place}
          aria-label={intl.formatMessage({ id: 'photos.slider', defaultMessage: 'Line between the photos' })}
          onChange={({ target }) => setPlace(Number(target.value))}
        />
        <span className="caption">{formatDate(second.takenOn)}</span>
      </label>
    </div>
  );
};

/** One photo after the other in the same place; what changed seems to move. */
export const BlinkStage = (props: CompareProps) => {
  const { first, second } = props;
  const intl = useIntl();
  const words = usePhotoWords();
  const { stage, over } = useBoth(props);
  const [later, setLater] = useState(false);
  const [going, setGoing] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => {
    if (!going) return undefined;
    const timer = setInterval(() => setLater((now) => !now), blinkMs);
    return () => clearInterval(timer);
  }, [going]);
  return (
    <div className={stageStyles.stage}>
      <StageBar stage={stage}>
        <Button icon={going ? Pause : Play} onPress={() => setGoing(!going)}>
          {going
            ? intl.formatMessage({ id: 'photos.blink.stop', defaultMessage: 'Stop' })
            : intl.formatMessage({ id: 'photos.blink.start', defaultMessage: 'Start' })}
        </Button>
        <Button
          onPress={() => {
            setGoing(false);
            setLater(!later);
          }}
        >
          {intl.formatMessage({ id: 'photos.blink.other', defaultMessage: 'The other photo' })}
        </Button>
        <span className="strong tabular">{formatDate((later ? second : first).takenOn)}</span>
      </StageBar>
      <StageFrame stage={stage} label={words.name(later ? second : first)}>
        <PhotoImage photo={first} matrix={stage.matrix} opacity={later ? 0 : 1} />
        <PhotoImage photo={second} matrix={over} opacity={later ? 1 : 0} />
      </StageFrame>
    </div>
  );
};

/** What differs is light, what is the same is black. */
export const DifferenceStage = (props: CompareProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const { stage, over } = useBoth(props);
  return (
    <div className={stageStyles.stage}>
      <StageBar stage={stage}>
        <p className="caption">
          {intl.formatMessage({
            id: 'photos.difference.hint',
            defaultMessage: 'Light places differ: in the skin, but also in light, distance and turn.',
          })}
        </p>
      </StageBar>
      <StageFrame stage={stage} label={words.name(props.second)}>
        <g className={stageStyles.difference}>
          <PhotoImage photo={props.first} matrix={stage.matrix} />
          <PhotoImage photo={props.second} matrix={over} />
        </g>
      </StageFrame>
    </div>
  );
};
