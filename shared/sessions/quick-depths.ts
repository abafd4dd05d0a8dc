import type { DepthRange } from '../rules/depth-ranges.ts';

const mostOffered = 6;
const steps = [250, 500, 1000] as const; // µm

/**
 * Depths (µm) to be set with one tap: the practice's range of a region in steps of 0.25 mm, or of 0.5 or 1 mm where those
 * would be more than six; its two ends where no step falls inside. The range is a reminder and no recommendation (domain.md §2.5).
 */
export const quickDepths = ({ minUm, maxUm }: DepthRange): readonly number[] => {
  const inSteps = (step: number): readonly number[] => {
    const first = Math.ceil(minUm / step) * step;
    const count = Math.max(0, Math.floor((maxUm - first) / step) + 1);
    return Array.from({ length: count }, (_, index) => first + index * step);
  };
  const offers = steps.map(inSteps);
  if (offers[0]?.length === 0) return [...new Set([minUm, maxUm])];
  const few = offers.find(({ length }) => length <= mostOffered) ?? offers.at(-1) ?? [];
  return few.slice(0, mostOffered);
};
