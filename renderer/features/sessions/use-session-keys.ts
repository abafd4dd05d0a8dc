import { useEffect, useRef } from 'react';
import { steps, type Step } from './steps.ts';
import type { TreatmentKeys } from './use-treatment-keys.ts';

interface Keys extends TreatmentKeys {
  readonly undo: () => void;
  readonly go: (step: Step) => void;
}

const choice = '[type="radio"], [type="checkbox"]';
const field = `input:not(${choice}), textarea, select, [contenteditable]`;
const pressable = `button, a, summary, [role="checkbox"], ${choice}`;
const depthField = '[data-depth] input';
const over = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
/** Keys that move the focus: what has it then was gone to by the keyboard, and Space and Enter are its own. */
const moves = new Set(['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** Whether the session takes Space or Enter: nobody went to the control by keys, a finger pressed it and has left it. */
const isFree = (target: Element, byKeys: boolean): boolean =>
  !target.closest(field) && !(byKeys && target.closest(pressable));

/**
 * Keys of the session page: Ctrl+Z undo, Alt+1…9 a section, Space the next area (a foot pedal), digits a depth, Enter
 * confirms what was carried over of the selected areas. Nothing is taken from a field of words, from a control that was
 * gone to by keys, or while a dialog or a menu is open. In the depth Space goes on as well; Enter ends it where digits began it.
 */
export const useSessionKeys = (keys: Keys): void => {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    let byKeys = document.activeElement?.matches(':focus-visible') ?? false;
    let begun: Element | null = null;
    const pressed = (): void => {
      byKeys = false;
    };
    const letGo = (): void => (document.activeElement as HTMLElement | null)?.blur();

    const inDepth = (input: HTMLInputElement, key: string): boolean => {
      const leaves = begun === input || !byKeys;
      if (key === 'Enter') {
        if (begun === input) letGo();
        return begun === input;
      }
      if (!newest.current.nextArea()) return false;
      if (leaves) letGo();
      else requestAnimationFrame(() => input.select());
      return true;
    };
    /** What Space and Enter do, before the control that has the focus hears of them; whether it was anything. */
    const first = (event: KeyboardEvent, target: Element): boolean => {
      const { nextArea, confirm } = newest.current;
      if (event.key !== ' ' && event.key !== 'Enter') return false;
      if (target instanceof HTMLInputElement && target.matches(depthField)) return inDepth(target, event.key);
      if (!isFree(target, byKeys)) return false;
      const done = event.key === ' ' ? nextArea() : confirm();
      if (done) letGo();
      return done;
    };
    const before = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (moves.has(event.key)) byKeys = true;
      if (!plain || event.defaultPrevented || document.querySelector(over)) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (!first(event, target)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const heard = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector(over)) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const { undo, go, digit } = newest.current;
      const control = (event.ctrlKey || event.metaKey) && !event.altKey;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const alt = event.altKey && !event.ctrlKey && !event.metaKey;
      const section = alt ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined;
      const step = section === undefined ? undefined : steps[Number(section) - 1];
      if (control && !event.shiftKey && event.key.toLowerCase() === 'z') undo();
      else if (step) go(step);
      else if (plain && /^[\d.,]$/.test(event.key) && !target.closest(field)) begun = digit(event.key);
      else return;
      event.preventDefault();
    };
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('keydown', before, true);
    document.addEventListener('keydown', heard);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      document.removeEventListener('keydown', before, true);
      document.removeEventListener('keydown', heard);
    };
  }, []);
};
