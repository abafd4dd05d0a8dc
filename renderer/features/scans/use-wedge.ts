import { useEffect, useRef } from 'react';
import type { TypedCode } from '../../../shared/gs1/read-keys.ts';
import { hearKey, nothingHeld, patience, type Held, type HeardKey } from './burst.ts';
import { giveOn, writesText } from './give-on.ts';
import { heardKeyOf, isModifier, openDialog } from './heard-key.ts';

/**
 * Hears a scanner that types like a keyboard while no text field has the focus: on the page while no dialog is open, in the
 * dialog that is, or in both. What a person types is given on, at most 60 ms later; in a text field nothing is held back.
 */
export const useWedge = (
  where: 'page' | 'dialog' | 'everywhere',
  onScan: (code: TypedCode) => void,
): void => {
  const newest = useRef(onScan);
  newest.current = onScan;
  useEffect(() => {
    let held: Held = nothingHeld;
    let numpad: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let giving: Promise<void> | null = null;
    let waiting = '';
    let swallowed: string | null = null;

    const give = (text: string): void => {
      waiting += text;
      giving ??= (async () => {
        while (waiting !== '') {
          const now = waiting;
          waiting = '';
          await giveOn(now);
        }
        giving = null;
      })();
    };
    const release = (): void => {
      const { text } = held;
      held = nothingHeld;
      clearTimeout(timer);
      if (text !== '') give(text);
    };
    const keep = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const hold = (next: Held): void => {
      held = next;
      clearTimeout(timer);
      timer = setTimeout(release, patience(next) + 20);
    };
    /** Alt and 029 on the number block is the separator, where a scanner imitates Windows. */
    const isAltCode = (event: KeyboardEvent): boolean => {
      if (held.text === '' || !event.altKey) return false;
      const digit = /^Numpad(\d)$/.exec(event.code)?.[1];
      if (event.key === 'Alt') numpad = '';
      else if (digit !== undefined && numpad !== null) numpad += digit;
      else return false;
      hold({ ...held, last: event.timeStamp });
      return true;
    };
    const onDown = (event: KeyboardEvent): void => {
      if (!event.isTrusted || event.isComposing) return;
      if (isAltCode(event)) return keep(event);
      if (isModifier(event)) return;
      const key = heardKeyOf(event);
      const isThere = where === 'everywhere' || (openDialog() !== null) === (where === 'dialog');
      const closed = writesText(event.target) || !isThere;
      if (key === null || (held.text === '' && closed && giving === null)) return release();
      if (giving !== null && key.kind === 'sign') {
        keep(event);
        give(key.text);
        return;
      }
      const heard = hearKey(held, key);
      if (heard.act === 'scan') {
        held = nothingHeld;
        clearTimeout(timer);
        keep(event);
        swallowed = event.key;
        newest.current(heard.code);
      } else if (heard.act === 'hold') {
        keep(event);
        hold(heard.held);
      } else {
        // Enter belongs behind what is given on; nothing else is slow enough to be overtaken.
        const behind = held.text !== '' && event.key === 'Enter';
        release();
        if (behind) give('\n');
        else if (heard.held.text !== '') hold(heard.held);
        else return;
        keep(event);
      }
    };
    const onUp = (event: KeyboardEvent): void => {
      if (!event.isTrusted) return;
      if (event.key === 'Alt' && numpad !== null) {
        const separator: HeardKey = { kind: 'separator', at: event.timeStamp };
        const heard = /^0?29$/.test(numpad) ? hearKey(held, separator) : null;
        numpad = null;
        if (heard?.act === 'hold') hold(heard.held);
        keep(event);
      } else if (event.key === swallowed) {
        swallowed = null;
        keep(event);
      } else if (held.text !== '') keep(event);
    };
    window.addEventListener('keydown', onDown, true);
    window.addEventListener('keyup', onUp, true);
    window.addEventListener('blur', release);
    return () => {
      window.removeEventListener('keydown', onDown, true);
      window.removeEventListener('keyup', onUp, true);
      window.removeEventListener('blur', release);
      clearTimeout(timer);
    };
  }, [where]);
};
