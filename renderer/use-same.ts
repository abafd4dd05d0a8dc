import { replaceEqualDeep } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * The value, in which every part that equals what was there before is the same object as before. For values that are made
 * anew with each change, so that parts of the page which show something else of them are not drawn again.
 */
export const useSame = <Value>(value: Value): Value => {
  const last = useRef(value);
  last.current = replaceEqualDeep(last.current, value);
  return last.current;
};
