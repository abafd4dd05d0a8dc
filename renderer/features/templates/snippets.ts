import type { Message } from '../../../shared/labels/message.ts';
import type { TemplateField } from '../../../shared/templates/field.ts';
import { isConsentKind, type TemplateKind } from '../../../shared/templates/kinds.ts';

/** Something to put into a text: what it is, what is written, and where the cursor stands then. */
export interface Snippet {
  readonly id: string;
  readonly title: Message;
  readonly text: string;
  /** From the start of `text`. */
  readonly cursor: number;
}

/** `|` marks where the cursor goes. */
const snippet = (id: string, defaultMessage: string, marked: string): Snippet => ({
  id,
  title: { id: `studio.part.${id}`, defaultMessage },
  text: marked.replace('|', ''),
  cursor: marked.indexOf('|'),
});

const conditions: readonly Snippet[] = [
  snippet('heading', 'Heading', '## |\n\n'),
  snippet('clause', 'Clause with a name', '{% clause | %}\n\n{% endclause %}\n'),
  snippet(
    'clause-when',
    'Clause shown only when something is so',
    '{% clause |name, when: outside_authorised_use %}\n\n{% endclause %}\n',
  ),
  snippet('if', 'Words shown only when something is so', '{% if minor %}|{% endif %}'),
];
const ticks: readonly Snippet[] = [
  snippet(
    'clause-optional',
    'Clause that the patient may tick',
    '{% clause |name, optional, ask: "I agree to …" %}\n\n{% endclause %}\n',
  ),
  snippet(
    'clause-required',
    'Clause that has to be ticked to sign',
    '{% clause |name, required, ask: "I know that …" %}\n\n{% endclause %}\n',
  ),
];
const sheets: readonly Snippet[] = [
  snippet('callbox', 'Box with the telephone number', '{% callbox %}\n|\n{% endcallbox %}\n'),
  snippet('columns', 'Two columns', '{% columns %}\n|\n{% next %}\n\n{% endcolumns %}\n'),
];
const times: readonly Snippet[] = [
  snippet('times', 'Table of times', '{% times %}\n{% time until: 24 %}|{% endtime %}\n{% endtimes %}\n'),
  snippet('time', 'Row of the table of times', '{% time until: 24 %}|{% endtime %}\n'),
];

/** The parts that a text of this kind may have. */
export const snippetsOf = (kind: TemplateKind): readonly Snippet[] => [
  ...conditions,
  ...(isConsentKind(kind) ? ticks : []),
  ...(kind === 'aftercare' || kind === 'leaflet' || kind === 'plan' ? sheets : []),
  ...(kind === 'aftercare' ? times : []),
];

/** What a field looks like in the text. */
export const fieldText = ({ name, type, values }: TemplateField): string => {
  if (type === 'yes-no') return `{% if ${name} %}{% endif %}`;
  if (type === 'choice') return `{% if ${name} == '${values[0] ?? ''}' %}{% endif %}`;
  return type === 'list' ? `{{ ${name} | join: ', ' }}` : `{{ ${name} }}`;
};
