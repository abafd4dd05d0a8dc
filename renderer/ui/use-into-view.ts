import { type RefObject, useEffect, useRef } from 'react';

/** Brings an element into view as soon as what it says is there: at 200 % zoom it may have come below what is seen. */
export function useIntoView<T extends Element>(there: unknown): RefObject<T | null> {
  const place = useRef<T>(null);
  useEffect(() => {
    if (there) place.current?.scrollIntoView({ block: 'nearest' });
  }, [there]);
  return place;
}
