import { z } from 'zod';
import { instantSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import type { Finding } from '../rules/finding.ts';
import { prose } from '../text/schema.ts';

/** The two looks after a session: a call in the first days, and the check before the next one (domain.md 2.13). */
export const followUpKinds = ['first-days', 'four-weeks'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** How a try ended. `not-wanted`: the patient wants no calls. */
export const followUpReaches = ['reached', 'no-answer', 'message-left', 'not-wanted'] as const;
export type FollowUpReach = (typeof followUpReaches)[number];

/** The warning signs of the aftercare sheets (domain.md 2.14), and numbness (2.11). */
export const warningSigns = [
  'spreading-redness',
  'pus',
  'fever',
  'blisters',
  'lumps',
  'swollen-glands',
  'numbness',
] as const;
export type WarningSign = (typeof warningSigns)[number];

/** What is graded 0 none, 1 slight, 2 moderate, 3 marked. */
export const gradedSigns = ['redness', 'swelling', 'peeling', 'itch'] as const;
export type GradedSign = (typeof gradedSigns)[number];

export const pigmentChanges = ['not-asked', 'none', 'darker', 'lighter'] as const;
export type PigmentChange = (typeof pigmentChanges)[number];

const grade = z.int().min(0).max(3).nullable();

/** What the patient told or what was seen; null and `not-asked` are not "none". */
export const followUpAnswersSchema = z.strictObject({
  /** 0–10. */
  pain: z.int().min(0).max(10).nullable(),
  redness: grade,
  swelling: grade,
  peeling: grade,
  itch: grade,
  warning: z.strictObject({
    state: z.enum(['not-asked', 'none', 'some']),
    signs: z.array(z.enum(warningSigns)).max(warningSigns.length),
  }),
  pigment: z.enum(pigmentChanges),
});
export type FollowUpAnswers = z.infer<typeof followUpAnswersSchema>;

export const nothingAsked: FollowUpAnswers = {
  pain: null,
  redness: null,
  swelling: null,
  peeling: null,
  itch: null,
  warning: { state: 'not-asked', signs: [] },
  pigment: 'not-asked',
};

/** One try to reach a patient after a session, with what was told where they were reached. */
export const followUpSchema = z
  .strictObject({
    session: idSchema,
    kind: z.enum(followUpKinds),
    at: instantSchema,
    reach: z.enum(followUpReaches),
    /** Null unless they were reached. */
    answers: followUpAnswersSchema.nullable(),
    note: prose().max(4000),
  })
  .refine(({ reach, answers }) => (reach === 'reached') === (answers !== null), {
    path: ['answers'],
    message: 'follow-up.answers',
  });
export type FollowUpFields = z.infer<typeof followUpSchema>;

export interface FollowUp extends FollowUpFields {
  readonly id: string;
  readonly patient: string;
  readonly revision: number;
  readonly by: string;
  /** What the rules said about the answers when they were recorded. */
  readonly findings: readonly Finding[];
}
