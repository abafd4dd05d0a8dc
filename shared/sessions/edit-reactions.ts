import type { RegionSide } from '../regions/regions.ts';
import { samePlace } from './session.ts';
import type { Grades, SessionDraft } from './session-draft.ts';
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

/** The form with the moment of the first grade at the end (UTC ms), from which the second look counts; set once. */
export const withFirstLook = (draft: SessionDraft, at: number): SessionDraft => {
  const { all, differs } = draft.reactions.end;
  const grades = [all, ...differs.map((own) => own.grades)].flatMap((each) => Object.values(each));
  const some = grades.some((grade) => grade !== null);
  if (!some) return draft.firstLookAt === null ? draft : { ...draft, firstLookAt: null };
  return draft.firstLookAt === null ? { ...draft, firstLookAt: at } : draft;
};

/**
 * The form after "nothing else seen" at a look: grade 0 for each sign that has no grade yet, everywhere, and no other
 * reaction where nothing was said of one. What was graded stays.
 */
export const nothingElseSeen = (draft: SessionDraft, time: ReactionTime): SessionDraft => {
  const none = (grades: Grades): Grades => ({
    erythema: grades.erythema ?? 0,
    oedema: grades.oedema ?? 0,
    bleeding: grades.bleeding ?? 0,
    bruising: grades.bruising ?? 0,
  });
  const { all, differs } = draft.reactions[time];
  const { otherReaction } = draft;
  return {
    ...withLook(draft, time, {
      all: none(all),
      differs: differs.map((own) => ({ ...own, grades: none(own.grades) })),
    }),
    otherReaction:
      otherReaction.state === 'not-recorded' ? { ...otherReaction, state: 'none' } : otherReaction,
  };
};

const withLook = (
  draft: SessionDraft,
  time: ReactionTime,
  look: SessionDraft['reactions'][ReactionTime],
): SessionDraft => ({ ...draft, reactions: { ...draft.reactions, [time]: look } });
