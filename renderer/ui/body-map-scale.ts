/** How large the figure is drawn on the screen. */
import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Box } from '../../shared/body-map/points.ts';

/** Size of a screen pixel in figure units, followed while the picture changes its size. */
export function useUnitsPerPx(svg: RefObject<SVGSVGElement | null>, [, , width, height]: Box): number {
  const [units, setUnits] = useState(width / 240);
  useLayoutEffect(() => {
    const element = svg.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0 && clientHeight > 0) setUnits(Math.max(width / clientWidth, height / clientHeight));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [svg, width, height]);
  return units;
}
