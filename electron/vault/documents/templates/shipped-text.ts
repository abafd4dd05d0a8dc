import type { TemplateFields } from '../../../../shared/templates/template.ts';

/** One shipped version of a text in the language of its list. */
export interface ListedText {
  readonly id: string;
  readonly version: number;
  readonly fields: TemplateFields;
}
