import { type RefObject, useEffect, useState } from 'react';
import type { Span } from './pieces.ts';

/** How far beside what is in sight cells stay, px. */
const near = 1200;
/** Cells that come and go together, so that not every step of a scroll draws. */
const together = 8;
/** Cells made before anything is measured: the newest. */
const atFirst = 24;

/** Which of `count` equal cells of a list that scrolls sideways are in sight or near it. */
export const useCellsNear = (list: RefObject<HTMLElement | null>, count: number): Span => {
  const [span, setSpan] = useState<Span>({ from: count - atFirst, until: count });
  useEffect(() => {
    const box = list.current;
    if (!box) return undefined;
    const look = (): void => {
      const cell = box.scrollWidth / count;
      const from = Math.floor((box.scrollLeft - near) / cell / together) * together;
      const until = Math.ceil((box.scrollLeft + box.clientWidth + near) / cell / together) * together;
      setSpan((before) => (before.from === from && before.until === until ? before : { from, until }));
    };
    const sized = new ResizeObserver(look); // also tells the first size
    sized.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      sized.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [list, count]);
  return span;
};
