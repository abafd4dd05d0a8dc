import type { DecodeAnswer, Picture } from './decode-messages.ts';
import workerAddress from './decode-worker.ts?worker&url';
import { pictureSize } from './picture-size.ts';

/** Largest file, bytes, and largest picture, points, that are looked at. */
const mostBytes = 30_000_000;
const mostPoints = 60_000_000;
/** Longest time for one picture, ms; the first one also loads the reader. */
const longest = 15_000;

export interface Decoder {
  /** Finds the codes in a picture; one at a time. Never throws. */
  readonly read: (picture: Picture) => Promise<DecodeAnswer>;
  readonly end: () => void;
}

/** A reader of pictures in a worker, which is loaded with the first picture and ended when it takes too long. */
export const startDecoder = (): Decoder => {
  let worker: Worker | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const read = (picture: Picture): Promise<DecodeAnswer> =>
    new Promise((resolve) => {
      worker ??= new Worker(workerAddress, { type: 'module' });
      const asked = worker;
      const answer = (given: DecodeAnswer): void => {
        clearTimeout(timer);
        if (!given.ok && given.why !== 'unreadable' && worker === asked) end();
        resolve(given);
      };
      const timer = setTimeout(() => answer({ ok: false, why: 'late' }), longest);
      asked.onmessage = ({ data }: MessageEvent<DecodeAnswer>) => answer(data);
      asked.onerror = () => answer({ ok: false, why: 'failed' });
      asked.postMessage(picture);
    });
  return { read, end };
};

/** A picture's file for the decoder, or why it is not looked at. */
export const pictureOf = async (file: Blob): Promise<Picture | DecodeAnswer> => {
  if (file.size > mostBytes) return { ok: false, why: 'too-large' };
  const picture = new Uint8Array(await file.arrayBuffer());
  const size = pictureSize(picture);
  if (size === null) return { ok: false, why: 'unreadable' };
  return size.width * size.height > mostPoints ? { ok: false, why: 'too-large' } : { picture, patient: true };
};
