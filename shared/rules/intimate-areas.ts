/** Which regions count as intimate where the practice works: limits of INTIMATE_AREA, each under "breast.intimate". */
import { regions, type Region } from '../regions/regions.ts';

/** In the order of their stored numbers; `unknown` until the practice has read the list of its law (domain.md 2.0). */
export const intimateAnswers = ['unknown', 'counts', 'does-not'] as const;
export type IntimateAnswer = (typeof intimateAnswers)[number];
/** The place of an answer in `intimateAnswers`, by region. */
export type IntimateAreas = Readonly<Record<`${Region}.intimate`, number>>;

/** As shipped: nothing is known of any region. */
export const shippedIntimateAreas = Object.fromEntries(
  regions.map((region) => [`${region}.intimate`, intimateAnswers.indexOf('unknown')]),
) as IntimateAreas;

/** What the practice says of one region; a number that stands for nothing is not known. */
export const intimateAnswer = (areas: IntimateAreas, region: Region): IntimateAnswer =>
  intimateAnswers[areas[`${region}.intimate`]] ?? 'unknown';
