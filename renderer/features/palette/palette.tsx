import { useEffect, useState } from 'react';
import { hear } from '../../hear.ts';
import type { RailAct } from '../../ui/rail.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { PaletteDialog } from './palette-dialog.tsx';
import { useCommands } from './use-commands.ts';

const field = 'input, textarea, select, [contenteditable]';
const otherDialog = '[role="dialog"], [role="alertdialog"]';

/** What lies over the page: the palette, the list of keys, or nothing. */
export type OverPage = 'palette' | 'keys' | null;

const isFindKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/**
 * Opens the palette (Ctrl+K, or the menu) and the list of keys (`?`, or the menu); never over another dialog, so that what is
 * typed there is not left. Ctrl+K is taken before the menu has it: the box is there with the next letter, while the way over
 * the menu would leave the letters of a quick hand to the page below. It lives in the frame of work, so it is not there while
 * the screen is covered, locked or with a patient.
 */
export const useOverPage = (): readonly [OverPage, (over: OverPage) => void] => {
  const [over, setOver] = useState<OverPage>(null);
  useEffect(() => {
    const open = (what: OverPage) => () => {
      if (document.querySelector(otherDialog) === null) setOver(what);
    };
    const typed = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (target.closest(field) !== null) return;
      event.preventDefault();
      open('keys')();
    };
    const pressed = (event: KeyboardEvent): void => {
      if (!isFindKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      open('palette')();
    };
    const stops = [hear('find-requested', open('palette')), hear('keys-requested', open('keys'))];
    window.addEventListener('keydown', pressed, true);
    document.addEventListener('keydown', typed);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener('keydown', pressed, true);
      document.removeEventListener('keydown', typed);
    };
  }, []);
  return [over, setOver];
};

interface PaletteProps {
  readonly over: OverPage;
  readonly onChange: (over: OverPage) => void;
  /** What one does at the foot of the rail. */
  readonly acts: readonly RailAct[];
}

/** The palette or the list of keys, when one of them is asked for. */
export const Palette = ({ over, onChange, acts }: PaletteProps) => {
  const close = (): void => onChange(null);
  const commands = useCommands(acts, () => onChange('keys'));
  if (over === 'palette') return <PaletteDialog commands={commands} onClose={close} />;
  return over === 'keys' ? <KeysDialog onClose={close} /> : null;
};
