import type { Session } from 'electron';
import { setPermissions } from './permissions.ts';

/** Longest time that the camera stays allowed after it was asked for, ms: a dialog that somebody forgot. */
const longestOpen = 10 * 60_000;

export interface CameraGate {
  /** The dialog "Scan a pack" is open; the page may have the camera's picture. */
  readonly open: () => void;
  readonly close: () => void;
}

/** Allows the camera while the dialog that shows its picture is open, and never longer; at first nothing is allowed. */
export const cameraGate = (of: Session): CameraGate => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    clearTimeout(timer);
    setPermissions(of, { camera: false });
  };
  close();
  return {
    open: () => {
      clearTimeout(timer);
      setPermissions(of, { camera: true });
      timer = setTimeout(close, longestOpen);
      timer.unref();
    },
    close,
  };
};
