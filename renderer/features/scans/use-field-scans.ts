import { useEffect, useRef } from 'react';
import type { TypedCode } from '../../../shared/gs1/read-keys.ts';
import { hearKey, nothingHeld, type Held } from './burst.ts';
import { writesText } from './give-on.ts';
import { heardKeyOf, isModifier, openDialog } from './heard-key.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A text field as it stood before the first key of what may be a scan. */
interface Before {
  readonly field: TextField;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** A field that is meant for codes (`data-codes`) keeps what is scanned into it. */
const fieldOf = (target: EventTarget | null): TextField | null =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  writesText(target) &&
  target.dataset['codes'] === undefined
    ? target
    : null;

const beforeIn = (field: TextField): Before => {
  const { value, selectionStart, selectionEnd } = field;
  return { field, value, from: selectionStart ?? value.length, to: selectionEnd ?? value.length };
};

/** Gives a field back what stood there; false, and nothing is touched, where something else changed meanwhile. */
const putBack = ({ field, value, from, to }: Before): boolean => {
  const now = field.value;
  if (!now.startsWith(value.slice(0, from)) || !now.endsWith(value.slice(to))) return false;
  field.setRangeText(value, 0, now.length, 'end');
  field.setSelectionRange(from, to);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }));
  return true;
};

/**
 * Hears a scanner that types into a text field of the page, where a value or a note was being entered. Nothing is held back;
 * once the code is whole, and `isCode` says that it is one, the field stands as before and the pack is scanned.
 */
export const useFieldScans = (
  isCode: (typed: TypedCode) => boolean,
  onScan: (code: TypedCode) => void,
): void => {
  const newest = useRef({ isCode, onScan });
  newest.current = { isCode, onScan };
  useEffect(() => {
    let held: Held = nothingHeld;
    let before: Before | null = null;
    /** Digits of Alt and 029 on the number block, where a scanner imitates Windows. */
    let numpad: string | null = null;

    const forget = (): void => {
      held = nothingHeld;
      before = null;
    };
    const onDown = (event: KeyboardEvent): void => {
      if (!event.isTrusted || event.isComposing) return;
      const field = openDialog() === null ? fieldOf(event.target) : null;
      if (field === null || (before && before.field !== field)) forget();
      if (field === null) return;
      const digit = event.altKey ? /^Numpad(\d)$/.exec(event.code)?.[1] : undefined;
      if (event.key === 'Alt') numpad = '';
      if (digit !== undefined && numpad !== null) numpad += digit;
      if (isModifier(event) || digit !== undefined) return;
      const key = heardKeyOf(event);
      if (key === null) return forget();
      const heard = hearKey(held, key);
      if (heard.act === 'scan') {
        const stood = before;
        forget();
        if (!stood || !newest.current.isCode(heard.code) || !putBack(stood)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        newest.current.onScan(heard.code);
        return;
      }
      const goesOn = heard.act === 'hold' && held.text !== '';
      held = heard.held;
      if (!goesOn) before = held.text === '' ? null : beforeIn(field);
    };
    const onUp = (event: KeyboardEvent): void => {
      if (event.key !== 'Alt' || numpad === null) return;
      const heard = /^0?29$/.test(numpad) ? hearKey(held, { kind: 'separator', at: event.timeStamp }) : null;
      numpad = null;
      if (heard?.act === 'hold') held = heard.held;
    };
    window.addEventListener('keydown', onDown, true);
    window.addEventListener('keyup', onUp, true);
    window.addEventListener('blur', forget);
    return () => {
      window.removeEventListener('keydown', onDown, true);
      window.removeEventListener('keyup', onUp, true);
      window.removeEventListener('blur', forget);
    };
  }, []);
};
