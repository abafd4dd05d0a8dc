import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';

/** What a button does when pressed; a promise keeps further presses out until it settles. */
export type PressAction = (event: MouseEvent<HTMLElement>) => unknown;

type GuardedPress = {
  readonly pending: boolean;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/**
 * A press that cannot happen twice by accident: ignored while the last one's promise is pending, when a key is held
 * down, and, with `once`, when it is the second tap of a double tap (the button may mean something else by then).
 */
export function useGuardedPress(
  action: PressAction | undefined,
  guard: { readonly blocked: boolean; readonly once: boolean },
): GuardedPress {
  const running = useRef(false);
  const [pending, setPending] = useState(false);

  function onClick(event: MouseEvent<HTMLElement>): void {
    if (guard.blocked || running.current || (guard.once && event.detail > 1)) {
      event.preventDefault();
      return;
    }
    const result = action?.(event);
    if (!(result instanceof Promise)) return;
    running.current = true;
    setPending(true);
    void result.finally(() => {
      running.current = false;
      setPending(false);
    });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
  }

  return { pending, onClick, onKeyDown };
}
