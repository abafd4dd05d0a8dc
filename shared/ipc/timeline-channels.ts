import { z } from 'zod';
import type { DocumentInfo } from '../documents/document.ts';
import { idSchema } from '../ids.ts';
import { line } from '../text/schema.ts';
import {
  timelineSpanSchema,
  type SessionComparison,
  type TimelineItems,
  type TimelineOverview,
} from '../timelines/timeline.ts';
import { answers } from './channel.ts';

const two = z.strictObject({ left: idSchema, right: idSchema });

/** A patient's whole history, and any two of their sessions beside each other. */
export const timelineChannels = {
  'timelines:read': answers<TimelineItems>()(
    timelineSpanSchema.extend({ after: line(100).nullable(), limit: z.int().min(1).max(100) }),
  ),
  'timelines:overview': answers<TimelineOverview>()(z.strictObject({ patient: idSchema })),
  /** A paper of everything that fits, held until the lock; `tooMany` says how many there would be. */
  'timelines:print': answers<{ readonly document: DocumentInfo | null; readonly tooMany: number }>()(
    timelineSpanSchema,
  ),
  'timelines:compare': answers<SessionComparison>()(two),
  'timelines:print-comparison': answers<DocumentInfo>()(two),
} as const;
