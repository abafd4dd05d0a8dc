import { regionSideKey } from '../regions/region-side.ts';
import type { RegionSide } from '../regions/regions.ts';
import type { TreatedPart } from './case-facts.ts';

/** Something of a patient that is about a session: the one that it names, or the last one until its day. */
export interface AboutSession {
  readonly session: string | null;
  /** Local day. */
  readonly on: string;
  readonly areas: readonly RegionSide[];
}

const inAreas = (parts: readonly TreatedPart[], areas: readonly RegionSide[]): readonly TreatedPart[] => {
  const named = new Set(areas.map(regionSideKey));
  return parts.filter((part) => named.has(regionSideKey(part)));
};

const lastUntil = (parts: readonly TreatedPart[], on: string): string | undefined =>
  parts.filter(({ day }) => day <= on).at(-1)?.session;

/**
 * The treated areas that something is about; none for what was before every session. Where it names areas and no session, it is
 * the last session in which one of them was treated. What shows where nobody needled, such as swollen glands, is about all of it.
 */
export const partsAbout = (
  { session, on, areas }: AboutSession,
  parts: readonly TreatedPart[],
): readonly TreatedPart[] => {
  const named = parts.filter((part) => part.session === session);
  const found = named.length > 0 ? session : (lastUntil(inAreas(parts, areas), on) ?? lastUntil(parts, on));
  const own = parts.filter((part) => part.session === found);
  const within = inAreas(own, areas);
  return within.length === 0 ? own : within;
};
