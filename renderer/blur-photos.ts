import { ownWindowMayBeOpen, watchOwnWindows } from './own-windows.ts';

/** How often it is looked while nothing tells: a paper in its frame has the keyboard, or a window of the system, ms. */
const look = 500;

/**
 * Marks the page while somebody is at another window, so that photos can be blurred (`styles/away.css`). A window in which
 * the system asks for a file or a folder of this program is not another one.
 */
export const blurPhotos = (page: Document): void => {
  let looking: ReturnType<typeof setInterval> | undefined;
  const isAway = (): boolean => !page.hasFocus() && !ownWindowMayBeOpen();
  const note = (): void => {
    if (!isAway()) return;
    clearInterval(looking);
    page.documentElement.setAttribute('data-away', '');
  };
  watchOwnWindows(page);
  window.addEventListener('blur', () => {
    clearInterval(looking);
    looking = setInterval(note, look);
    note();
  });
  window.addEventListener('focus', () => {
    clearInterval(looking);
    page.documentElement.removeAttribute('data-away');
  });
};
