import type { DocumentValues, MadeFrom } from '../../../shared/documents/made-from.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import type { TemplateFacts } from './render-template.ts';
import { textHash } from './templates/registry.ts';

/** A document that was made from no text and whose values are nowhere but in its HTML. */
export const madeOfNothing: MadeFrom = { template: null, values: null };

type Given = TemplateFacts[string];

const plain = (value: Given): DocumentValues[string] =>
  typeof value === 'object' ? Object.values(value).map(String) : value;

/** The text of a document with its version and hash, and every value that it could print, as data. */
export const madeOf = (template: TemplateText, facts: TemplateFacts): MadeFrom => {
  const { id, language, version } = template;
  return {
    template: { id, language, version, hash: textHash(template) },
    values: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, plain(value)])),
  };
};
