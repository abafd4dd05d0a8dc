import { z } from 'zod';
import {
  blindRound,
  mostPairs,
  type PairOfPatient,
  type ShuffledPair,
} from '../../../shared/assessments/blind-round.ts';
import { quarters } from '../../../shared/assessments/instruments.ts';
import { idSchema } from '../../../shared/ids.ts';
import { regionSideSchema } from '../../../shared/regions/region-side.ts';

/** A blind rating as it stands: the pairs with the number that shuffles them, and what was chosen so far. */
export const blindDraftSchema = z.object({
  seed: z.int().min(0).max(0xffff_ffff),
  pairs: z
    .array(
      z.object({
        /** The id of the assessment that it becomes. */
        id: idSchema,
        /** Null in what was begun before a round could be over several patients: the one whose round it is. */
        patient: idSchema.nullable().default(null),
        before: idSchema,
        after: idSchema,
        areas: z.array(regionSideSchema),
        course: idSchema.nullable(),
      }),
    )
    .max(mostPairs),
  /** By the pair's id. */
  chosen: z.record(
    z.string(),
    z.object({
      choice: z.enum(['left', 'right', 'none']),
      improvement: z.enum(quarters).nullable(),
    }),
  ),
  /** The pair that is shown, from 0. */
  place: z.int().min(0),
});
export type BlindDraft = z.infer<typeof blindDraftSchema>;
export type BlindChoice = BlindDraft['chosen'][string];
export type DraftPair = BlindDraft['pairs'][number];

/** A round that is just begun. */
export const emptyRound = (
  pairs: readonly PairOfPatient[],
  seed: number,
  newId: () => string,
): BlindDraft => ({
  seed,
  pairs: pairs.map(({ areas, ...pair }) => ({ id: newId(), areas: [...areas], ...pair })),
  chosen: {},
  place: 0,
});

/** The round in the order and on the sides of its number. */
export const roundOf = ({
  pairs,
  seed,
}: Pick<BlindDraft, 'pairs' | 'seed'>): readonly ShuffledPair<DraftPair>[] => blindRound(pairs, seed);

/** Whether a pair is judged whole: neither, or a side and by how much. */
export const isJudged = (choice: BlindChoice | undefined): boolean =>
  choice !== undefined && (choice.choice === 'none' || choice.improvement !== null);

/** What one choice of a side makes of it; how much is asked anew only where neither was better. */
export const withSide = (before: BlindChoice | undefined, choice: BlindChoice['choice']): BlindChoice => ({
  choice,
  improvement: choice === 'none' ? null : (before?.improvement ?? null),
});
