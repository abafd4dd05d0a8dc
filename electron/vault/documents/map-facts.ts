/** What was scored and drawn on the body map, in words. */
import { markCountMessage } from '../../../shared/labels/mark-labels.ts';
import { daveyMessages } from '../../../shared/labels/score-labels.ts';
import { parseRegionSideKey } from '../../../shared/regions/region-side.ts';
import { daveyQuadrants, daveyScored, daveyTotal } from '../../../shared/scores/davey.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { areaName } from './area-words.ts';
import { sessionMessages } from './messages/session-messages.ts';
import type { SessionFact } from './session-before.ts';
import { say } from './wording.ts';

/** The Davey score with its quadrants; nothing where none was scored. */
export const daveyFacts = ({ davey }: Pick<SessionFields, 'davey'>): readonly SessionFact[] => {
  if (davey === null) return [];
  const total = daveyTotal(davey);
  const quadrants = daveyQuadrants.map((quadrant) => {
    const place = parseRegionSideKey(quadrant);
    const grade = davey[quadrant];
    return say(daveyMessages.quadrant, {
      area: place ? areaName(place) : quadrant,
      grade: grade === null ? say(daveyMessages.notScored) : grade,
    });
  });
  const sum =
    total === null
      ? say(daveyMessages.noTotal, { scored: daveyScored(davey) })
      : say(daveyMessages.total, { total });
  return [[say(daveyMessages.title), `${sum} (${quadrants.join('; ')})`]];
};

/** How many lines were drawn on the map; nothing where none was. */
export const markFacts = ({ marks }: Pick<SessionFields, 'marks'>): readonly SessionFact[] => {
  if (marks.length === 0) return [];
  const striae = marks.filter(({ kind }) => kind === 'stria').length;
  const pen = marks.length - striae;
  const both = striae > 0 && pen > 0 ? 'yes' : 'no';
  return [[say(sessionMessages.drawn), say(markCountMessage, { striae, pen, both })]];
};
