import type { BodyView } from '../../../shared/body-map/body-view.ts';
import { drawnArea } from '../../../shared/body-map/place-in-area.ts';
import type { Mark } from '../../../shared/marks/mark.ts';
import { pointsOn } from '../../../shared/marks/pen.ts';
import { penPath } from './pen-path.ts';
import styles from './body-maps.module.css';

interface DrawnMarksProps {
  readonly marks: readonly Mark[];
  readonly body: BodyView;
}

/** What was drawn in this view: lines of stretch marks, and marks of the pen. */
export const DrawnMarks = ({ marks, body }: DrawnMarksProps) => (
  <g aria-hidden className={styles.drawn}>
    {marks.map((mark, index) => {
      const area = mark.view === body.view ? drawnArea(body.shape, body.view, mark) : undefined;
      return (
        area && (
          <path key={index} className={styles[mark.kind]} d={penPath(mark.kind, pointsOn(area, mark))} />
        )
      );
    })}
  </g>
);
