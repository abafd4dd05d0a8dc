import { z } from 'zod';
import { adverseEventSchema, reportForms, type AdverseEvent } from '../adverse-events/adverse-event.ts';
import { dateSchema } from '../dates/schema.ts';
import type { DocumentInfo } from '../documents/document.ts';
import type { DueList, OlderRecalls } from '../dues/due.ts';
import { exportAskSchema } from '../exports/reason.ts';
import { exposureQuerySchema, mostLetters, type ExposurePage, type MetItem } from '../exposures/exposure.ts';
import type { FollowUpDue } from '../follow-ups/due.ts';
import { followUpSchema, type FollowUp } from '../follow-ups/follow-up.ts';
import { idSchema } from '../ids.ts';
import { longestAnswer } from '../papers/paper.ts';
import { templateKeySchema } from '../templates/template.ts';
import { line, prose } from '../text/schema.ts';
import { answers, answersInMain, revision, signers, writers } from './channel.ts';

const write = { roles: writers };
const sign = { roles: signers };
const record = { id: idSchema, patient: idSchema, revision, draft: idSchema.nullable() };

/** What was told after the sessions of a patient, and what is due today. */
export interface PatientFollowUps {
  /** Oldest first. */
  readonly followUps: readonly FollowUp[];
  readonly due: readonly FollowUpDue[];
  /** Newest first; what is not valid is only there for records that are about it already. */
  readonly sessions: readonly {
    readonly id: string;
    readonly ordinal: number;
    readonly on: string;
    readonly invalid: boolean;
  }[];
}

/** How one letter of a batch went. */
export interface MadeLetter {
  readonly patient: string;
  readonly document: DocumentInfo | null;
  /** Why there is none: the lot is not in the register, so its product is not known; or the session is not found any more. */
  readonly problem: 'not-in-register' | 'not-found' | null;
}

/** What comes after a session: adverse events, follow-ups, lists of who was exposed, and what is due. */
export const followUpChannels = {
  'adverse-events:save': answers<AdverseEvent>()(
    z.strictObject({ ...record, fields: adverseEventSchema }),
    write,
  ),
  /** The draft of a report to copy from, as a kept sheet. */
  'adverse-events:report': answers<DocumentInfo>()(
    z.strictObject({ id: idSchema, form: z.enum(reportForms) }),
    write,
  ),
  'follow-ups:list': answers<PatientFollowUps>()(z.strictObject({ patient: idSchema, today: dateSchema })),
  'follow-ups:save': answers<FollowUp>()(z.strictObject({ ...record, fields: followUpSchema }), write),
  'dues:list': answers<DueList>()(z.strictObject({ today: dateSchema })),
  'dues:older-recalls': answers<OlderRecalls>()(z.strictObject({ today: dateSchema })),
  /** The list of calls as a sheet, held in memory until the lock. */
  'dues:print-calls': answers<DocumentInfo>()(z.strictObject({ today: dateSchema }), write),

  'exposures:list': answers<ExposurePage>()(
    z.strictObject({
      query: exposureQuerySchema,
      after: idSchema.nullable(),
      limit: z.int().min(1).max(200),
    }),
    write,
  ),
  /** Lots of sealed sessions that may be the same one, written with other capitals, spaces or hyphens. */
  'exposures:spellings': answers<readonly string[]>()(z.strictObject({ lot: line(80) }), write),
  'exposures:of-patient': answers<readonly MetItem[]>()(z.strictObject({ patient: idSchema })),
  /** The same as a sheet, held in memory until the lock. */
  'exposures:print-of-patient': answers<DocumentInfo>()(z.strictObject({ patient: idSchema }), write),
  /** A sheet held in memory until the lock; null when it would be more than `mostListed` patients. */
  'exposures:print': answers<DocumentInfo | null>()(z.strictObject({ query: exposureQuerySchema }), write),
  'exposures:letters': answers<readonly MadeLetter[]>()(
    z.strictObject({
      query: exposureQuerySchema,
      text: templateKeySchema,
      /** What a letter about certain days tells; a letter about a lot has it from the record. */
      reason: prose().max(longestAnswer),
      patients: z.array(idSchema).min(1).max(mostLetters),
    }),
    write,
  ),
  /** The table as CSV, with what an export asks; asked by main for `exposures:save-table`. */
  'exposures:table': answers<{ readonly text: string }>()(
    z.strictObject({ query: exposureQuerySchema, ...exportAskSchema.shape }),
    sign,
  ),
  /** Into a folder that is asked for once: `folder` stands for it in the calls that follow; null again: none was chosen. */
  'documents:save-pdfs': answersInMain<{ readonly folder: string | null; readonly saved: number }>()(
    z.strictObject({
      ids: z.array(idSchema).min(1).max(mostLetters),
      folder: z.string().max(64).nullable(),
      /** As in `documents:save-pdf`: papers of several patients are an export. */
      leaving: exportAskSchema.nullable(),
    }),
  ),
  'exposures:save-table': answersInMain<{ readonly saved: boolean }>()(
    z.strictObject({ query: exposureQuerySchema, ...exportAskSchema.shape }),
    sign,
  ),
} as const;
