import { openPoints, type OpenPoint } from '../../../shared/sessions/completeness-messages.ts';
import type { Section, SectionState } from '../../../shared/sessions/completeness.ts';
import type { Place } from './steps.ts';

/** What is not recorded of one section, and where it is filled in. */
export interface MissingLine {
  readonly section: Section;
  readonly place: Place;
  /** The field itself, where the place has one for it. */
  readonly paths: readonly string[];
  readonly points: readonly OpenPoint[];
}

/**
 * What is not recorded, in the order of the appointment; reasons have a list of their own. The end of a treatment that was
 * written on paper is entered with its other times.
 */
export const missingLines = (sections: readonly SectionState[], fromPaper: boolean): readonly MissingLine[] =>
  sections.flatMap(({ section, missing }) => {
    const onPaper = (point: OpenPoint): boolean => fromPaper && point === openPoints.ended;
    const given = fromPaper && section === 'aftercare' ? ['paper.given'] : [];
    const here = missing.filter((point) => point !== openPoints.reason && !onPaper(point));
    const above = missing.filter(onPaper);
    return [
      { section, place: section, paths: given, points: here },
      { section, place: 'paper' as const, paths: ['paper.to'], points: above },
    ].filter(({ points }) => points.length > 0);
  });
