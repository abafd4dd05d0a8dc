import { useEffect, useRef } from 'react';
import { steps, type Step } from './steps.ts';

interface Keys {
  readonly undo: () => void;
  readonly go: (step: Step) => void;
  readonly nextArea: () => void;
  /** Confirms what was carried over of the selected areas. */
  readonly confirm: () => void;
  /** A digit or separator typed outside any field. */
  readonly digit: (key: string) => void;
}

const field = 'input, textarea, select, [contenteditable]';
const pressable = 'button, a, [role="checkbox"], [role="dialog"], summary';

/**
 * Keys of the session page: Ctrl+Z undo, Alt+1…9 a section, Space the next area (a foot pedal), digits a depth, Enter
 * confirms what was carried over of the selected areas. Nothing is taken from a field, and nothing while a dialog is open.
 */
export const useSessionKeys = (keys: Keys): void => {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const { undo, go, nextArea, confirm, digit } = newest.current;
      const control = (event.ctrlKey || event.metaKey) && !event.altKey;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const alt = event.altKey && !event.ctrlKey && !event.metaKey;
      const section = alt ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined;
      const step = section === undefined ? undefined : steps[Number(section) - 1];
      if (control && !event.shiftKey && event.key.toLowerCase() === 'z') undo();
      else if (step) go(step);
      else if (plain && event.key === ' ' && !target.closest(`${field}, ${pressable}`)) nextArea();
      else if (plain && event.key === 'Enter' && !target.closest(`${field}, ${pressable}`)) confirm();
      else if (plain && /^[\d.,]$/.test(event.key) && !target.closest(field)) digit(event.key);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);
};
