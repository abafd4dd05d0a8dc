import type { RegionProgress } from '../../../shared/courses/progress.ts';

/** Areas that were planned and treated alike, told as one. */
export interface AreaGroup {
  readonly key: string;
  readonly areas: readonly RegionProgress[];
  readonly planned: number;
  readonly done: number;
  readonly more: number;
  /** The local date on which they were last treated in this course. */
  readonly last: string | null;
}

/** Puts the areas of a course together that have the same plan and the same sessions, in the order of the body. */
export const areaGroups = (regions: readonly RegionProgress[]): readonly AreaGroup[] => {
  const alike = Map.groupBy(
    regions,
    ({ sessions, done }) => `${sessions} ${done.map(({ id }) => id).join(' ')}`,
  );
  return [...alike].flatMap(([key, areas]) => {
    const [first] = areas;
    if (!first) return [];
    const { sessions: planned, done, more } = first;
    return [{ key, areas, planned, done: done.length, more, last: done.at(-1)?.on ?? null }];
  });
};
