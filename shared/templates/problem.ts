/** What may be wrong with a template; each has a sentence in `shared/labels/template-problem-labels.ts`. */
export const problemCodes = [
  'empty',
  'too-long',
  'hidden-character',
  'unclosed-brace',
  'stray-brace',
  'top-heading',
  'unknown-field',
  'field-of-other-kind',
  'not-printable',
  'list-not-printable',
  'unknown-filter',
  'filter-not-for-field',
  'bad-output',
  'unknown-tag',
  'misplaced-tag',
  'not-closed',
  'closes-nothing',
  'closes-other',
  'too-deep',
  'bad-condition',
  'not-a-yes-no',
  'not-a-choice',
  'unknown-value',
  'bad-loop',
  'loop-not-a-list',
  'loop-in-loop',
  'bad-clause',
  'clause-name-twice',
  'clause-in-clause',
  'clause-needs-ask',
  'clause-not-ticked-here',
  'block-of-other-kind',
  'bad-time',
  'lost-text',
  'missing-clause',
  'missing-field',
  'missing-block',
  'does-not-render',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One finding, at its place in the source: offset in UTF-16 units, line and column from 1. */
export interface TemplateProblem {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** The word it is about, as typed; empty for none. */
  readonly word: string;
  /** What would be right: a field, a tag, a list of values; empty for none. */
  readonly hint: string;
}
