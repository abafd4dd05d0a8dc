import { useSyncExternalStore } from 'react';

/** How the screen is drawn. Kept in memory only: nothing about this computer is written outside the vault. */
export interface Display {
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'normal' | 'more';
  readonly gloves: boolean;
  /** Whether a clock chimes when its time has come; the sign on the rail comes in any case. */
  readonly chimes: boolean;
  /** Whether photos stay clear while somebody is at another window. */
  readonly photosAway: 'blurred' | 'shown';
}

let display: Display = {
  theme: 'system',
  contrast: 'system',
  gloves: false,
  chimes: true,
  photosAway: 'blurred',
};
const listeners = new Set<() => void>();

const setAttribute = (name: string, value: string | null): void => {
  if (value === null) document.documentElement.removeAttribute(name);
  else document.documentElement.setAttribute(name, value);
};

const systemAsksForMore = matchMedia('(prefers-contrast: more)');

const draw = (): void => {
  const { theme, contrast, gloves, photosAway } = display;
  const more = contrast === 'more' || (contrast === 'system' && systemAsksForMore.matches);
  setAttribute('data-theme', theme === 'system' ? null : theme);
  setAttribute('data-contrast', more ? 'more' : null);
  setAttribute('data-mode', gloves ? 'glove' : null);
  setAttribute('data-photos', photosAway === 'shown' ? 'shown' : null);
};
systemAsksForMore.addEventListener('change', draw);
draw();

/** Changes how the screen is drawn, at once and until the page is loaded anew. */
export const setDisplay = (change: Partial<Display>): void => {
  display = { ...display, ...change };
  draw();
  for (const tell of listeners) tell();
};

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** How the screen is drawn now. */
export const useDisplay = (): Display => useSyncExternalStore(subscribe, () => display);
