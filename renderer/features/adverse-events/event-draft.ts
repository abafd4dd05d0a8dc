import { z } from 'zod';
import {
  adverseEventKinds,
  adverseEventSchema,
  eventOutcomes,
  likelihoods,
  reportedTo,
  seriousReasons,
  suspectSchema,
  type AdverseEvent,
  type AdverseEventFields,
} from '../../../shared/adverse-events/adverse-event.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { parseDate } from '../../../shared/dates/parse.ts';
import { idSchema } from '../../../shared/ids.ts';
import { regionSideSchema } from '../../../shared/regions/region-side.ts';

const likelihood = z.enum(likelihoods);

/** The form of an adverse event as it is being filled in; dates stay as typed. */
export const eventDraftSchema = z.object({
  /** The revision that the form began with; 0 for a new one. */
  revision: z.int().min(0),
  kind: z.enum(adverseEventKinds).nullable(),
  words: z.string(),
  areas: z.array(regionSideSchema),
  session: idSchema.nullable(),
  beganOn: z.string(),
  endedOn: z.string(),
  grade: z.int().min(1).max(5).nullable(),
  serious: z.enum(['not-asked', 'no', 'yes']),
  reasons: z.array(z.enum(seriousReasons)),
  relation: z.object({ procedure: likelihood, product: likelihood, device: likelihood }),
  suspects: z.array(suspectSchema),
  action: z.string(),
  outcome: z.enum(eventOutcomes),
  reports: z.array(z.object({ to: z.enum(reportedTo), on: z.string(), reference: z.string() })),
  note: z.string(),
});
export type EventDraft = z.infer<typeof eventDraftSchema>;

/** A new event after a session; nothing is chosen beforehand but the session. */
export const emptyEvent = (session: string | null): EventDraft => ({
  revision: 0,
  kind: null,
  words: '',
  areas: [],
  session,
  beganOn: '',
  endedOn: '',
  grade: null,
  serious: 'not-asked',
  reasons: [],
  relation: { procedure: 'not-assessed', product: 'not-assessed', device: 'not-assessed' },
  suspects: [],
  action: '',
  outcome: 'unknown',
  reports: [],
  note: '',
});

const typedDate = (date: string | null): string => (date === null ? '' : formatDate(date));

/** The form of an event that is recorded already. */
export const draftOfEvent = (event: AdverseEvent): EventDraft => {
  const { id: _id, patient: _patient, at: _at, by: _by, serious, reports, ...fields } = event;
  return {
    ...fields,
    beganOn: typedDate(event.beganOn),
    endedOn: typedDate(event.endedOn),
    serious: serious.state,
    reasons: [...serious.reasons],
    reports: reports.map(({ to, on, reference }) => ({ to, on: typedDate(on), reference })),
  };
};

export type EventField = 'kind' | 'words' | 'beganOn' | 'endedOn' | 'action' | 'note' | `reports.${number}`;
export type EventProblem =
  'no-kind' | 'no-words' | 'no-date' | 'not-a-date' | 'future' | 'reversed' | 'too-long';

export type ReadEvent =
  | { readonly ok: true; readonly fields: AdverseEventFields }
  | { readonly ok: false; readonly problems: ReadonlyMap<EventField, EventProblem> };

type ReadDate = { readonly date: string | null; readonly problem: EventProblem | null };

/** A typed date: null where nothing was typed. */
export const dateOf = (text: string, today: string): ReadDate => {
  if (text.trim() === '') return { date: null, problem: null };
  const read = parseDate(text, { today });
  if (!read.ok) return { date: null, problem: 'not-a-date' };
  return read.value > today ? { date: null, problem: 'future' } : { date: read.value, problem: null };
};

/** Reads the form as an adverse event, or says what stands against it. */
export const readEvent = (draft: EventDraft, today: string): ReadEvent => {
  const problems = new Map<EventField, EventProblem>();
  const [began, ended] = [dateOf(draft.beganOn, today), dateOf(draft.endedOn, today)];
  const reports = draft.reports.map(({ to, on, reference }) => ({ to, reference, read: dateOf(on, today) }));
  if (draft.kind === null) problems.set('kind', 'no-kind');
  if (draft.kind === 'other' && draft.words.trim() === '') problems.set('words', 'no-words');
  if (began.problem ?? (began.date === null ? 'no-date' : null))
    problems.set('beganOn', began.problem ?? 'no-date');
  if (ended.problem) problems.set('endedOn', ended.problem);
  if (began.date && ended.date && ended.date < began.date) problems.set('endedOn', 'reversed');
  reports.forEach(({ read }, index) => {
    if (read.problem) problems.set(`reports.${index}`, read.problem);
  });
  const { revision: _revision, kind, serious, reasons, ...rest } = draft;
  const parsed = adverseEventSchema.safeParse({
    ...rest,
    kind: kind ?? 'other',
    words: kind === null && draft.words.trim() === '' ? ' .' : draft.words,
    beganOn: began.date ?? today,
    endedOn: problems.has('endedOn') ? null : ended.date,
    serious: { state: serious, reasons: serious === 'yes' ? reasons : [] },
    reports: reports.map(({ to, reference, read }) => ({ to, on: read.date, reference: reference.trim() })),
  });
  for (const field of ['words', 'action', 'note'] as const)
    if (parsed.error?.issues.some(({ code, path }) => code === 'too_big' && path[0] === field))
      problems.set(field, 'too-long');
  parsed.error?.issues.forEach(({ path }) => {
    if (path[0] === 'reports') problems.set(`reports.${Number(path[1])}`, 'too-long');
  });
  return parsed.success && problems.size === 0 ? { ok: true, fields: parsed.data } : { ok: false, problems };
};
