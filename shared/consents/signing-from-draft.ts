import type { ConsentDraft } from './consent-draft.ts';
import { enoughInk } from './ink.ts';
import type { Signing } from './signing.ts';
import type { Strokes } from './strokes.ts';

/** Enough ink, or a name typed in its place by somebody who cannot draw one. */
export const isSigned = (strokes: Strokes, typedName: string): boolean =>
  enoughInk(strokes) || typedName.trim().length >= 3;

export type SigningProblem = 'interpreter' | 'witness' | 'guardian' | 'capacity';

const begun = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');

/** What of the facts of a signing was begun and not brought to an end. */
export const signingProblems = (draft: ConsentDraft, needsGuardian: boolean): readonly SigningProblem[] => {
  const { interpreterName, interpreterLanguage, witnessName, witnessStrokes, witnessTypedName } = draft;
  const guardian =
    begun(draft.guardianName) &&
    begun(draft.guardianRelation) &&
    isSigned(draft.guardianStrokes, draft.guardianTypedName);
  const witness = begun(witnessName) && isSigned(witnessStrokes, witnessTypedName);
  const wantsWitness = begun(witnessName, witnessTypedName) || witnessStrokes.length > 0;
  return [
    ...(draft.capacity === 'doubts' && !begun(draft.capacityWords) ? (['capacity'] as const) : []),
    ...(begun(interpreterName) === begun(interpreterLanguage) ? [] : (['interpreter'] as const)),
    ...(wantsWitness && !witness ? (['witness'] as const) : []),
    ...(needsGuardian && draft.outcome === 'agreed' && !guardian ? (['guardian'] as const) : []),
  ];
};

/** The facts of a signing as they are kept; call it when `signingProblems` finds nothing. */
export const signingFromDraft = (draft: ConsentDraft): Signing => ({
  offeredAt: draft.offeredAt,
  questions: draft.questions.trim(),
  answers: draft.answers.trim(),
  capacity: { state: draft.capacity, words: draft.capacityWords.trim() },
  interpreter: begun(draft.interpreterName)
    ? { name: draft.interpreterName.trim(), language: draft.interpreterLanguage.trim() }
    : null,
  witness: begun(draft.witnessName)
    ? {
        name: draft.witnessName.trim(),
        strokes: draft.witnessStrokes,
        typedName: draft.witnessTypedName.trim(),
      }
    : null,
  guardian: begun(draft.guardianName)
    ? {
        name: draft.guardianName.trim(),
        relation: draft.guardianRelation.trim(),
        strokes: draft.guardianStrokes,
        typedName: draft.guardianTypedName.trim(),
      }
    : null,
  refusalReason: draft.outcome === 'declined' ? draft.refusalReason.trim() : '',
  textPx: draft.textPx,
  pages: draft.pages,
});
