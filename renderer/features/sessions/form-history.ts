import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';

/** What a change was about: changes of one `key` in quick succession are undone together. */
export interface Edit {
  readonly key: string;
  /** In words, for the undo button: "depth". */
  readonly label: string;
  /** Said in a bar for ten seconds when something was taken out: "Lower abdomen, right, is taken out". */
  readonly gone?: string;
}

/** One change that can be undone. */
export interface HistoryStep extends Edit {
  readonly before: SessionDraft;
  /** UTC ms. */
  readonly at: number;
}

/** Something that was taken out, which one press puts back whatever else was typed meanwhile. */
export interface TakenOut {
  readonly words: string;
  readonly label: string;
  readonly before: SessionDraft;
  readonly after: SessionDraft;
  /** UTC ms. */
  readonly at: number;
}

/** The key of a change of words: a short text that was inserted is a step of its own, so that undo takes it back alone. */
export const insertedKey = (key: string, inserted: boolean): string =>
  inserted ? `${key}.inserted.${Date.now()}` : key;

const joinedMs = 1500;
const longestHistory = 100;

/** The history with one more step; what happens to one `key` within a moment is one step. */
export const withStep = (
  steps: readonly HistoryStep[],
  edit: Edit,
  before: SessionDraft,
  at: number,
): readonly HistoryStep[] => {
  const last = steps.at(-1);
  const joins = last?.key === edit.key && edit.gone === undefined && at - last.at < joinedMs;
  const step: HistoryStep = { ...edit, at, before: joins ? last.before : before };
  return [...(joins ? steps.slice(0, -1) : steps), step].slice(-longestHistory);
};

/** The history as it was left: what is done next is a step of its own, however soon it comes. */
export const settled = (steps: readonly HistoryStep[]): readonly HistoryStep[] =>
  steps.map((step) => ({ ...step, at: 0 }));

const partsOf = (draft: SessionDraft): readonly (keyof SessionDraft)[] =>
  Object.keys(draft) as (keyof SessionDraft)[];

/**
 * The form with what was taken out put back, and everything that was entered in other parts since kept; null when the
 * same part was changed again, so that putting back would take something else away.
 */
export const putBack = (now: SessionDraft, { before, after }: TakenOut): SessionDraft | null => {
  const touched = partsOf(before).filter((part) => before[part] !== after[part]);
  if (touched.some((part) => now[part] !== after[part])) return null;
  return { ...now, ...Object.fromEntries(touched.map((part) => [part, before[part]])) };
};
