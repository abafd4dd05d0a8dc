import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Decoder } from './decoder.ts';
import styles from './scans.module.css';
import { pictureNow, useCamera } from './use-camera.ts';

interface Props {
  readonly decoder: Decoder;
  /** Looks no more while a code waits to be taken. */
  readonly resting: boolean;
  readonly onCodes: (codes: readonly string[]) => void;
  /** What is held before it; left out: a pack. */
  readonly of?: 'pack' | 'paper';
}

/** Time between two looks at the camera's picture, ms. */
const pause = 150;

/** The camera's picture, in which codes are looked for; without a camera, words. */
export const CameraView = ({ decoder, resting, onCodes, of = 'pack' }: Props) => {
  const intl = useIntl();
  const { state, video } = useCamera('codes');
  const newest = useRef(onCodes);
  newest.current = onCodes;
  const looking = state === 'shown' && !resting;
  useEffect(() => {
    if (!looking) return undefined;
    let going = true;
    const look = async (): Promise<void> => {
      while (going) {
        const picture = pictureNow(video.current);
        const answer = picture ? await decoder.read({ picture, patient: false }) : null;
        // The effect may have ended while the picture was read.
        if (going && answer?.ok === true && answer.codes.length > 0) newest.current(answer.codes);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    };
    void look();
    return () => {
      going = false;
    };
  }, [looking, decoder, video]);
  const words = {
    starting: intl.formatMessage({ id: 'scans.camera.starting', defaultMessage: 'The camera is starting.' }),
    none: intl.formatMessage(
      {
        id: 'scans.camera.none',
        defaultMessage:
          'This computer has no camera. Choose a picture of the {of, select, paper {paper} other {pack}}, or use a scanner.',
      },
      { of },
    ),
    refused: intl.formatMessage(
      {
        id: 'scans.camera.refused',
        defaultMessage:
          'The camera could not be used: another program may have it, or the system does not allow it. Choose a picture of the {of, select, paper {paper} other {pack}}, or use a scanner.',
      },
      { of },
    ),
  };
  return (
    <div className={styles.camera}>
      <video
        ref={video}
        className={styles.video}
        hidden={state !== 'shown'}
        autoPlay
        muted
        playsInline
        aria-label={intl.formatMessage({ id: 'scans.camera', defaultMessage: 'Picture of the camera' })}
      />
      <p className="muted" role="status">
        {state === 'shown'
          ? intl.formatMessage(
              {
                id: 'scans.camera.hold',
                defaultMessage:
                  'Hold the {of, select, paper {square mark at the end of the paper} other {square or striped code of the pack}} before the camera.',
              },
              { of },
            )
          : words[state]}
      </p>
    </div>
  );
};
