import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './patient-list.module.css';

/** Rows in one stretch of a list, by their places from its very beginning, so that a row never moves to another. */
export const rowsOfStretch = 50;
/** How far from what is in sight rows stay, px: some sixty of them on each side. */
const near = 4000;

interface RowStretchProps {
  /** Stays though it is far away: the chosen row is in it. */
  readonly keep: boolean;
  readonly children: ReactNode;
}

/** Some rows of a long list; far from what is in sight only their height is left, so that a list has few rows however long it is. */
export const RowStretch = ({ keep, children }: RowStretchProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const stretch = box.current;
    if (!stretch) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last) setHeight(last.isIntersecting ? null : last.boundingClientRect.height);
      },
      { root: stretch.closest('section'), rootMargin: `${near}px 0px` },
    );
    watch.observe(stretch);
    return () => watch.disconnect();
  }, []);
  const isLeft = height !== null && !keep;
  return (
    <div ref={box} role="presentation" className={styles.stretch} style={isLeft ? { height } : undefined}>
      {isLeft ? null : children}
    </div>
  );
};
