import { useEffect, useRef, useState, type ReactNode } from 'react';
import { scrollingBox } from './scrolling-box.ts';

interface RowStretchProps {
  /** Lays rows out as they are in the list, with their margins, so that a stretch keeps its height when they go. */
  readonly className: string | undefined;
  /** How far from what is in sight rows stay, px. */
  readonly near: number;
  /** Stays though it is far away: the chosen row is in it. */
  readonly keep: boolean;
  readonly children: ReactNode;
}

/** Some rows of a long list; far from what is in sight only their height is left, so that a list has few rows however long it is. */
export const RowStretch = ({ className, near, keep, children }: RowStretchProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const stretch = box.current;
    if (!stretch) return undefined;
    // Whatever scrolls: the list itself or, on a narrow window, what it stands in.
    let root = scrollingBox(stretch);
    const begin = (): IntersectionObserver => {
      const watch = new IntersectionObserver(
        (entries) => {
          const last = entries.at(-1);
          if (last) setHeight(last.isIntersecting ? null : last.boundingClientRect.height);
        },
        { root, rootMargin: `${near}px 0px` },
      );
      watch.observe(stretch);
      return watch;
    };
    let watch = begin();
    const onResize = (): void => {
      if (scrollingBox(stretch) === root) return;
      root = scrollingBox(stretch);
      watch.disconnect();
      watch = begin();
    };
    window.addEventListener('resize', onResize);
    return () => {
      window.removeEventListener('resize', onResize);
      watch.disconnect();
    };
  }, [near]);
  const isLeft = height !== null && !keep;
  return (
    <div ref={box} role="presentation" className={className} style={isLeft ? { height } : undefined}>
      {isLeft ? null : children}
    </div>
  );
};
