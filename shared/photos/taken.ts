/** On which day, and when, a photo was taken: what the camera wrote where it can be true, and what a person corrected. */
import type { Photo } from './photo.ts';

const minute = 60_000;

/** Local days between which a photo can have been taken, both included. */
export interface TakenBounds {
  readonly broughtOn: string;
  /** Null where it is not at hand. */
  readonly born: string | null;
}

/** Whether a photo can have been taken on a day: not after it was brought in, and not before its patient was born. */
export const canBeTaken = (day: string, { broughtOn, born }: TakenBounds): boolean =>
  day <= broughtOn && (born === null || day >= born);

/** The day of a photo that comes in: the camera's where it can be true, else the day on which it is brought in. */
export const dayTaken = (capturedAt: string | null, bounds: TakenBounds): string => {
  const day = capturedAt?.slice(0, 10);
  return day !== undefined && canBeTaken(day, bounds) ? day : bounds.broughtOn;
};

/** The time that the camera wrote, 'HH:MM'; null where it wrote none, or one of another day than the photo is of. */
export const timeTaken = ({
  takenOn,
  capturedAt,
}: Pick<Photo, 'takenOn'> & { readonly capturedAt: string | null }): string | null =>
  capturedAt?.startsWith(takenOn) ? capturedAt.slice(11, 16) : null;

/** What the place of a photo in a patient's timeline follows from. */
export interface PhotoTimes {
  readonly takenOn: string;
  readonly capturedAt: string | null;
  /** When it was brought in, UTC ms, and the minutes that local time was ahead of UTC then. */
  readonly at: number;
  readonly offset: number;
  readonly born: string;
}

/** Hours near midnight are moved away from it, so that summer time makes no other day of them. */
const within = (time: string): string => (time < '01:00' ? '01:00' : time > '22:59' ? '22:59' : time);

/**
 * Where a photo stands in a patient's timeline, UTC ms: at the time that its camera wrote, on a day without one at noon, and
 * when it was brought in where that is the same day and no time is known, or the day cannot be true.
 */
export const momentTaken = ({ takenOn, capturedAt, at, offset, born }: PhotoTimes): number => {
  const broughtOn = new Date(at + offset * minute).toISOString().slice(0, 10);
  const time = timeTaken({ takenOn, capturedAt });
  if (!canBeTaken(takenOn, { broughtOn, born }) || (time === null && takenOn === broughtOn)) return at;
  return Math.min(at, Date.parse(`${takenOn}T${within(time ?? '12:00')}:00Z`) - offset * minute);
};
