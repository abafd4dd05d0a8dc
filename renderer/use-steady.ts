import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function for as long as the component is shown, which does what `act` does by then. For parts that are drawn again
 * only when something of their own has changed.
 */
export const useSteady = <Args extends readonly unknown[], Answer>(
  act: (...args: Args) => Answer,
): ((...args: Args) => Answer) => {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args) => latest.current(...args), []);
};
