/** Davey score of the abdomen: each quadrant 0, 1 or 2, the total 0 to 8 (domain.md 2.3; PMC3503700). */
import { z } from 'zod';
import type { RegionSideKey } from '../regions/region-side.ts';

/** The four quadrants, as regions of the body map. */
export const daveyQuadrants = [
  'abdomen-upper/right',
  'abdomen-upper/left',
  'abdomen-lower/right',
  'abdomen-lower/left',
] as const satisfies readonly RegionSideKey[];
export type DaveyQuadrant = (typeof daveyQuadrants)[number];

/** 0 clear, 1 moderate, 2 many. */
export const daveyGrades = [0, 1, 2] as const;
export type DaveyGrade = (typeof daveyGrades)[number];

const grade = z.union([z.literal(0), z.literal(1), z.literal(2)]).nullable();

/** Null is a quadrant that was not scored. */
export const daveySchema = z.strictObject({
  'abdomen-upper/right': grade,
  'abdomen-upper/left': grade,
  'abdomen-lower/right': grade,
  'abdomen-lower/left': grade,
});
export type DaveyScore = z.infer<typeof daveySchema>;

export const noDavey: DaveyScore = {
  'abdomen-upper/right': null,
  'abdomen-upper/left': null,
  'abdomen-lower/right': null,
  'abdomen-lower/left': null,
};

/** The sum of the four quadrants, 0 to 8; null while one of them is missing, never a guess. */
export const daveyTotal = (score: DaveyScore | null): number | null => {
  if (score === null) return null;
  const grades = daveyQuadrants.map((quadrant) => score[quadrant]);
  return grades.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
};

/** How many quadrants were scored. */
export const daveyScored = (score: DaveyScore): number =>
  daveyQuadrants.filter((quadrant) => score[quadrant] !== null).length;
