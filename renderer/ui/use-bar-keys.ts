import { type RefObject, useEffect } from 'react';

/** What a bar's keys press: Ctrl+Enter the primary, Escape the way back. */
export type BarKey = 'primary' | 'leave';

const dialog = '[role="dialog"], [role="alertdialog"]';
/** Escape belongs to these first: an open list, and a search line with words in it. */
const ownEscape = '[aria-expanded="true"], input[type="search"]:not(:placeholder-shown)';

const wantedBy = (event: KeyboardEvent): BarKey | null => {
  if (event.key === 'Escape') return 'leave';
  const control = (event.ctrlKey || event.metaKey) && !event.altKey;
  return control && event.key === 'Enter' && !event.repeat ? 'primary' : null;
};

/**
 * Ctrl+Enter presses the primary button of a bar wherever the focus is, and Escape its way back. Not while a dialog is
 * open, and not where the focused field has its own use for the key.
 */
export function useBarKeys(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let busy = false;
    // Looked at before the field or dialog acts on the key: afterwards it may be closed already.
    const before = ({ key, target }: KeyboardEvent): void => {
      const own = key === 'Escape' && target instanceof Element && target.closest(ownEscape) !== null;
      busy = own || document.querySelector(dialog) !== null;
    };
    const after = (event: KeyboardEvent): void => {
      const wanted = wantedBy(event);
      if (busy || event.defaultPrevented || wanted === null) return;
      const button = bar.current?.querySelector<HTMLElement>(`[data-key="${wanted}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener('keydown', before, true);
    document.addEventListener('keydown', after);
    return () => {
      document.removeEventListener('keydown', before, true);
      document.removeEventListener('keydown', after);
    };
  }, [bar]);
}
