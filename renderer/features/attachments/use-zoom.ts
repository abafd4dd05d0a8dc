import { type KeyboardEvent, useState } from 'react';

/** `fit`: as large as there is room. Else the factor to the size in pixels. */
export type Zoom = 'fit' | number;

const [least, most, step] = [0.1, 8, 1.25];

/** The size at which something is looked at, by buttons and by keys: + and − step, 0 fits, 1 is each pixel. */
export const useZoom = (fitted: () => number) => {
  const [zoom, setZoom] = useState<Zoom>('fit');
  const by = (factor: number): void =>
    setZoom((now) => Math.min(most, Math.max(least, (now === 'fit' ? fitted() : now) * factor)));
  const larger = (): void => by(step);
  const smaller = (): void => by(1 / step);
  const keys: Readonly<Record<string, () => void>> = {
    '+': larger,
    '=': larger,
    '-': smaller,
    '0': () => setZoom('fit'),
    '1': () => setZoom(1),
  };
  return {
    zoom,
    setZoom,
    larger,
    smaller,
    onKeyDown: (event: KeyboardEvent): void => {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
};
