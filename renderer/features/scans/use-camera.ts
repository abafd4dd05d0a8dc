import { useEffect, useRef, useState, type RefObject } from 'react';
import { call } from '../../api.ts';

/** `none`: this computer has no camera; `refused`: there is one, but it is in use elsewhere or may not be used. */
export type CameraState = 'starting' | 'shown' | 'none' | 'refused';

/** The picture that is asked for: a small one in which codes are found quickly, or the largest that the camera has. */
export type CameraUse = 'codes' | 'photos';

const size = { codes: { width: 1280, height: 720 }, photos: { width: 7680, height: 4320 } } as const;

const wanted = (use: CameraUse): MediaStreamConstraints => ({
  audio: false,
  video: {
    facingMode: 'environment',
    width: { ideal: size[use].width },
    height: { ideal: size[use].height },
  },
});

const start = async (use: CameraUse): Promise<MediaStream | 'none' | 'refused'> => {
  const allowed = await call('scans:open-camera', {});
  if (!allowed.ok) return 'refused';
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    if (devices.every(({ kind }) => kind !== 'videoinput')) return 'none';
    return await navigator.mediaDevices.getUserMedia(wanted(use));
  } catch {
    return 'refused';
  }
};

/** Shows the camera in a video element while it is mounted. The camera is allowed only as long. */
export const useCamera = (
  use: CameraUse,
): {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
} => {
  const [state, setState] = useState<CameraState>('starting');
  const video = useRef<HTMLVideoElement | null>(null);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let gone = false;
    const stop = (): void => {
      for (const track of stream?.getTracks() ?? []) track.stop();
      void call('scans:close-camera', {});
    };
    void start(use).then((started) => {
      if (typeof started === 'string') {
        if (!gone) setState(started);
        return;
      }
      stream = started;
      if (gone) return stop();
      if (video.current) video.current.srcObject = started;
      for (const track of started.getTracks()) track.addEventListener('ended', () => setState('refused'));
      setState('shown');
    });
    return () => {
      gone = true;
      stop();
    };
  }, [use]);
  return { state, video };
};

/** What the video shows now; null before it shows anything. The picture is nowhere but in memory. */
export const pictureNow = (video: HTMLVideoElement | null): ImageData | null => {
  if (!video || video.readyState < 2 || video.videoWidth === 0) return null;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
};
