import type { HeardKey } from './burst.ts';
import { usSign } from './us-keys.ts';

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock']);

/** A key that types nothing by itself. */
export const isModifier = ({ key }: KeyboardEvent): boolean => modifiers.has(key);

/** The dialog that is open; null where none is. */
export const openDialog = (): Element | null =>
  document.querySelector('[role="dialog"], [role="alertdialog"]');

/** A key that scanners send for FNC1: Ctrl+], F8, or the control character itself. */
const isSeparator = ({ key, code, ctrlKey }: KeyboardEvent): boolean =>
  key === 'F8' || key === '\u001d' || (ctrlKey && (key === ']' || code === 'BracketRight'));

/** What a key that went down says in a code; null for one that cannot be part of any. */
export const heardKeyOf = (event: KeyboardEvent): HeardKey | null => {
  const { key, code, timeStamp: at } = event;
  if (isSeparator(event)) return { kind: 'separator', at };
  const level3 = event.getModifierState('AltGraph');
  if ((event.ctrlKey || event.altKey || event.metaKey) && !level3) return null;
  if ((key === 'Enter' || key === 'Tab') && !event.shiftKey) return { kind: 'end', key, at };
  const text = key === 'Dead' ? '^' : [...key].length === 1 ? key : null;
  if (text === null) return null;
  const sign = usSign(code, event.shiftKey, event.getModifierState('CapsLock')) ?? text;
  // A letter is the same one, whatever was done for its size.
  const us = sign.toLowerCase() === text.toLowerCase() ? text : sign;
  return { kind: 'sign', text, us, at };
};
