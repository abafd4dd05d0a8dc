import { regionInfo, type Region } from '../regions/regions.ts';

const mostOffered = 6;
const [quarter, half] = [250, 500] as const; // µm

/**
 * Depths (µm) to be set with one tap for a region: the practice's range of it in steps of 0.25 mm, or 0.5 mm where those
 * would be more than six. The range is a reminder and no recommendation (domain.md §2.5).
 */
export const quickDepths = (region: Region): readonly number[] => {
  const { softMinUm, softMaxUm } = regionInfo(region);
  const inSteps = (step: number): readonly number[] => {
    const first = Math.ceil(softMinUm / step) * step;
    const count = Math.max(0, Math.floor((softMaxUm - first) / step) + 1);
    return Array.from({ length: count }, (_, index) => first + index * step);
  };
  const fine = inSteps(quarter);
  return (fine.length <= mostOffered ? fine : inSteps(half)).slice(0, mostOffered);
};
