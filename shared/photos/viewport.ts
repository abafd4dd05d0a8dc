/** What part of a photo is seen: the same for two photos that are compared, so that they move together. */
import { afterMatrix, type Matrix, type Place } from './transform.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `zoom` 1 fits the whole photo into its frame; `x` and `y` are the place of the photo in the frame's middle, 0 to 1. */
export interface Viewport {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const wholeView: Viewport = { zoom: 1, x: 0.5, y: 0.5 };
const mostZoom = 40;

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Pixels of the frame per pixel of the photo at zoom 1. */
export const fitScale = (photo: Size, frame: Size): number =>
  Math.min(frame.width / photo.width, frame.height / photo.height);

/** Where the photo's pixels lie in the frame. */
export const viewMatrix = ({ zoom, x, y }: Viewport, photo: Size, frame: Size): Matrix => {
  const scale = fitScale(photo, frame) * zoom;
  return [
    scale,
    0,
    0,
    scale,
    frame.width / 2 - x * photo.width * scale,
    frame.height / 2 - y * photo.height * scale,
  ];
};

/** Nearer or farther, with the place under `at` (pixels of the frame) staying where it is. */
export const zoomedAt = (
  view: Viewport,
  factor: number,
  at: Place,
  { photo, frame }: { readonly photo: Size; readonly frame: Size },
): Viewport => {
  const zoom = within(view.zoom * factor, 1, mostZoom);
  const before = fitScale(photo, frame) * view.zoom;
  const after = fitScale(photo, frame) * zoom;
  const shift = (middle: number, away: number, size: number): number =>
    within(middle + (away / size) * (1 / before - 1 / after), 0, 1);
  return {
    zoom,
    x: zoom === 1 ? 0.5 : shift(view.x, at.x - frame.width / 2, photo.width),
    y: zoom === 1 ? 0.5 : shift(view.y, at.y - frame.height / 2, photo.height),
  };
};

/** Moved by pixels of the frame; the middle stays in the photo. */
export const movedBy = (
  view: Viewport,
  { x, y }: Place,
  { photo, frame }: { readonly photo: Size; readonly frame: Size },
): Viewport => {
  const scale = fitScale(photo, frame) * view.zoom;
  return {
    zoom: view.zoom,
    x: within(view.x - x / (scale * photo.width), 0, 1),
    y: within(view.y - y / (scale * photo.height), 0, 1),
  };
};

/**
 * Where the pixels of the second photo lie in the frame of the first: by the alignment, or, where there is none, of the
 * same size and in the same middle.
 */
export const overlaid = (view: Matrix, aligned: Matrix | null, first: Size, second: Size): Matrix => {
  if (aligned) return afterMatrix(view, aligned);
  const scale = fitScale(second, first);
  return afterMatrix(view, [
    scale,
    0,
    0,
    scale,
    (first.width - second.width * scale) / 2,
    (first.height - second.height * scale) / 2,
  ]);
};
