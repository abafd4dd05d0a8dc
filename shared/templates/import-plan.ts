import type { TemplateKind, TemplateLanguage } from './kinds.ts';
import type { TemplateProblem } from './problem.ts';

/** What would become of one text of a file. */
export interface ImportPlan {
  readonly id: string;
  readonly language: TemplateLanguage;
  readonly kind: TemplateKind;
  readonly title: string;
  /** The version that it would be. */
  readonly becomes: number;
  /** `same`: word for word the newest version; `other-kind`: the id is that of another kind of text here. */
  readonly state: 'new' | 'same' | 'faulty' | 'other-kind';
  readonly problems: readonly TemplateProblem[];
}
