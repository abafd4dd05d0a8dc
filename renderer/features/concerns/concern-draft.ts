import { z } from 'zod';
import {
  causes,
  concernSchema,
  lineCounts,
  reliefs,
  striaeTypes,
  textures,
  type Concern,
  type ConcernFields,
} from '../../../shared/concerns/concern.ts';
import { parseMonth } from '../../../shared/dates/parse-month.ts';
import { regionSideSchema } from '../../../shared/regions/region-side.ts';

const score = z.int().min(0).max(10).nullable();

/** The concern form as it is being filled in; null is not answered yet. */
export const concernDraftSchema = z.object({
  /** The revision that the form began with; 0 for a new concern. */
  revision: z.int().min(0),
  areas: z.array(regionSideSchema),
  striaeType: z.enum(striaeTypes).nullable(),
  causes: z.array(z.enum(causes)),
  onsetKind: z.enum(['month', 'year', 'unknown', 'not-asked']),
  /** A month 'YYYY-MM', or what was typed while it is none. */
  month: z.string(),
  year: z.string(),
  symptoms: z.enum(['not-asked', 'none', 'some']),
  itch: score,
  tenderness: score,
  colour: z.int().min(0).max(4).nullable(),
  relief: z.enum(reliefs),
  texture: z.enum(textures),
  lines: z.enum(lineCounts),
  redFlag: z.enum(['yes', 'no', 'not-asked']),
  note: z.string(),
});
export type ConcernDraft = z.infer<typeof concernDraftSchema>;

export const emptyConcern: ConcernDraft = {
  revision: 0,
  areas: [],
  striaeType: null,
  causes: [],
  onsetKind: 'not-asked',
  month: '',
  year: '',
  symptoms: 'not-asked',
  itch: null,
  tenderness: null,
  colour: null,
  relief: 'not-asked',
  texture: 'not-asked',
  lines: 'not-asked',
  redFlag: 'not-asked',
  note: '',
};

/** The form of a concern that is recorded already. */
export const draftOfConcern = (concern: Concern): ConcernDraft => ({
  revision: concern.revision,
  areas: [...concern.areas],
  striaeType: concern.striaeType,
  causes: [...concern.causes],
  onsetKind: concern.onset.kind,
  month: concern.onset.kind === 'month' ? concern.onset.month : '',
  year: concern.onset.kind === 'year' ? String(concern.onset.year) : '',
  symptoms: concern.symptoms.state,
  itch: concern.symptoms.state === 'some' ? concern.symptoms.itch : null,
  tenderness: concern.symptoms.state === 'some' ? concern.symptoms.tenderness : null,
  colour: concern.colour,
  relief: concern.relief,
  texture: concern.texture,
  lines: concern.lines,
  redFlag: concern.redFlag,
  note: concern.note,
});

export type ConcernProblem = 'no-area' | 'no-type' | 'not-a-month' | 'future' | 'not-a-year' | 'too-long';
export type ConcernField = 'areas' | 'striaeType' | 'onset' | 'note';

export type ReadConcern =
  | { readonly ok: true; readonly fields: ConcernFields }
  | { readonly ok: false; readonly problems: ReadonlyMap<ConcernField, ConcernProblem> };

type ReadOnset = { readonly onset: ConcernFields['onset'] } | { readonly problem: ConcernProblem };

const onsetOf = (draft: ConcernDraft, today: string): ReadOnset => {
  if (draft.onsetKind === 'month') {
    const read = parseMonth(draft.month);
    if (!read.ok) return { problem: 'not-a-month' };
    return read.value > today.slice(0, 7)
      ? { problem: 'future' }
      : { onset: { kind: 'month', month: read.value } };
  }
  if (draft.onsetKind === 'year') {
    const typed = draft.year.trim();
    const year = Number(typed);
    if (!/^\d{4}$/.test(typed) || year < 1850) return { problem: 'not-a-year' };
    return year > Number(today.slice(0, 4)) ? { problem: 'future' } : { onset: { kind: 'year', year } };
  }
  return { onset: { kind: draft.onsetKind } };
};

/** Reads the form as a concern, or says what stands against it. */
export const readConcern = (draft: ConcernDraft, today: string): ReadConcern => {
  const problems = new Map<ConcernField, ConcernProblem>();
  const read = onsetOf(draft, today);
  if (draft.areas.length === 0) problems.set('areas', 'no-area');
  if (draft.striaeType === null) problems.set('striaeType', 'no-type');
  if ('problem' in read) problems.set('onset', read.problem);
  const parsed = concernSchema.safeParse({
    areas: draft.areas,
    striaeType: draft.striaeType,
    causes: draft.causes,
    onset: 'onset' in read ? read.onset : { kind: 'not-asked' },
    symptoms:
      draft.symptoms === 'some'
        ? { state: 'some', itch: draft.itch, tenderness: draft.tenderness }
        : { state: draft.symptoms },
    colour: draft.colour,
    relief: draft.relief,
    texture: draft.texture,
    lines: draft.lines,
    redFlag: draft.redFlag,
    note: draft.note,
  });
  if (parsed.error?.issues.some((issue) => issue.path[0] === 'note')) problems.set('note', 'too-long');
  return parsed.success && problems.size === 0 ? { ok: true, fields: parsed.data } : { ok: false, problems };
};
