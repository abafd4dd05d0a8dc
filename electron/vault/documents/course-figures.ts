/** The body map of a course on paper: planned areas with what was done of them. */
import { viewsFor } from '../../../shared/body-map/body-view.ts';
import { renderBodyMapSvg } from '../../../shared/body-map/render-svg.ts';
import type { CourseProgress } from '../../../shared/courses/progress.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { courseMessages } from './messages/course-messages.ts';
import { mapMessages } from './messages/map-messages.ts';
import { viewWords } from './messages/zone-messages.ts';
import { say } from './wording.ts';

/** Height of a figure in mm. */
const heightMm = 66;

/** The figures as SVG texts, front before back. */
export const courseFigures = ({ regions }: Pick<CourseProgress, 'regions'>): readonly string[] => {
  const areas = new Map(
    regions.map((area) => [
      regionSideKey(area),
      { mark: 'treated' as const, value: `${area.done.length}/${area.sessions}` },
    ]),
  );
  return viewsFor(areas.keys()).map((view) =>
    renderBodyMapSvg({
      view,
      areas,
      heightMm,
      focus: new Set<string>(areas.keys()),
      title: say(courseMessages.mapTitle, { view: say(viewWords[view]) }),
      captions: { right: say(mapMessages.right), left: say(mapMessages.left) },
    }),
  );
};
