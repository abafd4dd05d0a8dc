import { z } from 'zod';
import { idSchema } from '../../../shared/ids.ts';
import {
  followUpKinds,
  followUpReaches,
  followUpSchema,
  nothingAsked,
  pigmentChanges,
  warningSigns,
  type FollowUp,
  type FollowUpAnswers,
  type FollowUpFields,
  type FollowUpKind,
  type WarningSign,
} from '../../../shared/follow-ups/follow-up.ts';

const grade = z.int().min(0).max(3).nullable();

/** The card of a follow-up as it is being filled in; null is not answered yet. */
export const followUpDraftSchema = z.object({
  /** The revision that the card began with; 0 for a new one. */
  revision: z.int().min(0),
  session: idSchema.nullable(),
  kind: z.enum(followUpKinds),
  /** When the call was made, UTC ms; that of a new card is when it was opened. */
  at: z.int(),
  reach: z.enum(followUpReaches).nullable(),
  pain: z.int().min(0).max(10).nullable(),
  redness: grade,
  swelling: grade,
  peeling: grade,
  itch: grade,
  warning: z.enum(['not-asked', 'none', 'some']),
  signs: z.array(z.enum(warningSigns)),
  pigment: z.enum(pigmentChanges),
  note: z.string(),
});
export type FollowUpDraft = z.infer<typeof followUpDraftSchema>;

/** A new card; opened from a call list the patient was reached. */
export const emptyFollowUp = (
  at: number,
  {
    session,
    kind,
    reached,
  }: { readonly session: string | null; readonly kind: FollowUpKind; readonly reached: boolean },
): FollowUpDraft => {
  const { warning, ...answers } = nothingAsked;
  return {
    revision: 0,
    session,
    kind,
    at,
    reach: reached ? 'reached' : null,
    ...answers,
    warning: warning.state,
    signs: [],
    note: '',
  };
};

/** The card of a follow-up that is recorded already. */
export const draftOfFollowUp = (followUp: FollowUp): FollowUpDraft => {
  const { warning, ...answers } = followUp.answers ?? nothingAsked;
  const { revision, session, kind, at, reach, note } = followUp;
  return {
    revision,
    session,
    kind,
    at,
    reach,
    ...answers,
    warning: warning.state,
    signs: [...warning.signs],
    note,
  };
};

/** The answers as they stand on the card. */
export const answersOf = (draft: FollowUpDraft): FollowUpAnswers => ({
  pain: draft.pain,
  redness: draft.redness,
  swelling: draft.swelling,
  peeling: draft.peeling,
  itch: draft.itch,
  warning: { state: draft.warning, signs: draft.warning === 'some' ? draft.signs : [] },
  pigment: draft.pigment,
});

/** What a press on the warning signs makes of the card; nothing pressed is not asked. */
export const withSigns = (pressed: readonly (WarningSign | 'none')[]): Partial<FollowUpDraft> => {
  const signs = pressed.filter((sign): sign is WarningSign => sign !== 'none');
  if (pressed.includes('none')) return { warning: 'none', signs: [] };
  return { warning: signs.length === 0 ? 'not-asked' : 'some', signs };
};

export type FollowUpProblem = 'no-session' | 'no-reach' | 'too-long';
export type FollowUpField = 'session' | 'reach' | 'note';

export type ReadFollowUp =
  | { readonly ok: true; readonly fields: FollowUpFields }
  | { readonly ok: false; readonly problems: ReadonlyMap<FollowUpField, FollowUpProblem> };

/** Reads the card as a follow-up, or says what stands against it. */
export const readFollowUp = (draft: FollowUpDraft): ReadFollowUp => {
  const problems = new Map<FollowUpField, FollowUpProblem>();
  if (draft.session === null) problems.set('session', 'no-session');
  if (draft.reach === null) problems.set('reach', 'no-reach');
  if (!followUpSchema.shape.note.safeParse(draft.note).success) problems.set('note', 'too-long');
  const { session, kind, at, reach, note } = draft;
  const answers = reach === 'reached' ? answersOf(draft) : null;
  const parsed = followUpSchema.safeParse({ session, kind, at, reach, answers, note });
  return parsed.success && problems.size === 0 ? { ok: true, fields: parsed.data } : { ok: false, problems };
};
