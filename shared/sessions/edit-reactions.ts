import type { RegionSide } from '../regions/regions.ts';
import { samePlace } from './session.ts';
import type { SessionDraft } from './session-draft.ts';
import type { ReactionSign, ReactionTime } from './values.ts';

/** What a grade is set for: all areas, or one that differs. */
export type LookPlace = 'all' | RegionSide;

/**
 * The form with one grade set. For all areas it also applies to the areas that differ in other signs, as long as they
 * had the same grade; for one area, that area keeps its own grades from now on.
 */
export const setGrade = (
  draft: SessionDraft,
  at: { readonly time: ReactionTime; readonly place: LookPlace; readonly sign: ReactionSign },
  grade: number | null,
): SessionDraft => {
  const { time, place, sign } = at;
  const look = draft.reactions[time];
  if (place === 'all') {
    const differs = look.differs.map((own) =>
      own.grades[sign] === look.all[sign] ? { ...own, grades: { ...own.grades, [sign]: grade } } : own,
    );
    return withLook(draft, time, { all: { ...look.all, [sign]: grade }, differs });
  }
  const before = look.differs.find((own) => samePlace(own, place))?.grades ?? look.all;
  const own = { region: place.region, side: place.side, grades: { ...before, [sign]: grade } };
  const others = look.differs.filter((each) => !samePlace(each, place));
  return withLook(draft, time, { ...look, differs: [...others, own] });
};

const withLook = (
  draft: SessionDraft,
  time: ReactionTime,
  look: SessionDraft['reactions'][ReactionTime],
): SessionDraft => ({ ...draft, reactions: { ...draft.reactions, [time]: look } });
