import { checkSource } from '../../../shared/templates/check.ts';
import type { TemplateProblem } from '../../../shared/templates/problem.ts';
import { sampleSwitches, type SampleSwitch } from '../../../shared/templates/sample.ts';
import type { TemplateFields, TemplateKey } from '../../../shared/templates/template.ts';
import { renderSample } from './sample-document.ts';

const practice = { name: 'Practice', address: '', phone: '', email: '', country: 'other' } as const;
const practitioner = { name: 'Practitioner', qualification: '' };

/** Nothing special, each speciality alone, and all of them at once. */
const cases: readonly (readonly SampleSwitch[])[] = [
  [],
  ...sampleSwitches.map((one) => [one]),
  sampleSwitches,
];

/**
 * What is wrong with a text, the same for one that is typed, imported and shipped: the source as it stands, and at last
 * whether it can be rendered with every set of sample facts, within time and memory.
 */
export const checkTemplate = (
  { language }: Pick<TemplateKey, 'language'>,
  fields: TemplateFields,
): readonly TemplateProblem[] => {
  const found = checkSource(fields.kind, fields.source);
  if (found.length > 0) return found;
  const template = { ...fields, id: 'check', language, version: 1, adoptedBy: null, adoptedAt: null };
  try {
    for (const shown of cases) renderSample({ practice, practitioner, template, shown });
    return [];
  } catch {
    return [{ code: 'does-not-render', offset: 0, line: 1, column: 1, word: '', hint: '' }];
  }
};
